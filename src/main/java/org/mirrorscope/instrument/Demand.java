package org.mirrorscope.instrument;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.shared.LocalizedText;

/**
 * What a constraint demands, in the words of whoever answers. Constraints that compare the value with numbers and with
 * other answers, one or several joined by {@code &&}, have words; any other is told as it was written.
 */
final class Demand {

    /** What is demanded by a comparison whose left side is the value, and what the same is from the right. */
    private static final Map<String, String> MIRRORED =
            Map.of("_<=_", "_>=_", "_>=_", "_<=_", "_<_", "_>_", "_>_", "_<_");

    private static final Map<String, String> WORDS =
            Map.of("_<=_", "above", "_>=_", "below", "_<_", "notUnder", "_>_", "notOver");

    private final Instrument instrument;
    private final Constraints.Broken broken;

    private Demand(Instrument instrument, Constraints.Broken broken) {
        this.instrument = instrument;
        this.broken = broken;
    }

    /** Which demand the value does not meet, and what to do. */
    static Typed.Wrong of(Instrument instrument, Constraints.Broken broken) {
        Demand demand = new Demand(instrument, broken);
        CelExpr whole = broken.condition().tree().getExpr();
        List<Optional<Compared>> parts = conjuncts(whole).map(demand::compared).toList();
        return parts.stream()
                .flatMap(Optional::stream)
                .filter(part -> part.isBrokenBy(broken.value()))
                .findFirst()
                .or(() -> onlyOneLeft(parts, broken.value()))
                .map(demand::words)
                .orElseGet(demand::asWritten);
    }

    /** The one part that may be broken, if it is a comparison: what another answer says is not known here. */
    private static Optional<Compared> onlyOneLeft(List<Optional<Compared>> parts, Object value) {
        List<Optional<Compared>> left = parts.stream()
                .filter(part -> part.isEmpty() || !part.get().isMetBy(value))
                .toList();
        return left.size() == 1 ? left.getFirst() : Optional.empty();
    }

    private static Stream<CelExpr> conjuncts(CelExpr expr) {
        return isCall(expr, "_&&_") ? expr.call().args().stream().flatMap(Demand::conjuncts) : Stream.of(expr);
    }

    private static boolean isCall(CelExpr expr, String function) {
        return expr.getKind() == CelExpr.ExprKind.Kind.CALL
                && expr.call().function().equals(function);
    }

    /**
     * A comparison of the value.
     *
     * @param number with what number; null if with another answer
     * @param label with the answer to what question; null if with a number
     */
    private record Compared(
            String function,
            @Nullable BigDecimal number,
            @Nullable LocalizedText label) {

        /** Whether it is known that a value meets it. */
        boolean isMetBy(Object value) {
            return number != null && value instanceof Double amount && holds(amount, number);
        }

        /** Whether it is known that a value does not. */
        boolean isBrokenBy(Object value) {
            return number != null && value instanceof Double amount && !holds(amount, number);
        }

        private boolean holds(double amount, BigDecimal bound) {
            int order = BigDecimal.valueOf(amount).compareTo(bound);
            return switch (function) {
                case "_<=_" -> order <= 0;
                case "_>=_" -> order >= 0;
                case "_<_" -> order < 0;
                default -> order > 0;
            };
        }
    }

    /** A year is written without a separator of thousands. */
    private Typed.Wrong words(Compared compared) {
        String key = "instrument-answers/" + WORDS.get(compared.function());
        BigDecimal number = compared.number();
        if (number == null) {
            return Typed.wrong(key + "Of", Objects.requireNonNull(compared.label()));
        }
        return Typed.wrong(key, kind() instanceof Kind.Year ? number.toPlainString() : number);
    }

    /** The kind of the question, or of the field of a repeat, that the constraint is about. */
    private Kind kind() {
        Kind whole = broken.variable().question().kind();
        return whole instanceof Kind.Repeat repeat
                ? repeat.fields().stream()
                        .filter(field -> field.variable().equals(broken.field()))
                        .findFirst()
                        .map(Question::kind)
                        .orElse(whole)
                : whole;
    }

    /** Empty if it is anything else than a comparison of the value, or the value is no number. */
    private Optional<Compared> compared(CelExpr expr) {
        if (!(broken.value() instanceof Double)
                || expr.getKind() != CelExpr.ExprKind.Kind.CALL
                || !WORDS.containsKey(expr.call().function())) {
            return Optional.empty();
        }
        String function = expr.call().function();
        List<CelExpr> sides = expr.call().args();
        if (isIdentifier(sides.get(0), "value")) {
            return compared(function, sides.get(1));
        }
        return isIdentifier(sides.get(1), "value")
                ? compared(Objects.requireNonNull(MIRRORED.get(function)), sides.get(0))
                : Optional.empty();
    }

    private Optional<Compared> compared(String function, CelExpr other) {
        if (other.getKind() == CelExpr.ExprKind.Kind.CONSTANT) {
            return number(other.constant()).map(number -> new Compared(function, number, null));
        }
        boolean answer = other.getKind() == CelExpr.ExprKind.Kind.SELECT
                && !other.select().testOnly()
                && broken.field() == null
                && isIdentifier(other.select().operand(), "answers");
        return answer
                ? instrument
                        .question(other.select().field())
                        .map(question -> new Compared(function, null, question.label()))
                : Optional.empty();
    }

    private static boolean isIdentifier(CelExpr expr, String name) {
        return expr.getKind() == CelExpr.ExprKind.Kind.IDENT
                && expr.ident().name().equals(name);
    }

    private static Optional<BigDecimal> number(CelConstant constant) {
        return switch (constant.getKind()) {
            case INT64_VALUE -> Optional.of(BigDecimal.valueOf(constant.int64Value()));
            case DOUBLE_VALUE ->
                Optional.of(BigDecimal.valueOf(constant.doubleValue()).stripTrailingZeros());
            default -> Optional.empty();
        };
    }

    private Typed.Wrong asWritten() {
        List<Object> arguments = new ArrayList<>(List.of(broken.condition().text()));
        broken.condition().namesUnder("answers").stream()
                .flatMap(name -> instrument.question(name).stream())
                .findFirst()
                .ifPresent(other -> arguments.add(other.label()));
        return new Typed.Wrong(
                arguments.size() > 1 ? "instrument-answers/constraintWith" : "instrument-answers/constraint",
                List.copyOf(arguments));
    }
}
