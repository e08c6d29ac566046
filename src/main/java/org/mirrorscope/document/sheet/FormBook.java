package org.mirrorscope.document.sheet;

import java.util.List;
import org.mirrorscope.document.XmlText;

/**
 * A workbook to fill in: sheets whose structure is protected and whose free cells take what somebody writes, some from a
 * drop-down. What the program needs to know when the book comes back stands on hidden sheets.
 *
 * @param sheets what people see
 * @param dropDowns lists to choose from, on the hidden sheet {@link #LISTS}
 * @param identity rows of texts on the hidden sheet {@link #IDENTITY}
 */
public record FormBook(List<Sheet> sheets, List<DropDown> dropDowns, List<List<String>> identity) {

    /** The hidden sheet with the rows of the identity. */
    public static final String IDENTITY = "mirrorscope";
    /** The hidden sheet with the lists: for each a column of labels and a column of codes, below the list's name. */
    public static final String LISTS = "lists";

    /**
     * One sheet. Its first column is hidden and holds the key of each line, so that a line is known wherever it is moved.
     *
     * @param name what its tab says; made fit for a spreadsheet program and unique
     * @param widths the widths of the shown columns in characters
     * @param frozen how many lines stay on top while the rest moves
     */
    public record Sheet(String name, List<Integer> widths, int frozen, List<Line> lines) {}

    /** What a line is, which says how it looks. */
    public enum Look {
        TITLE,
        HEADING,
        /** The heads of the columns; repeated on every page. */
        HEAD,
        STRONG,
        PLAIN
    }

    /** One line; its key is empty if nothing is asked in it. */
    public record Line(Look look, String key, List<Cell> cells) {
        public Line {
            cells = List.copyOf(cells);
        }
    }

    /** One cell. A formula is never made of what stands in it. */
    public sealed interface Cell {
        /** What stands in it. */
        String text();
    }

    /** A protected cell. */
    public record Fixed(String text) implements Cell {}

    /**
     * A cell to write in.
     *
     * @param form as what it is written
     * @param text what stands in it; numbers with a decimal point, days as 2022-02-28
     * @param dropDown the name of the list to choose from; empty for free cells
     */
    public record Free(Form form, String text, String dropDown) implements Cell {}

    /** As what a free cell is written. */
    public enum Form {
        TEXT,
        NUMBER,
        YEAR,
        DAY
    }

    /** A list to choose from: what people see, and beside each the code that it stands for. */
    public record DropDown(String name, List<Option> options) {
        public DropDown {
            options = List.copyOf(options);
        }
    }

    /** One entry of a list; labels are unique in their list. */
    public record Option(String label, String code) {}

    public FormBook {
        sheets = List.copyOf(sheets);
        dropDowns = List.copyOf(dropDowns);
        identity = identity.stream().map(List::copyOf).toList();
    }

    /** A text as it comes back from a workbook: without the characters that XML cannot carry. */
    public static String asWritten(String text) {
        return XmlText.fit(text);
    }

    /** The workbook. */
    public byte[] xlsx() {
        return new FormBookWriter(this).write();
    }
}
