package org.mirrorscope.document.table;

/** Takes a table row by row. */
public interface TableSink {

    /**
     * The row with the columns' names.
     *
     * @return whether to go on with the rows below it
     */
    boolean header(TableRow header);

    /** A row below the header that is not entirely blank. */
    void row(TableRow row);
}
