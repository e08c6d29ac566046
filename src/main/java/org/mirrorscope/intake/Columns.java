package org.mirrorscope.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.mirrorscope.document.table.CellText;
import org.mirrorscope.document.table.TableRow;

/** Finds a table's columns by what a pack says: a header text, or {@code @} and a spreadsheet's column letters. */
final class Columns {

    private static final Pattern LETTERS = Pattern.compile("@([A-Za-z]{1,3})");
    private static final int NAMED = 30;

    private final TableRow header;
    private final ProblemList problems;
    private boolean complete = true;

    Columns(TableRow header, ProblemList problems) {
        this.header = header;
        this.problems = problems;
    }

    static boolean isLetters(String reference) {
        return LETTERS.matcher(reference).matches();
    }

    /** Whether every column asked for was found. */
    boolean areComplete() {
        return complete;
    }

    /** The column's position from 0; -1, and reported, if it is not there or there twice. */
    int find(String reference) {
        var letters = LETTERS.matcher(reference);
        if (letters.matches()) {
            return within(position(letters.group(1)), reference);
        }
        OptionalInt exact = only(reference, CellText.trimmed(reference), false);
        return exact.isPresent()
                ? exact.getAsInt()
                : only(reference, CellText.folded(reference), true).orElse(-1);
    }

    private int within(int position, String reference) {
        if (position < header.size() || header.isRagged()) {
            return position;
        }
        problems.problem(header.place(), "intake/column.absent", reference, names());
        complete = false;
        return -1;
    }

    private OptionalInt only(String reference, String wanted, boolean folded) {
        List<Integer> found = new ArrayList<>();
        for (int column = 0; column < header.size(); column++) {
            String text = header.text(column);
            if (wanted.equals(folded ? CellText.folded(text) : text)) {
                found.add(column);
            }
        }
        if (found.size() > 1) {
            problems.problem(header.place(found.get(1)), "intake/column.twice", reference);
            complete = false;
            return OptionalInt.of(found.getFirst());
        }
        if (found.isEmpty() && folded) {
            problems.problem(header.place(), "intake/column.absent", reference, names());
            complete = false;
        }
        return found.isEmpty() ? OptionalInt.empty() : OptionalInt.of(found.getFirst());
    }

    private String names() {
        List<String> names = new ArrayList<>();
        for (int column = 0; column < header.size() && names.size() < NAMED; column++) {
            if (!header.text(column).isEmpty()) {
                names.add("'" + header.text(column) + "'");
            }
        }
        return String.join(", ", names);
    }

    private static int position(String letters) {
        int position = 0;
        for (char letter : letters.toUpperCase(Locale.ROOT).toCharArray()) {
            position = position * 26 + (letter - 'A' + 1);
        }
        return position - 1;
    }
}
