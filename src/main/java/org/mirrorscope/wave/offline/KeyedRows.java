package org.mirrorscope.wave.offline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.document.sheet.FormBook;
import org.mirrorscope.document.table.ReadBook;
import org.mirrorscope.instrument.QuestionnaireBook;
import org.mirrorscope.instrument.SlotKeys;
import org.mirrorscope.wave.UploadLine;

/** The lines of a workbook by their keys, wherever they were moved; and what stands where no key says what it answers. */
final class KeyedRows {

    static final int KEY = 0;
    static final int ANSWER = 3;
    static final int INSTEAD = 4;
    static final int REASON = 5;

    private static final Set<String> HIDDEN = Set.of(FormBook.IDENTITY, FormBook.LISTS);

    /** A line. */
    record Keyed(String sheet, ReadBook.Row row) {

        boolean isFilled() {
            return IntStream.of(ANSWER, INSTEAD, REASON).mapToObj(row::cell).anyMatch(Keyed::isFilled);
        }

        private static boolean isFilled(ReadBook.Cell cell) {
            return !cell.text().isEmpty() || cell.error() != null || cell.formula() != null;
        }

        UploadLine.Unread unread(int column, @Nullable String variable, String key, String... arguments) {
            return new UploadLine.Unread(sheet, row.cell(column).address(), variable, key, List.of(arguments));
        }
    }

    private final Map<String, Keyed> rows = new LinkedHashMap<>();
    private final Set<String> read = new HashSet<>();
    private final List<UploadLine> unread = new ArrayList<>();
    private final Set<String> unreadable = new HashSet<>();

    KeyedRows(ReadBook book, Identity identity) {
        List<String> heads = QuestionnaireBook.heads(identity.language());
        book.sheets().stream().filter(sheet -> !HIDDEN.contains(sheet.name())).forEach(sheet -> add(sheet, heads));
    }

    private void add(ReadBook.Sheet sheet, List<String> heads) {
        boolean headed = false;
        for (ReadBook.Row row : sheet.rows()) {
            Keyed keyed = new Keyed(sheet.name(), row);
            if (row.text(KEY).equals(SlotKeys.HEAD)) {
                headed = IntStream.range(0, heads.size())
                        .allMatch(column -> row.text(column + 1).equals(heads.get(column)));
                if (!headed) {
                    unread.add(keyed.unread(KEY, null, "wave/offline.columns"));
                    sheet.rows().forEach(lost -> unreadable.add(lost.text(KEY)));
                    return;
                }
            } else if (!row.text(KEY).isEmpty()) {
                keep(keyed);
            } else if (headed && keyed.isFilled() && !isHeadingOfRows(row)) {
                unread.add(keyed.unread(ANSWER, null, "wave/offline.keyless"));
            }
        }
    }

    /** The line above the rows of a matrix says in the answer's column that there is one for each row. */
    private static boolean isHeadingOfRows(ReadBook.Row row) {
        return !row.text(1).isEmpty()
                && row.text(INSTEAD).isEmpty()
                && row.text(REASON).isEmpty()
                && row.cell(ANSWER).formula() == null;
    }

    private void keep(Keyed keyed) {
        String key = keyed.row().text(KEY);
        Keyed first = rows.putIfAbsent(key, keyed);
        if (first != null) {
            unreadable.add(key);
            unread.add(keyed.unread(
                    ANSWER,
                    null,
                    "wave/offline.twice",
                    first.sheet(),
                    first.row().cell(ANSWER).address()));
        }
    }

    /** The line of a key; null if the workbook has none, or several. */
    @Nullable
    Keyed row(String key) {
        read.add(key);
        return unreadable.contains(key) ? null : rows.get(key);
    }

    /** Whether it is known already, and said, why a line cannot be read. */
    boolean isUnreadable(String key) {
        return unreadable.contains(key);
    }

    /** How many entries of a repeat the workbook has lines for. */
    int entries(String variable) {
        String start = variable + "#";
        return rows.keySet().stream()
                .filter(key -> key.startsWith(start))
                .map(key -> key.substring(start.length()).split("#", 2)[0])
                .filter(number -> number.matches("\\d{1,4}"))
                .mapToInt(Integer::parseInt)
                .max()
                .orElse(0);
    }

    /** What could not be read, lines included that nobody asked for. */
    List<UploadLine> unread() {
        List<UploadLine> all = new ArrayList<>(unread);
        rows.forEach((key, keyed) -> {
            if (!read.contains(key) && !unreadable.contains(key) && keyed.isFilled()) {
                all.add(keyed.unread(ANSWER, null, "wave/offline.unknown"));
            }
        });
        return all;
    }
}
