package org.mirrorscope.instrument;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelCall;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.common.navigation.CelNavigableExpr;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a condition does with each thing that it takes from a map such as {@code answers}.
 *
 * @param named by name: {@code x} for {@code answers.x} and {@code answers['x']}
 * @param wholly whether it also uses the map as a whole, so that it may touch any name
 */
record ExpressionUses(Map<String, Use> named, boolean wholly) {

    private static final Set<String> EQUALITY = Set.of("_==_", "_!=_");
    private static final Set<String> ARITHMETIC = Set.of("_*_", "_/_", "_+_", "_-_");
    private static final Set<String> ORDER = Set.of("_<_", "_<=_", "_>_", "_>=_");

    /** How one thing is used, beside being asked for by {@code has()}. */
    static final class Use {

        private final SortedSet<String> texts = new TreeSet<>();
        private final SortedSet<Double> numbers = new TreeSet<>();
        private final SortedSet<String> parts = new TreeSet<>();
        private boolean ordered;
        private boolean otherwise;

        /** The texts that it is compared with, looked up among, or looked through for. */
        SortedSet<String> texts() {
            return texts;
        }

        /** The numbers that it is compared with. */
        SortedSet<Double> numbers() {
            return numbers;
        }

        /** The parts that are taken from it: items of a matrix. */
        SortedSet<String> parts() {
            return parts;
        }

        /** Whether it is asked to be less or more than something. */
        boolean ordered() {
            return ordered;
        }

        /** Whether it is used in any way that is not listed here. */
        boolean otherwise() {
            return otherwise;
        }

        void add(Use other) {
            texts.addAll(other.texts);
            numbers.addAll(other.numbers);
            parts.addAll(other.parts);
            ordered |= other.ordered;
            otherwise |= other.otherwise;
        }

        private void literal(CelConstant constant) {
            switch (constant.getKind()) {
                case STRING_VALUE -> texts.add(constant.stringValue());
                case INT64_VALUE -> numbers.add((double) constant.int64Value());
                case UINT64_VALUE -> numbers.add(constant.uint64Value().doubleValue());
                case DOUBLE_VALUE -> numbers.add(constant.doubleValue());
                default -> otherwise = true;
            }
        }
    }

    /** What a condition takes from {@code answers}. */
    static ExpressionUses ofAnswers(Expression expression) {
        return under("answers", expression.tree());
    }

    /** What a constraint does with its {@code value}. */
    static Use ofValue(Expression expression) {
        Use use = new Use();
        nodes(expression.tree())
                .filter(node -> isIdentifier(node.expr(), "value"))
                .forEach(node -> note(node, use));
        return use;
    }

    static ExpressionUses under(String root, CelAbstractSyntaxTree tree) {
        Map<String, Use> named = new LinkedHashMap<>();
        boolean wholly = false;
        for (CelNavigableExpr node : nodes(tree).toList()) {
            if (isIdentifier(node.expr(), root)) {
                CelNavigableExpr taken = node.parent().orElse(null);
                String name = taken == null ? null : taken(taken.expr(), node.expr());
                if (taken == null || name == null) {
                    wholly = true;
                } else {
                    note(taken, named.computeIfAbsent(name, any -> new Use()));
                }
            }
        }
        return new ExpressionUses(named, wholly);
    }

    /** A whole number that is calculated with an answer, which is none; empty if there is none. */
    static Optional<String> wholeNumber(CelAbstractSyntaxTree tree) {
        return nodes(tree)
                .map(CelNavigableExpr::expr)
                .filter(expr -> expr.getKind() == CelExpr.ExprKind.Kind.CALL
                        && ARITHMETIC.contains(expr.call().function()))
                .map(expr -> expr.call().args())
                .filter(arguments -> arguments.stream().anyMatch(ExpressionUses::isTaken))
                .flatMap(List::stream)
                .flatMap(argument -> constant(argument).stream())
                .filter(constant -> constant.getKind() == CelConstant.Kind.INT64_VALUE)
                .map(constant -> Long.toString(constant.int64Value()))
                .findFirst();
    }

    private static boolean isTaken(CelExpr expr) {
        return expr.getKind() == CelExpr.ExprKind.Kind.SELECT || expr.getKind() == CelExpr.ExprKind.Kind.IDENT;
    }

    private static Stream<CelNavigableExpr> nodes(CelAbstractSyntaxTree tree) {
        return CelNavigableAst.fromAst(tree).getRoot().allNodes();
    }

    private static boolean isIdentifier(CelExpr expr, String name) {
        return expr.getKind() == CelExpr.ExprKind.Kind.IDENT
                && expr.ident().name().equals(name);
    }

    /** The part that an expression takes of another one by name: {@code of.part}, {@code of['part']}, {@code 'part' in of}. */
    private static @Nullable String taken(CelExpr expr, CelExpr of) {
        if (expr.getKind() == CelExpr.ExprKind.Kind.SELECT) {
            return expr.select().field();
        }
        if (expr.getKind() != CelExpr.ExprKind.Kind.CALL) {
            return null;
        }
        List<CelExpr> arguments = expr.call().args();
        boolean index =
                expr.call().function().equals("_[_]") && arguments.get(0).id() == of.id();
        boolean within =
                expr.call().function().equals("@in") && arguments.get(1).id() == of.id();
        return index || within ? text(arguments.get(index ? 1 : 0)).orElse(null) : null;
    }

    private static Optional<String> text(CelExpr expr) {
        return constant(expr)
                .filter(constant -> constant.getKind() == CelConstant.Kind.STRING_VALUE)
                .map(CelConstant::stringValue);
    }

    private static Optional<CelConstant> constant(CelExpr expr) {
        return expr.getKind() == CelExpr.ExprKind.Kind.CONSTANT ? Optional.of(expr.constant()) : Optional.empty();
    }

    /** Notes what is done with a node, as far as it is something that can be listed. */
    private static void note(CelNavigableExpr node, Use use) {
        CelExpr expr = node.expr();
        boolean asksWhether =
                expr.getKind() == CelExpr.ExprKind.Kind.SELECT && expr.select().testOnly()
                        || expr.getKind() == CelExpr.ExprKind.Kind.CALL
                                && expr.call().function().equals("@in");
        if (asksWhether) {
            return;
        }
        CelExpr parent = node.parent().map(CelNavigableExpr::expr).orElse(null);
        if (parent != null && parent.getKind() == CelExpr.ExprKind.Kind.SELECT) {
            use.parts.add(parent.select().field());
        } else if (parent != null && parent.getKind() == CelExpr.ExprKind.Kind.CALL) {
            call(parent.call(), expr, use);
        } else {
            use.otherwise = true;
        }
    }

    private static void call(CelCall call, CelExpr of, Use use) {
        boolean first = !call.args().isEmpty() && call.args().getFirst().id() == of.id();
        boolean comparison = EQUALITY.contains(call.function()) || ORDER.contains(call.function());
        if (comparison) {
            use.ordered |= ORDER.contains(call.function());
            literals(List.of(call.args().get(first ? 1 : 0)), use);
        } else if (call.function().equals("_[_]")
                && first
                && text(call.args().get(1)).isPresent()) {
            use.parts.add(text(call.args().get(1)).orElseThrow());
        } else if (call.function().equals("@in")) {
            CelExpr other = call.args().get(first ? 1 : 0);
            boolean list = first && other.getKind() == CelExpr.ExprKind.Kind.LIST;
            literals(list ? other.list().elements() : List.of(other), use);
        } else {
            use.otherwise = true;
        }
    }

    private static void literals(List<CelExpr> expressions, Use use) {
        for (CelExpr expression : expressions) {
            constant(expression).ifPresentOrElse(use::literal, () -> use.otherwise = true);
        }
    }
}
