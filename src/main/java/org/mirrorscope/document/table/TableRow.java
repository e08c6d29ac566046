package org.mirrorscope.document.table;

import java.util.Optional;
import org.mirrorscope.shared.Place;
import org.mirrorscope.shared.Problem;

/** One row of a table. Columns count from 0. */
public interface TableRow {

    /** How many cells the row has, up to its last one. */
    int size();

    /** Whether other rows of the table may have more cells than this one. */
    boolean isRagged();

    /** A cell's text without blanks around it; empty where there is nothing. */
    String text(int column);

    /** What keeps a cell from being read, as a problem with its place and remedy; empty for a sound cell. */
    Optional<Problem> fault(int column);

    /** Where the row stands. */
    Place place();

    /** Where one of its cells stands. */
    Place place(int column);
}
