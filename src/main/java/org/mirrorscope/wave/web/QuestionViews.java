package org.mirrorscope.wave.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.document.Numbers;
import org.mirrorscope.instrument.AnswerWords;
import org.mirrorscope.instrument.CarryForward;
import org.mirrorscope.instrument.Code;
import org.mirrorscope.instrument.Kind;
import org.mirrorscope.instrument.Question;
import org.mirrorscope.instrument.Section;
import org.mirrorscope.instrument.TypedFields;
import org.mirrorscope.instrument.Variable;
import org.mirrorscope.shared.AnswerValue;
import org.mirrorscope.shell.Reader;
import org.mirrorscope.wave.Entry;
import org.mirrorscope.wave.LastTime;
import org.mirrorscope.wave.OpenReturn;
import org.mirrorscope.wave.Query;
import org.mirrorscope.wave.Said;

/**
 * Turns the questions of a return into what a page shows.
 *
 * @param refused why something was not saved, by stored variable; there the page shows what was typed
 * @param typed what was typed; null if nothing was
 * @param queries what the office asks
 */
record QuestionViews(
        Reader reader,
        OpenReturn shown,
        Map<String, String> refused,
        @Nullable AnswerForm typed,
        List<Query> queries) {

    private static final int EMPTY_LINES = 2;

    static QuestionViews of(Reader reader, OpenReturn shown) {
        return new QuestionViews(reader, shown, Map.of(), null, List.of());
    }

    QuestionViews with(List<Query> asked) {
        return new QuestionViews(reader, shown, refused, typed, asked);
    }

    List<QuestionView> of(Section section) {
        return section.questions().stream().map(this::of).toList();
    }

    QuestionView of(Question question) {
        List<Variable> cells = cells(shown, question);
        List<Said> said =
                cells.stream().map(cell -> shown.draft().said(cell.name())).toList();
        String withheld = said.stream()
                .filter(Said.Withheld.class::isInstance)
                .map(each -> ((Said.Withheld) each).reason())
                .findFirst()
                .orElse("");
        boolean typedWithheld = isRefused(cells) && how(question.variable()).equals("withheld");
        return new QuestionView(
                question.variable(),
                question.kind().word(),
                reader.text(question.label()),
                question.help() == null ? null : reader.text(question.help()),
                question.kind() instanceof Kind.Number of && of.unit() != null ? reader.text(of.unit()) : null,
                question.required(),
                gate(question),
                last(question, cells),
                said.stream().anyMatch(Said.Carried.class::isInstance),
                isRefused(cells) ? text("c." + question.variable()) : "",
                typedWithheld || !withheld.isEmpty(),
                typedWithheld ? text("r." + question.variable()) : withheld,
                options(question.kind()),
                fields(question.kind()),
                cells.stream().map(this::cell).toList(),
                remarks(question),
                new QueryViews(reader, shown.asked()).about(question, queries));
    }

    Gate gate(Question question) {
        List<Variable> cells = cells(shown, question);
        boolean passed = shown.check().passed().contains(cells.getFirst().name());
        boolean held = passed
                && cells.stream()
                        .anyMatch(cell -> shown.draft().said(cell.name()).held().isPresent());
        return new Gate(question.variable(), passed, held);
    }

    static List<Variable> cells(OpenReturn shown, Question question) {
        return shown.asked().variables(question);
    }

    private boolean isRefused(List<Variable> cells) {
        return cells.stream().anyMatch(cell -> refused.containsKey(cell.name()));
    }

    private QuestionView.@Nullable LastView last(Question question, List<Variable> cells) {
        LastTime last = shown.last();
        if (last == null || question.carryForward() == CarryForward.NEVER) {
            return null;
        }
        String words =
                cells.stream().flatMap(cell -> lastSaid(last, cell).stream()).collect(Collectors.joining("; "));
        return words.isEmpty()
                ? null
                : new QuestionView.LastView(words, reader.text(last.wave().title()));
    }

    /** What was said last time in one cell, without the item's own name; null if nothing was, or it is asked anew. */
    QuestionView.@Nullable LastView last(Variable cell) {
        Variable whole = new Variable(cell.name(), "", cell.label(), cell.question(), cell.section());
        return last(cell.question(), List.of(whole));
    }

    private Optional<String> lastSaid(LastTime last, Variable cell) {
        return Optional.ofNullable(last.signed().answer(cell.name()))
                .filter(AnswerValue.class::isInstance)
                .flatMap(value -> last.asked()
                        .question(cell.question().variable())
                        .map(then -> new AnswerTexts(reader).of(then, value)))
                .map(words -> cell.part().isEmpty() ? words : reader.text(cell.label()) + ": " + words);
    }

    private List<QuestionView.Option> options(Kind kind) {
        List<QuestionView.Option> options = new ArrayList<>();
        for (Code code : AnswerWords.codes(kind)) {
            options.add(new QuestionView.Option(code.code(), reader.text(code.label())));
        }
        if (kind instanceof Kind.Choices) {
            options.add(new QuestionView.Option(TypedFields.NONE, reader.text("instrument-answers/none")));
        }
        return options;
    }

    private List<QuestionView.Field> fields(Kind kind) {
        return kind instanceof Kind.Repeat repeat
                ? repeat.fields().stream()
                        .map(field -> new QuestionView.Field(
                                field.variable(),
                                field.kind().word(),
                                reader.text(field.label()),
                                options(field.kind())))
                        .toList()
                : List.of();
    }

    private List<QuestionView.RemarkView> remarks(Question question) {
        return shown.draft().remarks().stream()
                .filter(remark -> remark.variable().equals(question.variable()))
                .map(remark -> new QuestionView.RemarkView(
                        remark.text(),
                        reader.text("wave-pages/by", remark.writer().name(), Moments.full(reader, remark.at()))))
                .toList();
    }

    private QuestionView.CellView cell(Variable variable) {
        String name = variable.name();
        Said said = shown.draft().said(name);
        List<String> errors = new ArrayList<>();
        Optional.ofNullable(refused.get(name)).ifPresent(errors::add);
        shown.check().flaws(name).stream()
                .filter(flaw -> !flaw.key().equals("wave/flaw.required"))
                .filter(flaw -> !flaw.key().equals("wave/flaw.rival"))
                .map(flaw -> flaw.sentence(reader.messages()))
                .forEach(errors::add);
        boolean asTyped = refused.containsKey(name);
        return new QuestionView.CellView(
                name,
                reader.text(variable.label()),
                asTyped ? number(name) : shown.draft().number(name),
                asTyped ? how(variable.question().variable()) : how(said),
                asTyped ? Set.copyOf(typed("v." + name)) : chosen(said),
                asTyped ? text("v." + name) : text(said),
                new AnswerTexts(reader).of(variable.question(), said),
                lines(variable, said, asTyped),
                errors,
                saved(shown.draft().entries().get(name)),
                rivals(variable));
    }

    private static String how(Said said) {
        return switch (said) {
            case Said.Unknown() -> "dont_know";
            case Said.NotApplicable() -> "not_applicable";
            case Said.Given _, Said.Blank _, Said.Withheld _, Said.Carried _ -> "";
        };
    }

    private static Set<String> chosen(Said said) {
        return switch (said.held().orElse(null)) {
            case AnswerValue.Coded(String code) -> Set.of(code);
            case AnswerValue.Several several ->
                several.codes().isEmpty() ? Set.of(TypedFields.NONE) : new LinkedHashSet<>(several.codes());
            case null, default -> Set.of();
        };
    }

    private static String text(Said said) {
        return said.held().map(QuestionViews::plain).orElse("");
    }

    /** A value as it stands in a field. */
    private static String plain(AnswerValue value) {
        return switch (value) {
            case AnswerValue.Coded(String code) -> code;
            case AnswerValue.Amount amount -> Numbers.typed(amount.number());
            case AnswerValue.Year(int year) -> Integer.toString(year);
            case AnswerValue.Day day -> day.date().toString();
            case AnswerValue.Text(String text) -> text;
            case AnswerValue.Several _, AnswerValue.Entries _ -> "";
        };
    }

    private List<Map<String, String>> lines(Variable variable, Said said, boolean asTyped) {
        if (!(variable.question().kind() instanceof Kind.Repeat repeat)) {
            return List.of();
        }
        List<Map<String, String>> lines = new ArrayList<>();
        if (asTyped && typed != null) {
            String field = "v." + variable.name();
            for (int line : typed.lines(field)) {
                Map<String, String> texts = new LinkedHashMap<>();
                repeat.fields().forEach(of -> texts.put(of.variable(), text(field + "." + line + "." + of.variable())));
                lines.add(texts);
            }
        } else if (said.held().orElse(null) instanceof AnswerValue.Entries entries) {
            entries.entries().forEach(entry -> {
                Map<String, String> texts = new LinkedHashMap<>();
                entry.forEach((of, value) -> texts.put(of, plain(value)));
                lines.add(texts);
            });
        }
        for (int i = 0; i < EMPTY_LINES; i++) {
            lines.add(Map.of());
        }
        return lines;
    }

    private String saved(@Nullable Entry entry) {
        if (entry == null || entry.writer() == null || entry.writer().name().isEmpty()) {
            return "";
        }
        return reader.text(
                entry.writer().isOfOffice() ? "wave-pages/saved.office" : "wave-pages/saved.by",
                Moments.full(reader, entry.at()),
                entry.writer().name());
    }

    private List<QuestionView.RivalView> rivals(Variable variable) {
        return shown.draft().rivals().stream()
                .filter(rival -> rival.variable().equals(variable.name()))
                .map(rival -> new QuestionView.RivalView(
                        rival.id().toString(),
                        reader.text("wave-pages/by", rival.writer().name(), Moments.full(reader, rival.at())),
                        new AnswerTexts(reader).of(variable.question(), rival.said())))
                .toList();
    }

    private int number(String variable) {
        try {
            return Integer.parseInt(text("n." + variable));
        } catch (NumberFormatException forged) {
            return shown.draft().number(variable);
        }
    }

    private String how(String variable) {
        return text("h." + variable);
    }

    private List<String> typed(String field) {
        return Objects.requireNonNull(typed).typed(field);
    }

    private String text(String field) {
        return typed == null ? "" : typed.text(field);
    }
}
