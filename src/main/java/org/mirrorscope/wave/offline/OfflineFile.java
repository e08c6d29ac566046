package org.mirrorscope.wave.offline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mirrorscope.document.sheet.FormBook;
import org.mirrorscope.document.sheet.FormBook.DropDown;
import org.mirrorscope.document.sheet.FormBook.Option;
import org.mirrorscope.document.table.Books;
import org.mirrorscope.document.table.CellText;
import org.mirrorscope.document.table.ReadBook;
import org.mirrorscope.instrument.QuestionnaireLists;
import org.mirrorscope.instrument.Section;
import org.mirrorscope.instrument.SlotKeys;
import org.mirrorscope.instrument.Variable;
import org.mirrorscope.platform.Refusal;
import org.mirrorscope.shared.Problem;
import org.mirrorscope.wave.OpenReturn;
import org.mirrorscope.wave.Said;
import org.mirrorscope.wave.UploadLine;
import org.mirrorscope.wave.offline.KeyedRows.Keyed;

/** A workbook that came back: what it says anew, and what in it cannot be read. Nothing is saved here. */
public final class OfflineFile {

    private final OpenReturn shown;
    private final Earlier earlier;
    private final Identity identity;
    private final KeyedRows rows;
    private final CellReader cells;
    private final List<UploadLine> lines = new ArrayList<>();

    /** What cells said when a workbook was made. */
    @FunctionalInterface
    public interface Earlier {
        /** The entry of that number, 0 for none yet; empty if there is no such entry. */
        Optional<Said> said(String variable, int number);
    }

    private OfflineFile(OpenReturn shown, Earlier earlier, Identity identity, ReadBook book, QuestionnaireLists lists) {
        this.shown = shown;
        this.earlier = earlier;
        this.identity = identity;
        this.rows = new KeyedRows(book, identity);
        this.cells = new CellReader(lists);
    }

    /**
     * Reads a workbook.
     *
     * @param name what its sender calls it
     * @throws Refusal if it is no workbook for this return
     */
    public static List<UploadLine> read(Path file, String name, OpenReturn shown, Earlier earlier) {
        List<Problem> problems = new ArrayList<>();
        Optional<ReadBook> book = Books.read(file, name, problems::add);
        if (book.isEmpty()) {
            Problem first = problems.getFirst();
            throw new Refusal(first.cause(), first.arguments().toArray());
        }
        Identity identity = Identity.read(book.get());
        identity.requireFor(shown);
        QuestionnaireLists lists = new QuestionnaireLists(shown.asked(), identity.language());
        requireSame(lists.all(), book.get());
        return new OfflineFile(shown, earlier, identity, book.get(), lists).read();
    }

    /** Who changes what stands behind the lists changes what answers mean. Lists of other sections do not matter here. */
    private static void requireSame(List<DropDown> lists, ReadBook book) {
        ReadBook.Sheet sheet = book.sheet(FormBook.LISTS).orElseThrow(() -> new Refusal("wave/offline.identity"));
        if (sheet.rows().isEmpty()) {
            throw new Refusal("wave/offline.identity");
        }
        ReadBook.Row names = sheet.rows().getFirst();
        for (DropDown list : lists) {
            for (int column = 0; column < names.cells().size(); column += 2) {
                if (names.text(column).equals(list.name())
                        && !there(sheet, column).equals(written(list))) {
                    throw new Refusal(
                            "wave/offline.codes", list.options().getFirst().label());
                }
            }
        }
    }

    private static List<Option> there(ReadBook.Sheet sheet, int column) {
        return sheet.rows().stream()
                .skip(1)
                .map(row -> new Option(row.text(column), row.text(column + 1)))
                .filter(option -> !option.label().isEmpty() || !option.code().isEmpty())
                .toList();
    }

    private static List<Option> written(DropDown list) {
        return list.options().stream()
                .map(option -> new Option(CellText.trimmed(FormBook.asWritten(option.label())), option.code()))
                .toList();
    }

    private List<UploadLine> read() {
        for (Section section : shown.asked().sections()) {
            List<Variable> of = shown.asked().variables().stream()
                    .filter(variable -> variable.section().equals(section))
                    .toList();
            boolean gone = of.stream()
                    .allMatch(variable ->
                            rows.row(SlotKeys.of(variable)) == null && !rows.isUnreadable(SlotKeys.of(variable)));
            if (gone && !of.isEmpty()) {
                String title = section.title().in(identity.language());
                lines.add(new UploadLine.Unread(title, "", null, "wave/offline.section", List.of()));
            } else {
                of.forEach(this::read);
            }
        }
        lines.addAll(rows.unread());
        return lines;
    }

    private void read(Variable variable) {
        Keyed line = rows.row(SlotKeys.of(variable));
        if (line == null) {
            if (!rows.isUnreadable(SlotKeys.of(variable))) {
                String sheet = variable.section().title().in(identity.language());
                lines.add(new UploadLine.Unread(sheet, "", variable.name(), "wave/offline.missing", List.of()));
            }
            return;
        }
        int follows = identity.number(variable.name());
        Optional<Said> before = earlier.said(variable.name(), follows);
        if (before.isEmpty()) {
            lines.add(line.unread(KeyedRows.ANSWER, variable.name(), "wave/offline.number"));
            return;
        }
        new VariableReader(cells, rows, variable, line, before.get(), identity.blank())
                .read(follows)
                .ifPresent(lines::add);
    }
}
