/** Tables from CSV files and spreadsheets, read row by row, each cell with its place. */
@NullMarked
@NamedInterface("table")
package org.mirrorscope.document.table;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
