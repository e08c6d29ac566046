package org.mirrorscope.instrument;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelErrorCode;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.CelType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A condition in the Common Expression Language (CEL). Numbers are doubles and may be compared with whole numbers; an
 * answer that is missing is absent and is tested with {@code has()}.
 */
public final class Expression {

    /** What became of a condition. */
    public enum Outcome {
        HOLDS,
        FAILS,
        /** It touches something that is absent, so nothing can be said. */
        ABSENT,
        /** It cannot be worked out for these values, for example a text compared with a number. */
        IMPOSSIBLE
    }

    private static final CelOptions OPTIONS = CelOptions.current()
            .enableHeterogeneousNumericComparisons(true)
            .comprehensionMaxIterations(100_000)
            .build();

    /** Made when the first expression is met, since making them takes longer than most packs take to read. */
    private static final class Environment {

        private static final CelType ANSWERS = MapType.create(SimpleType.STRING, SimpleType.DYN);
        private static final CelType WORDS = MapType.create(SimpleType.STRING, SimpleType.STRING);
        static final CelCompiler OVER_ANSWERS = compiler(Map.of("answers", ANSWERS));
        static final CelCompiler OVER_VALUE = compiler(Map.of("value", SimpleType.DYN, "answers", ANSWERS));
        static final CelCompiler OVER_CHANGE =
                compiler(Map.of("value", SimpleType.DYN, "answers", ANSWERS, "last", ANSWERS));
        static final CelCompiler OVER_COUNTRY = compiler(Map.of("country", WORDS));
        /** Understanding one takes a millisecond, and a return is checked by the same ones with each answer. */
        static final Cache<Asked, Expression> UNDERSTOOD =
                Caffeine.newBuilder().maximumSize(2_000).build();

        static final CelRuntime RUNTIME = CelRuntimeFactory.standardCelRuntimeBuilder()
                .setOptions(OPTIONS)
                .build();

        static CelCompiler compiler(Map<String, CelType> names) {
            CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder()
                    .setOptions(OPTIONS)
                    .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
                    .setResultType(SimpleType.BOOL);
            names.forEach(builder::addVar);
            return builder.build();
        }
    }

    /** A text and over what it is understood. */
    private record Asked(String text, CelCompiler compiler) {}

    /** How a text is understood: over what. */
    interface Reading {

        Expression of(String text) throws ExpressionException;
    }

    private final String text;
    private final CelAbstractSyntaxTree tree;
    private final CelRuntime.Program program;

    private Expression(String text, CelAbstractSyntaxTree tree, CelRuntime.Program program) {
        this.text = text;
        this.tree = tree;
        this.program = program;
    }

    /** A condition over {@code answers}, as {@code relevant} has it. */
    public static Expression overAnswers(String text) throws ExpressionException {
        return understood(text, Environment.OVER_ANSWERS);
    }

    /** A condition over one {@code value} and the other {@code answers}, as {@code constraint} has it. */
    public static Expression overValue(String text) throws ExpressionException {
        return understood(text, Environment.OVER_VALUE);
    }

    /** A condition over one {@code value}, the other {@code answers} and {@code last} time's, as warnings have it. */
    public static Expression overChange(String text) throws ExpressionException {
        Expression expression = understood(text, Environment.OVER_CHANGE);
        Optional<String> whole = ExpressionUses.wholeNumber(expression.tree());
        if (whole.isPresent()) {
            // Else the rule could never be worked out, and nobody would notice that it never warns.
            throw new ExpressionException("write " + whole.get() + ".0 to calculate with an answer");
        }
        return expression;
    }

    /** A condition over one {@code country} with its code, participation and groups: a wave's population. */
    public static Expression overCountry(String text) throws ExpressionException {
        return understood(text, Environment.OVER_COUNTRY);
    }

    /** A condition over the named cells of one row, each a text: which rows to skip. */
    public static Expression overRow(String text, Collection<String> columns) throws ExpressionException {
        Map<String, CelType> names = new LinkedHashMap<>();
        columns.forEach(column -> names.put(column, SimpleType.STRING));
        return compile(text, Environment.compiler(names));
    }

    private static Expression understood(String text, CelCompiler compiler) throws ExpressionException {
        Asked asked = new Asked(text, compiler);
        Expression known = Environment.UNDERSTOOD.getIfPresent(asked);
        if (known == null) {
            known = compile(text, compiler);
            Environment.UNDERSTOOD.put(asked, known);
        }
        return known;
    }

    private static Expression compile(String text, CelCompiler compiler) throws ExpressionException {
        try {
            CelValidationResult result = compiler.compile(text);
            if (result.hasError()) {
                throw new ExpressionException(said(result.getErrors().get(0)));
            }
            CelAbstractSyntaxTree tree = result.getAst();
            return new Expression(text, tree, Environment.RUNTIME.createProgram(tree));
        } catch (CelValidationException | CelEvaluationException | RuntimeException | StackOverflowError failed) {
            throw new ExpressionException(String.valueOf(failed.getMessage()));
        }
    }

    private static String said(CelIssue issue) {
        String first = issue.getMessage().lines().findFirst().orElse("").strip();
        return first + " (at character " + (issue.getSourceLocation().getColumn() + 1) + ")";
    }

    /** What the condition says of these values, by the names that it was compiled with. */
    public Outcome evaluate(Map<String, ?> values) {
        try {
            return switch (program.eval(values)) {
                case Boolean holds -> holds ? Outcome.HOLDS : Outcome.FAILS;
                case null, default -> Outcome.IMPOSSIBLE;
            };
        } catch (CelEvaluationException failed) {
            return failed.getErrorCode() == CelErrorCode.ATTRIBUTE_NOT_FOUND ? Outcome.ABSENT : Outcome.IMPOSSIBLE;
        } catch (RuntimeException failed) {
            return Outcome.IMPOSSIBLE;
        }
    }

    /** Whether it holds; what touches something absent, or cannot be worked out, does not. */
    public boolean holds(Map<String, ?> values) {
        return evaluate(values) == Outcome.HOLDS;
    }

    /** The condition as it was written. */
    public String text() {
        return text;
    }

    /** What it takes from {@code answers}, and from {@code last} where it may speak of that. */
    SortedSet<String> answersNamed() {
        SortedSet<String> names = namesUnder("answers");
        names.addAll(namesUnder("last"));
        return names;
    }

    /** What it takes from {@code answers} (or {@code country}): {@code x} for {@code answers.x}, also for levels' items. */
    public SortedSet<String> namesUnder(String root) {
        return new TreeSet<>(ExpressionUses.under(root, tree).named().keySet());
    }

    /** The condition as it was understood. */
    CelAbstractSyntaxTree tree() {
        return tree;
    }

    @Override
    public String toString() {
        return text;
    }
}
