package org.mirrorscope.instrument.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.instrument.Code;
import org.mirrorscope.instrument.Kind;
import org.mirrorscope.instrument.Question;
import org.mirrorscope.instrument.web.Asked.Option;
import org.mirrorscope.shared.LocalizedText;

/** Questions in one language, as a respondent reads them. */
final class AskedQuestions {

    private final Locale language;

    private AskedQuestions(Locale language) {
        this.language = language;
    }

    static Asked of(Question question, Locale language) {
        return new AskedQuestions(language).asked(question);
    }

    private Asked asked(Question question) {
        Kind kind = question.kind();
        return new Asked(
                question.variable(),
                words(question.label()),
                words(question.help()),
                kind.word(),
                options(codes(kind)),
                options(kind instanceof Kind.Levels levels ? levels.items() : List.of()),
                words(kind instanceof Kind.Number number ? number.unit() : null),
                kind instanceof Kind.Number number ? bounds(number) : List.of("", ""),
                question.required(),
                question.relevant() == null ? "" : question.relevant(),
                kind instanceof Kind.Repeat repeat
                        ? repeat.fields().stream().map(this::asked).toList()
                        : List.of());
    }

    private static List<Code> codes(Kind kind) {
        return switch (kind) {
            case Kind.SingleCode single -> single.codes();
            case Kind.Choices choices -> choices.codes();
            case Kind.Levels levels -> levels.codes();
            case Kind.Number _, Kind.Year _, Kind.Date _, Kind.Text _, Kind.LongText _, Kind.Url _, Kind.Repeat _ ->
                List.of();
        };
    }

    private List<Option> options(List<Code> codes) {
        return codes.stream()
                .map(code -> new Option(code.code(), words(code.label())))
                .toList();
    }

    private static List<String> bounds(Kind.Number number) {
        return List.of(plain(number.min()), plain(number.max()));
    }

    private static String plain(@Nullable BigDecimal bound) {
        return bound == null ? "" : bound.toPlainString();
    }

    private String words(@Nullable LocalizedText text) {
        return text == null ? "" : text.in(language);
    }
}
