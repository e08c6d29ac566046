package org.mirrorscope.instrument.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mirrorscope.document.sheet.PrintedSheet;
import org.mirrorscope.document.sheet.PrintedSheet.Line;
import org.mirrorscope.document.sheet.PrintedSheet.Look;
import org.mirrorscope.instrument.web.Asked.Option;
import org.mirrorscope.shared.Messages;

/** Blank questionnaires as a spreadsheet to read and to print: a line for each question, row of a matrix and field. */
final class QuestionnaireXlsx {

    private static final List<Integer> WIDTHS = List.of(6, 52, 44, 32);

    private final Questionnaire questionnaire;
    private final Messages words;
    private final List<Line> lines = new ArrayList<>();

    private QuestionnaireXlsx(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
        this.words = Messages.in(questionnaire.language());
    }

    static byte[] xlsx(Questionnaire questionnaire) {
        return new QuestionnaireXlsx(questionnaire).sheet().xlsx();
    }

    private PrintedSheet sheet() {
        lines.add(new Line(Look.TITLE, List.of(questionnaire.title())));
        lines.add(new Line(
                Look.HEAD,
                Stream.of("number", "question", "choices", "answer")
                        .map(this::word)
                        .toList()));
        questionnaire.parts().forEach(part -> {
            lines.add(new Line(Look.HEADING, List.of(part.title())));
            part.questions()
                    .forEach(question -> asked(String.valueOf(question.number()), question.asked(), question.after()));
        });
        return new PrintedSheet(word("sheet"), WIDTHS, List.copyOf(lines));
    }

    private String word(String name) {
        return words.text("instrument-pages/print." + name);
    }

    private void asked(String number, Asked asked, String after) {
        String help = Stream.of(asked.label(), asked.help(), only(after))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
        lines.add(new Line(Look.PLAIN, List.of(number, help, choices(asked), "")));
        asked.items()
                .forEach(item ->
                        lines.add(new Line(Look.PLAIN, List.of("", item.label(), labels(asked.options(), " / "), ""))));
        asked.fields().forEach(field -> asked("", field, ""));
    }

    private String only(String after) {
        return after.isEmpty() ? "" : words.text("instrument-pages/print.only", after);
    }

    private String choices(Asked asked) {
        if (!asked.items().isEmpty()) {
            return word("matrix");
        }
        if (!asked.options().isEmpty()) {
            return labels(asked.options(), "\n");
        }
        return words.text("instrument-pages/kind." + asked.kind())
                + (asked.unit().isEmpty() ? "" : " (" + asked.unit() + ")");
    }

    private static String labels(List<Option> options, String between) {
        return options.stream().map(Option::label).collect(Collectors.joining(between));
    }
}
