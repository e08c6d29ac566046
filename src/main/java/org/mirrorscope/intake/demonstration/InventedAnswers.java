package org.mirrorscope.intake.demonstration;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.instrument.Code;
import org.mirrorscope.instrument.Kind;
import org.mirrorscope.instrument.Variable;
import org.mirrorscope.shared.AnswerValue;
import org.mirrorscope.wave.Said;

/** What an invented person says; the same for the same seed. */
final class InventedAnswers {

    private static final int MEMBERS = 12;
    private static final int LATEST_YEAR = 2026;

    private final Random chance;

    InventedAnswers(long seed) {
        this.chance = new Random(seed);
    }

    /** Whether something happens that happens so often. */
    boolean happens(double often) {
        return chance.nextDouble() < often;
    }

    /** What is said where nothing stands yet; null to leave it blank. */
    @Nullable
    Said anew(Variable variable) {
        if (happens(0.06)) {
            return new Said.Unknown();
        }
        AnswerValue value = value(variable.question().kind(), null);
        return value == null ? null : new Said.Given(value);
    }

    /** What has become of last time's answer: on a scale it mostly went up by one. */
    @Nullable
    Said changed(Variable variable, AnswerValue before) {
        AnswerValue value = value(variable.question().kind(), before);
        return value == null || value.equals(before) ? null : new Said.Given(value);
    }

    private @Nullable AnswerValue value(Kind kind, @Nullable AnswerValue before) {
        return switch (kind) {
            case Kind.Ordered ordered -> step(ordered.codes(), before);
            case Kind.Levels levels -> step(levels.codes(), before);
            case Kind.Choice choice -> before != null ? before : code(choice.codes());
            case Kind.YesNo yesNo -> code(yesNo.codes());
            case Kind.Choices choices -> several(choices.codes());
            case Kind.Number number -> amount(before);
            case Kind.Year year -> before != null ? before : new AnswerValue.Year(LATEST_YEAR - 1 - chance.nextInt(8));
            case Kind.Text text -> before != null ? before : words();
            case Kind.LongText text -> words();
            case Kind.Date date -> null;
            case Kind.Url url -> null;
            case Kind.Repeat repeat -> null;
        };
    }

    private AnswerValue step(List<Code> scale, @Nullable AnswerValue before) {
        if (before instanceof AnswerValue.Coded(String code)) {
            List<String> codes = scale.stream().map(Code::code).toList();
            int to = codes.indexOf(code) + (happens(0.8) ? 1 : -1);
            return new AnswerValue.Coded(codes.get(Math.clamp(to, 0, codes.size() - 1)));
        }
        return code(scale);
    }

    private AnswerValue code(List<Code> codes) {
        return new AnswerValue.Coded(codes.get(chance.nextInt(codes.size())).code());
    }

    private AnswerValue several(List<Code> codes) {
        SequencedSet<String> chosen = new LinkedHashSet<>();
        codes.stream().map(Code::code).filter(code -> happens(0.4)).forEach(chosen::add);
        return new AnswerValue.Several(chosen);
    }

    private AnswerValue amount(@Nullable AnswerValue before) {
        int number = before instanceof AnswerValue.Amount(BigDecimal there)
                ? there.intValue() + chance.nextInt(4)
                : 1 + chance.nextInt(MEMBERS);
        return new AnswerValue.Amount(BigDecimal.valueOf(number));
    }

    private AnswerValue words() {
        return new AnswerValue.Text(List.of(
                        "Invented example: coordinates the national working groups and reports back twice a year.",
                        "Invented example: brings ministries, clinics and patient organisations to one table.",
                        "Invented example: a small steering group with an open forum twice a year.",
                        "Invented example: follows the national genomics strategy and proposes pilots.")
                .get(chance.nextInt(4)));
    }
}
