package org.mirrorscope.instrument;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.mirrorscope.document.sheet.FormBook;
import org.mirrorscope.document.sheet.FormBook.Cell;
import org.mirrorscope.document.sheet.FormBook.Fixed;
import org.mirrorscope.document.sheet.FormBook.Line;
import org.mirrorscope.document.sheet.FormBook.Look;
import org.mirrorscope.document.sheet.FormBook.Sheet;
import org.mirrorscope.shared.Messages;

/**
 * A questionnaire as a workbook to fill in: a first sheet that says how, then a sheet for each section, on which each
 * question has lines of its own. Labels are shown; codes stand on a hidden sheet, so that what comes back can be read.
 */
public final class QuestionnaireBook {

    private static final List<Integer> WIDTHS = List.of(6, 58, 40, 20, 30, 36);
    private static final List<String> COLUMNS = List.of("number", "question", "answer", "instead", "reason", "note");

    private final Instrument instrument;
    private final QuestionnaireLists lists;
    private final Messages words;
    private final Function<Variable, Filled> filled;

    private QuestionnaireBook(Instrument instrument, Locale language, Function<Variable, Filled> filled) {
        this.instrument = instrument;
        this.lists = new QuestionnaireLists(instrument, language);
        this.words = Messages.in(language);
        this.filled = filled;
    }

    /**
     * Writes the workbook.
     *
     * @param sections those of the instrument that are wanted
     * @param filled what stands in the cells
     * @param about lines for the first sheet, below the title: whose it is, until when
     * @param identity rows for the hidden sheet, by which the program knows the book again
     */
    public static byte[] xlsx(
            Instrument instrument,
            List<Section> sections,
            Locale language,
            Function<Variable, Filled> filled,
            List<String> about,
            List<List<String>> identity) {
        QuestionnaireBook book = new QuestionnaireBook(instrument, language, filled);
        List<Sheet> sheets = new ArrayList<>();
        sheets.add(book.start(about));
        sections.forEach(section -> sheets.add(book.sheet(section)));
        return new FormBook(sheets, book.lists.all(), identity).xlsx();
    }

    /** The heads of the columns, from which somebody who reads the book back sees that none was moved. */
    public static List<String> heads(Locale language) {
        Messages words = Messages.in(language);
        return COLUMNS.stream()
                .map(name -> words.text("instrument/book." + name))
                .toList();
    }

    private Sheet start(List<String> about) {
        List<Line> lines = new ArrayList<>();
        lines.add(text(Look.TITLE, instrument.title().in(words.language())));
        about.forEach(line -> lines.add(text(Look.STRONG, line)));
        lines.add(text(Look.HEADING, words.text("instrument/book.how")));
        Stream.of("how.answer", "how.instead", "how.carried", "how.move", "how.back")
                .forEach(name -> lines.add(text(Look.PLAIN, words.text("instrument/book." + name))));
        return new Sheet(words.text("instrument/book.start"), List.of(100), 0, lines);
    }

    private static Line text(Look look, String text) {
        return new Line(look, "", List.of(new Fixed(text)));
    }

    private Sheet sheet(Section section) {
        List<Line> lines = new ArrayList<>();
        String title = section.title().in(words.language());
        lines.add(text(Look.TITLE, title));
        List<Cell> heads =
                heads(words.language()).stream().<Cell>map(Fixed::new).toList();
        lines.add(new Line(Look.HEAD, SlotKeys.HEAD, heads));
        section.questions().forEach(question -> lines.addAll(lines(question)));
        return new Sheet(title, WIDTHS, 2, lines);
    }

    private List<Line> lines(Question question) {
        Map<Variable, Filled> cells = new LinkedHashMap<>();
        instrument.variables(question).forEach(variable -> cells.put(variable, filled.apply(variable)));
        List<String> order = instrument.questions().map(Question::variable).toList();
        return new QuestionLines(lists, words)
                .of(question, order.indexOf(question.variable()) + 1, Routing.after(question, order), cells);
    }
}
