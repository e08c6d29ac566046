package org.mirrorscope.instrument;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
        List<Optional<Typed.Wrong>> unmet = conjuncts(whole)
                .map(demand::compared)
                .filter(compared -> compared == null || !compared.isMet(broken.value()))
                .map(compared -> Optional.ofNullable(compared).flatMap(demand::words))
                .toList();
        return unmet.isEmpty() ? demand.asWritten() : unmet.getFirst().orElseGet(demand::asWritten);
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

        /** Whether a number is known to meet it; of another answer that is not known here. */
        boolean isMet(Object value) {
            if (number == null || !(value instanceof Double amount)) {
                return false;
            }
            int order = BigDecimal.valueOf(amount).compareTo(number);
            return switch (function) {
                case "_<=_" -> order <= 0;
                case "_>=_" -> order >= 0;
                case "_<_" -> order < 0;
                default -> order > 0;
            };
        }
    }

    /** A year is written without a separator of thousands. */
    private Optional<Typed.Wrong> words(Compared compared) {
        String key = "instrument-answers/" + WORDS.get(compared.function());
        BigDecimal number = compared.number();
        if (number == null) {
            return Optional.ofNullable(compared.label()).map(name -> Typed.wrong(key + "Of", name));
        }
        boolean year = broken.variable().question().kind() instanceof Kind.Year;
        return Optional.of(Typed.wrong(key, year ? number.toPlainString() : number));
    }

    /** Null if it is anything else than a comparison of the value. */
    private @Nullable Compared compared(CelExpr expr) {
        if (expr.getKind() != CelExpr.ExprKind.Kind.CALL
                || !WORDS.containsKey(expr.call().function())) {
            return null;
        }
        String function = expr.call().function();
        List<CelExpr> sides = expr.call().args();
        return isValue(sides.get(0))
                ? compared(function, sides.get(1))
                : isValue(sides.get(1)) ? compared(MIRRORED.getOrDefault(function, ""), sides.get(0)) : null;
    }

    private @Nullable Compared compared(String function, CelExpr other) {
        if (other.getKind() == CelExpr.ExprKind.Kind.CONSTANT) {
            return number(other.constant())
                    .map(number -> new Compared(function, number, null))
                    .orElse(null);
        }
        if (other.getKind() == CelExpr.ExprKind.Kind.SELECT && !other.select().testOnly()) {
            return instrument
                    .question(other.select().field())
                    .map(question -> new Compared(function, null, question.label()))
                    .orElse(null);
        }
        return null;
    }

    private static boolean isValue(CelExpr expr) {
        return expr.getKind() == CelExpr.ExprKind.Kind.IDENT
                && expr.ident().name().equals("value");
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
