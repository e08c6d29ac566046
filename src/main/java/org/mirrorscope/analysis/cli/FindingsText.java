package org.mirrorscope.analysis.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.analysis.Association;
import org.mirrorscope.analysis.Comparison;
import org.mirrorscope.analysis.Composition;
import org.mirrorscope.analysis.Distribution;
import org.mirrorscope.analysis.Group;
import org.mirrorscope.analysis.Moves;
import org.mirrorscope.analysis.SignTest;
import org.mirrorscope.analysis.Summary;
import org.mirrorscope.instrument.Variable;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shared.Messages;

/** Writes figures for a person to read: k of n first, per cent only beside it and only from ten answers on. */
final class FindingsText {

    private static final int FEWEST_FOR_PER_CENT = 10;

    private final PrintWriter out;
    private final Messages messages;

    private FindingsText(PrintWriter out, Messages messages) {
        this.out = out;
        this.messages = messages;
    }

    static void write(Figures figures, PrintWriter out, Messages messages) {
        FindingsText text = new FindingsText(out, messages);
        out.println(figures.initiative().name().in(messages.language()));
        if (figures.initiative().synthetic()) {
            text.line("synthetic");
        }
        figures.distributions().forEach(text::distribution);
        figures.comparisons().forEach(text::comparison);
        figures.composition().forEach(text::composition);
        figures.associations().forEach(text::association);
    }

    /** {@code 54 of 171 (32 %)}: rounding half up; the per cent only where n is at least ten. */
    static String share(Messages messages, int k, int n) {
        return n < FEWEST_FOR_PER_CENT
                ? messages.text("analysis/text.kOfN", k, n)
                : messages.text("analysis/text.kOfNPerCent", k, n, (200 * k + n) / (2 * n));
    }

    private void line(String key, Object... arguments) {
        out.println(messages.text("analysis/" + key, arguments));
    }

    private void title(Variable variable, @Nullable Group group, String waves) {
        out.println();
        String label = variable.label().in(messages.language());
        String question = variable.question().label().in(messages.language());
        String full = variable.part().isEmpty() ? label : question + " - " + label;
        out.println(waves + "  " + variable.name() + (group == null ? "" : "  " + group) + "  " + full);
    }

    private void distribution(Distribution one) {
        title(one.variable(), one.group(), one.wave().id());
        line(
                "text.denominators",
                one.population().size(),
                one.returned().size(),
                one.answered().size());
        one.missing().forEach((reason, countries) -> line("text.missing", reason.code(), countries.size()));
        for (Distribution.Cell cell : one.cells()) {
            String label = cell.code().label().in(messages.language());
            line(
                    "text.item",
                    label,
                    share(messages, cell.count(), one.answered().size()),
                    names(cell.countries()));
        }
        Summary summary = one.summary();
        if (summary != null) {
            line(
                    "text.summary",
                    plain(summary.min()),
                    plain(summary.lowerQuartile()),
                    plain(summary.median()),
                    plain(summary.upperQuartile()),
                    plain(summary.max()));
        }
    }

    private static String names(List<CountryCode> countries) {
        return countries.stream().map(CountryCode::alpha2).collect(Collectors.joining(" "));
    }

    private void comparison(Comparison one) {
        title(one.variable(), one.group(), one.from() + " -> " + one.to());
        switch (one) {
            case Comparison.Refused refused ->
                out.println("  " + refused.reason().sentence(messages));
            case Comparison.Compared compared -> compared(compared);
        }
    }

    private void compared(Comparison.Compared one) {
        int n = one.panel().size();
        line("text.panel", n);
        one.transitions().stream()
                .filter(transition -> transition.count() > 0)
                .forEach(transition -> line(
                        "text.item",
                        transition.from().label().in(messages.language()) + " -> "
                                + transition.to().label().in(messages.language()),
                        messages.text("analysis/text.kOfN", transition.count(), n),
                        names(transition.countries())));
        Moves moves = one.moves();
        if (moves != null) {
            move(moves.judged() ? "improved" : "higher", moves.up(), n);
            move("same", moves.same(), n);
            move(moves.judged() ? "worsened" : "lower", moves.down(), n);
        }
        SignTest test = one.test();
        if (test != null) {
            line("text.test", test.up(), test.down(), decimals(test.p()), decimals(test.holm()));
        } else if (one.testRefused() != null) {
            out.println("  " + one.testRefused().sentence(messages));
        }
    }

    private void move(String word, List<CountryCode> countries, int n) {
        line(
                "text.item",
                messages.text("analysis/text." + word),
                share(messages, countries.size(), n),
                names(countries));
    }

    private String decimals(double number) {
        return String.format(messages.language(), "%.4f", number);
    }

    /** Without separators, which would read oddly in years. */
    private static String plain(double number) {
        return new BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString();
    }

    private void composition(Composition one) {
        out.println();
        out.println(one.wave() + "  " + one.question().variable() + "  "
                + one.question().label().in(messages.language()));
        for (Composition.Community community : one.communities()) {
            int answered = community.distribution().answered().size();
            line(
                    "text.community",
                    community.item().label().in(messages.language()),
                    share(messages, community.high().size(), answered),
                    share(messages, community.mediumOrHigh().size(), answered));
        }
        Composition.Heterogeneity levels = one.levels();
        if (levels != null) {
            line(
                    "text.heterogeneity",
                    decimals(levels.mean()),
                    levels.pairs(),
                    names(levels.mostTypical()),
                    names(levels.mostUnusual()));
        }
    }

    private void association(Association one) {
        out.println();
        line(
                "text.pair",
                one.wave().id(),
                one.first().name(),
                one.second().name(),
                one.pairs().size());
        Association.Strength strength = one.strength();
        if (one.refused() != null) {
            out.println("  " + one.refused().sentence(messages));
        } else if (strength != null) {
            line("text.strength", measure(strength), decimals(strength.p()));
        }
    }

    private String measure(Association.Strength strength) {
        return switch (strength) {
            case Association.Strength.Ordered tau -> messages.text("analysis/text.tau", decimals(tau.tau()));
            case Association.Strength.TwoByTwo fisher ->
                messages.text(
                        "analysis/text.odds",
                        decimals(fisher.oddsRatio().estimate()),
                        decimals(fisher.oddsRatio().low()),
                        decimals(fisher.oddsRatio().high()));
            case Association.Strength.Nominal nominal -> messages.text("analysis/text.cramersV", decimals(nominal.v()));
        };
    }
}
