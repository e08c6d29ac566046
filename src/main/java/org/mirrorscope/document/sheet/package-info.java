/** Spreadsheets that are made to be read and printed. */
@NullMarked
@NamedInterface("sheet")
package org.mirrorscope.document.sheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
