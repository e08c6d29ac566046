/** A country's return as a workbook to take away, and what comes back in it, read cell by cell. */
@NullMarked
package org.mirrorscope.wave.offline;

import org.jspecify.annotations.NullMarked;
