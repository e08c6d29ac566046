package org.mirrorscope.instrument;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.document.sheet.FormBook.Cell;
import org.mirrorscope.document.sheet.FormBook.Fixed;
import org.mirrorscope.document.sheet.FormBook.Form;
import org.mirrorscope.document.sheet.FormBook.Free;
import org.mirrorscope.document.sheet.FormBook.Line;
import org.mirrorscope.document.sheet.FormBook.Look;
import org.mirrorscope.document.sheet.FormBook.Option;
import org.mirrorscope.shared.AnswerValue;
import org.mirrorscope.shared.LocalizedText;
import org.mirrorscope.shared.Messages;

/**
 * The lines of a workbook on which one question is answered: number, question, answer, what is said instead, reason and
 * what is worth knowing beside.
 */
final class QuestionLines {

    /** Empty entries of a repeat below those that are filled. */
    private static final int SPARE_ENTRIES = 3;

    private final QuestionnaireLists lists;
    private final Messages words;
    private final List<Line> lines = new ArrayList<>();

    QuestionLines(QuestionnaireLists lists, Messages words) {
        this.lists = lists;
        this.words = words;
    }

    /**
     * The lines of a question.
     *
     * @param number counted through the questionnaire
     * @param after the numbers of the questions on whose answers it depends; empty if it is always asked
     * @param cells the question's stored variables with what stands in them
     */
    List<Line> of(Question question, int number, String after, Map<Variable, Filled> cells) {
        String text = heading(question, after);
        String no = String.valueOf(number);
        switch (question.kind()) {
            case Kind.Levels _ -> {
                lines.add(new Line(Look.PLAIN, "", fixed(no, text, say("rows"), "", "", "")));
                cells.forEach((item, filled) -> single("", say(item.label()), item, filled));
            }
            case Kind.Choices choices ->
                cells.forEach((cell, filled) -> {
                    lines.add(line(no, text, new Fixed(say("ticks")), cell, filled));
                    ticks(choices, cell, filled.value());
                });
            case Kind.Repeat repeat ->
                cells.forEach((cell, filled) -> {
                    lines.add(line(no, text, new Fixed(say("entries")), cell, filled));
                    entries(repeat, cell, filled.value());
                });
            case Kind.SingleCode _, Kind.Number _, Kind.Year _, Kind.Date _, Kind.Text _, Kind.LongText _, Kind.Url _ ->
                cells.forEach((cell, filled) -> single(no, text, cell, filled));
        }
        return lines;
    }

    private void single(String number, String text, Variable cell, Filled filled) {
        lines.add(line(number, text, free(cell.question().kind(), filled.value()), cell, filled));
    }

    private Line line(String number, String text, Cell answer, Variable cell, Filled filled) {
        Instead instead = filled.instead();
        return new Line(
                Look.PLAIN,
                SlotKeys.of(cell),
                List.of(
                        new Fixed(number),
                        new Fixed(text),
                        answer,
                        choose(QuestionnaireLists.INSTEAD, instead == null ? "" : instead.code()),
                        new Free(Form.TEXT, filled.reason(), ""),
                        new Fixed(filled.note())));
    }

    private void ticks(Kind.Choices choices, Variable cell, @Nullable AnswerValue value) {
        AnswerValue.Several chosen = value instanceof AnswerValue.Several several ? several : null;
        lists.options(choices.codes()).forEach(option -> {
            boolean ticked = chosen != null && chosen.codes().contains(option.code());
            part(SlotKeys.tick(cell, option.code()), option.label(), tick(ticked));
        });
        boolean none = chosen != null && chosen.codes().isEmpty();
        part(SlotKeys.none(cell), say("none"), tick(none));
    }

    private Free tick(boolean ticked) {
        return choose(QuestionnaireLists.TICK, ticked ? "yes" : "");
    }

    private void entries(Kind.Repeat repeat, Variable cell, @Nullable AnswerValue value) {
        List<Map<String, AnswerValue>> filled =
                value instanceof AnswerValue.Entries entries ? entries.entries() : List.of();
        for (int entry = 1; entry <= filled.size() + SPARE_ENTRIES; entry++) {
            Map<String, AnswerValue> there = entry <= filled.size() ? filled.get(entry - 1) : Map.of();
            for (Question field : repeat.fields()) {
                part(
                        SlotKeys.field(cell, entry, field),
                        words.text("instrument/book.entry", entry, say(field.label())),
                        free(field.kind(), there.get(field.variable())));
            }
        }
    }

    private void part(String key, String text, Free answer) {
        lines.add(new Line(Look.PLAIN, key, List.of(new Fixed(""), new Fixed(text), answer)));
    }

    private Free free(Kind kind, @Nullable AnswerValue value) {
        String text = value == null ? "" : plain(value);
        String list = lists.name(kind);
        if (!list.isEmpty()) {
            return choose(list, text);
        }
        Form form = switch (kind) {
            case Kind.Number _ -> Form.NUMBER;
            case Kind.Year _ -> Form.YEAR;
            case Kind.Date _ -> Form.DAY;
            default -> Form.TEXT;
        };
        return new Free(form, text, "");
    }

    private static String plain(AnswerValue value) {
        return switch (value) {
            case AnswerValue.Coded(String code) -> code;
            case AnswerValue.Amount amount -> amount.number().toPlainString();
            case AnswerValue.Year(int year) -> Integer.toString(year);
            case AnswerValue.Day day -> day.date().toString();
            case AnswerValue.Text(String text) -> text;
            case AnswerValue.Several _, AnswerValue.Entries _ -> "";
        };
    }

    /** A cell with a drop-down, in which a code stands as its label. */
    private Free choose(String list, String code) {
        String label = lists.options(list).stream()
                .filter(option -> option.code().equals(code))
                .map(Option::label)
                .findFirst()
                .orElse(code);
        return new Free(Form.TEXT, label, list);
    }

    private String heading(Question question, String after) {
        String only = after.isEmpty() ? "" : words.text("instrument/book.only", after);
        return Stream.of(
                        say(question.label()) + (question.required() ? " *" : ""),
                        question.help() == null ? "" : say(question.help()),
                        only,
                        bounds(question.kind()))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private String bounds(Kind kind) {
        return switch (kind) {
            case Kind.Number number
            when number.unit() != null ->
                words.text("instrument/book.unit", say(Objects.requireNonNull(number.unit())));
            case Kind.Date _ -> say("day");
            default -> "";
        };
    }

    private static List<Cell> fixed(String... texts) {
        return Stream.of(texts).<Cell>map(Fixed::new).toList();
    }

    private String say(String name) {
        return words.text("instrument/book." + name);
    }

    private String say(@Nullable LocalizedText text) {
        return Optional.ofNullable(text).map(each -> each.in(words.language())).orElse("");
    }
}
