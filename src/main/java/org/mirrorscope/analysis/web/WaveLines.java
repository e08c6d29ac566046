package org.mirrorscope.analysis.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.analysis.Comparison;
import org.mirrorscope.analysis.Distribution;
import org.mirrorscope.analysis.Group;
import org.mirrorscope.analysis.Moves;
import org.mirrorscope.analysis.Summary;
import org.mirrorscope.chart.Tone;
import org.mirrorscope.instrument.Code;
import org.mirrorscope.instrument.Direction;
import org.mirrorscope.instrument.Kind;
import org.mirrorscope.instrument.Variable;
import org.mirrorscope.wave.Wave;

/** One line for each variable of a wave. */
record WaveLines(
        Context context, @Nullable Wave named, @Nullable Group group) {

    private static final int THOUSAND = 1000;

    /** Whether a question holds several variables, which then stand under its words. */
    static boolean several(Kind kind) {
        return kind instanceof Kind.Levels || kind instanceof Kind.Choices;
    }

    WaveFindingsPage.Line line(Distribution distribution, @Nullable Comparison comparison) {
        Variable variable = distribution.variable();
        Wave wave = context.findings().wave(distribution.wave()).orElseThrow();
        String href = context.reader()
                .link(Addresses.with(
                        Addresses.variable(wave, variable.name()),
                        "against",
                        named == null ? null : named.id().id(),
                        "group",
                        Addresses.parameter(group)));
        return new WaveFindingsPage.Line(
                context.text(variable.label()),
                href,
                bar(distribution),
                count(distribution),
                answer(distribution),
                comparison instanceof Comparison.Compared compared ? moved(compared) : null,
                note(comparison));
    }

    private List<WaveFindingsPage.Part> bar(Distribution distribution) {
        int population = distribution.population().size();
        if (distribution.cells().isEmpty() || population == 0) {
            return List.of();
        }
        List<Code> codes =
                distribution.cells().stream().map(Distribution.Cell::code).toList();
        List<WaveFindingsPage.Part> parts = new ArrayList<>();
        int counted = 0;
        for (Distribution.Cell cell : DistributionFigures.fromTheTop(distribution)) {
            Tone tone = Tones.of(distribution.variable().question().kind(), codes, codes.indexOf(cell.code()));
            add(parts, counted, cell.count(), population, tone);
            counted += cell.count();
        }
        add(parts, counted, population - counted, population, Tone.MISSING);
        return parts;
    }

    private static void add(List<WaveFindingsPage.Part> parts, int before, int count, int population, Tone tone) {
        if (count > 0) {
            int from = before * THOUSAND / population;
            parts.add(new WaveFindingsPage.Part(from, (before + count) * THOUSAND / population - from, tone));
        }
    }

    private String count(Distribution distribution) {
        int answered = distribution.answered().size();
        Summary summary = distribution.summary();
        if (summary != null) {
            return context.text("line.median", number(distribution, summary.median()));
        }
        return distribution.cells().isEmpty()
                ? context.words().kOfN(answered, distribution.population().size())
                : answered == 0 ? "–" : context.words().share(top(distribution).count(), answered);
    }

    private String answer(Distribution distribution) {
        Summary summary = distribution.summary();
        if (summary != null) {
            return context.text(
                    "line.range",
                    number(distribution, summary.min()),
                    number(distribution, summary.max()),
                    summary.n());
        }
        return distribution.answered().isEmpty()
                ? context.text("line.nobody")
                : distribution.cells().isEmpty()
                        ? context.text("line.answered", distribution.answered().size())
                        : context.text(top(distribution).code().label());
    }

    private String number(Distribution distribution, double number) {
        return distribution.variable().question().kind() instanceof Kind.Year
                ? String.valueOf((long) number)
                : context.words().decimal(number, 1);
    }

    /** The best code; where none is better, the commonest. */
    private static Distribution.Cell top(Distribution distribution) {
        Kind kind = distribution.variable().question().kind();
        List<Distribution.Cell> cells = DistributionFigures.fromTheTop(distribution);
        Direction better = distribution.variable().question().better();
        boolean graded = kind instanceof Kind.Ordered || kind instanceof Kind.Levels;
        return graded && better == Direction.LOWER ? cells.getLast() : cells.getFirst();
    }

    private WaveFindingsPage.@Nullable Moved moved(Comparison.Compared compared) {
        Moves moves = compared.moves();
        if (moves == null || compared.panel().isEmpty()) {
            return null;
        }
        int up = moves.up().size();
        int same = moves.same().size();
        int down = moves.down().size();
        String words = context.text(moves.judged() ? "line.moved" : "line.moved.unjudged", up, same, down);
        return new WaveFindingsPage.Moved(up, same, down, moves.judged(), words);
    }

    private String note(@Nullable Comparison comparison) {
        return switch (comparison) {
            case null -> "";
            case Comparison.Refused refused ->
                context.words()
                        .sentence(refused.reason().sentence(context.reader().messages()));
            case Comparison.Compared compared ->
                compared.panel().isEmpty()
                        ? context.text("refusal.panel.empty")
                        : compared.moves() == null ? unordered(compared) : "";
        };
    }

    private String unordered(Comparison.Compared compared) {
        if (compared.transitions().isEmpty()) {
            return context.text("line.both", compared.panel().size());
        }
        int changed = compared.transitions().stream()
                .filter(transition -> !transition.from().equals(transition.to()))
                .mapToInt(transition -> transition.count())
                .sum();
        return context.text("flow.title.changed", changed, compared.panel().size());
    }
}
