package org.mirrorscope.wave.offline;

import java.util.List;
import org.mirrorscope.document.sheet.FormBook.Option;
import org.mirrorscope.document.table.CellText;
import org.mirrorscope.document.table.ReadBook;
import org.mirrorscope.instrument.Fit;
import org.mirrorscope.instrument.Instead;
import org.mirrorscope.instrument.Kind;
import org.mirrorscope.instrument.QuestionnaireLists;
import org.mirrorscope.instrument.Typed;
import org.mirrorscope.platform.Refusal;
import org.mirrorscope.shared.AnswerValue;

/** What one cell of a workbook says. */
final class CellReader {

    private final QuestionnaireLists lists;

    CellReader(QuestionnaireLists lists) {
        this.lists = lists;
    }

    /** The answer to a question of a kind that takes one cell. */
    Typed answer(Kind kind, ReadBook.Cell cell) {
        return sound(cell) instanceof Typed.Wrong wrong ? wrong : plain(kind, cell);
    }

    private Typed plain(Kind kind, ReadBook.Cell cell) {
        String text = cell.text();
        if (text.isEmpty()) {
            return new Typed.Blank();
        }
        String list = lists.name(kind);
        if (!list.isEmpty()) {
            return code(list, text);
        }
        if (cell.percent()) {
            return Typed.wrong("wave/offline.percent");
        }
        Typed typed = Typed.of(kind, text);
        if (typed instanceof Typed.Value(AnswerValue value)) {
            try {
                Fit.require("", kind, value);
            } catch (Refusal refusal) {
                return new Typed.Wrong("wave/offline.long", List.of(text.length()));
            }
        }
        return typed;
    }

    private Typed code(String list, String text) {
        String folded = CellText.folded(text);
        for (Option option : lists.options(list)) {
            if (CellText.folded(option.label()).equals(folded)) {
                return new Typed.Value(new AnswerValue.Coded(option.code()));
            }
        }
        return Typed.wrong("wave/offline.choice", text);
    }

    /** Whether a code of a choices question is ticked: a value if it is. */
    Typed tick(ReadBook.Cell cell) {
        boolean cross = CellText.folded(cell.text()).equals("x");
        return sound(cell) instanceof Typed.Wrong wrong
                ? wrong
                : cell.text().isEmpty()
                        ? new Typed.Blank()
                        : code(QuestionnaireLists.TICK, cross ? label(QuestionnaireLists.TICK) : cell.text());
    }

    private String label(String list) {
        return lists.options(list).getFirst().label();
    }

    /** What is said beside or instead of an answer; a value whose code is that of an {@link Instead}. */
    Typed instead(ReadBook.Cell cell) {
        return sound(cell) instanceof Typed.Wrong wrong
                ? wrong
                : cell.text().isEmpty() ? new Typed.Blank() : code(QuestionnaireLists.INSTEAD, cell.text());
    }

    /** A cell that says something by itself: no part of a merged range, no formula, no error. */
    static Typed sound(ReadBook.Cell cell) {
        if (cell.merged()) {
            return Typed.wrong("wave/offline.merged");
        }
        if (cell.formula() != null) {
            return Typed.wrong("wave/offline.formula", cell.formula());
        }
        if (cell.error() != null) {
            return Typed.wrong("document/xlsx.errorCell", cell.error());
        }
        return new Typed.Blank();
    }
}
