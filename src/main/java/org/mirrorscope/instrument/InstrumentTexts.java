package org.mirrorscope.instrument;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.shared.LocalizedText;

/** Every text of a questionnaire that its readers see, in the order of the questionnaire. */
public final class InstrumentTexts {

    private final BiFunction<TextPlace, LocalizedText, LocalizedText> change;

    private InstrumentTexts(BiFunction<TextPlace, LocalizedText, LocalizedText> change) {
        this.change = change;
    }

    /** The texts by their place. */
    public static Map<TextPlace, LocalizedText> of(Instrument instrument) {
        Map<TextPlace, LocalizedText> texts = new LinkedHashMap<>();
        changed(instrument, (place, text) -> {
            texts.put(place, text);
            return text;
        });
        return texts;
    }

    /** The questionnaire with its texts changed and everything else as it was. */
    static Instrument changed(Instrument instrument, BiFunction<TextPlace, LocalizedText, LocalizedText> change) {
        return new InstrumentTexts(change).instrument(instrument);
    }

    private Instrument instrument(Instrument before) {
        LocalizedText title = change.apply(new TextPlace("", "", "", "title", ""), before.title());
        List<Section> sections = before.sections().stream().map(this::section).toList();
        List<Concordance> concordances =
                before.concordances().stream().map(this::concordance).toList();
        return new Instrument(before.id(), before.respondent(), title, sections, concordances);
    }

    private Section section(Section before) {
        LocalizedText title = change.apply(new TextPlace(before.id(), "", "", "title", ""), before.title());
        List<Question> questions = new ArrayList<>();
        for (Question question : before.questions()) {
            questions.add(question(before.id(), question.variable(), "", question));
        }
        return new Section(before.id(), title, List.copyOf(questions));
    }

    private Question question(String section, String variable, String field, Question before) {
        Texts texts = new Texts(section, variable, field);
        LocalizedText label = texts.needed("label", "", before.label());
        LocalizedText help = texts.optional("help", before.help());
        return new Question(
                before.variable(),
                kind(texts, before.kind()),
                label,
                help,
                before.better(),
                before.required(),
                before.relevant(),
                before.constraint(),
                before.carryForward(),
                before.visibility(),
                texts.warnings(before.warnings()));
    }

    private Kind kind(Texts texts, Kind kind) {
        return switch (kind) {
            case Kind.Ordered(List<Code> codes) -> new Kind.Ordered(texts.codes("codes", codes));
            case Kind.Choice(List<Code> codes) -> new Kind.Choice(texts.codes("codes", codes));
            case Kind.Choices(List<Code> codes) -> new Kind.Choices(texts.codes("codes", codes));
            case Kind.Levels(List<Code> items, List<Code> codes) ->
                new Kind.Levels(texts.codes("items", items), texts.codes("codes", codes));
            case Kind.Number number ->
                new Kind.Number(number.min(), number.max(), texts.optional("unit", number.unit()));
            case Kind.Repeat(List<Question> fields) ->
                new Kind.Repeat(fields.stream()
                        .map(field -> question(texts.section, texts.variable, field.variable(), field))
                        .toList());
            case Kind.YesNo _, Kind.Year _, Kind.Date _, Kind.Text _, Kind.LongText _, Kind.Url _ -> kind;
        };
    }

    private Concordance concordance(Concordance before) {
        Map<String, Concordance.Stated> variables = new LinkedHashMap<>();
        before.variables().forEach((variable, stated) -> {
            LocalizedText note = stated.note();
            variables.put(
                    variable,
                    new Concordance.Stated(
                            stated.verdict(),
                            stated.map(),
                            stated.mapOld(),
                            note == null
                                    ? null
                                    : change.apply(new TextPlace("", variable, "", "note", before.against()), note)));
        });
        return new Concordance(before.against(), variables);
    }

    /** The texts of one question or field. */
    private final class Texts {

        private final String section;
        private final String variable;
        private final String field;

        Texts(String section, String variable, String field) {
            this.section = section;
            this.variable = variable;
            this.field = field;
        }

        LocalizedText needed(String part, String entry, LocalizedText text) {
            return change.apply(new TextPlace(section, variable, field, part, entry), text);
        }

        @Nullable
        LocalizedText optional(String part, @Nullable LocalizedText text) {
            return text == null ? null : needed(part, "", text);
        }

        List<Warning> warnings(List<Warning> warnings) {
            return warnings.stream()
                    .map(warning -> new Warning(warning.when(), needed("warnings", warning.when(), warning.text())))
                    .toList();
        }

        List<Code> codes(String part, List<Code> codes) {
            return codes.stream()
                    .map(code -> new Code(code.code(), needed(part, code.code(), code.label())))
                    .toList();
        }
    }
}
