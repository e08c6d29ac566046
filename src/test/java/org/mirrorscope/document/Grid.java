package org.mirrorscope.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mirrorscope.document.table.TableRow;
import org.mirrorscope.document.table.TableSink;
import org.mirrorscope.shared.Messages;
import org.mirrorscope.shared.Problem;

/** A table held in memory, for looking at. */
final class Grid implements TableSink {

    final List<String> header = new ArrayList<>();
    final List<List<String>> rows = new ArrayList<>();
    final List<String> places = new ArrayList<>();
    final List<Problem> problems = new ArrayList<>();

    @Override
    public boolean header(TableRow row) {
        header.addAll(cells(row));
        return true;
    }

    @Override
    public void row(TableRow row) {
        rows.add(cells(row));
        places.add(row.place(row.size() - 1).toString());
    }

    private List<String> cells(TableRow row) {
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < row.size(); column++) {
            cells.add(row.text(column));
            row.fault(column).ifPresent(problems::add);
        }
        return cells;
    }

    List<String> sentences() {
        return problems.stream()
                .map(problem -> problem.place() + ": " + problem.sentence(Messages.in(Locale.ENGLISH)))
                .toList();
    }
}
