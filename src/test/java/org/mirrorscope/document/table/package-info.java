/** Tables from files, sound and damaged. */
@NullMarked
package org.mirrorscope.document.table;

import org.jspecify.annotations.NullMarked;
