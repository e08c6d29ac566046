package org.mirrorscope.analysis.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.analysis.Association;
import org.mirrorscope.analysis.Bounds;
import org.mirrorscope.analysis.Comparison;
import org.mirrorscope.analysis.Composition;
import org.mirrorscope.analysis.Distribution;
import org.mirrorscope.analysis.Moves;
import org.mirrorscope.analysis.SignTest;
import org.mirrorscope.analysis.Summary;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shared.Messages;

/** Writes figures as CSV: one row for each figure, unrounded, with its countries. */
public final class FindingsCsv {

    private final CsvWriter csv;
    private final String note;
    private final Messages messages;

    private FindingsCsv(CsvWriter csv, String note, Messages messages) {
        this.csv = csv;
        this.note = note;
        this.messages = messages;
    }

    /**
     * Writes them as CSV with a header.
     *
     * @param messages the language of reasons and notes
     */
    public static void write(Figures figures, PrintWriter out, Messages messages) {
        StringWriter text = new StringWriter();
        CsvWriter csv = CsvWriter.builder().bufferSize(0).build(text);
        String note = figures.initiative().synthetic() ? messages.text("analysis/synthetic") : "";
        FindingsCsv writer = new FindingsCsv(csv, note, messages);
        csv.writeRecord(CsvRow.HEADER);
        figures.distributions().forEach(writer::distribution);
        figures.comparisons().forEach(writer::comparison);
        figures.composition().forEach(writer::composition);
        figures.associations().forEach(writer::association);
        out.print(text);
    }

    private void write(CsvRow row) {
        csv.writeRecord(row.put("note", note).cells());
    }

    private void distribution(Distribution one) {
        write(row(one, "population").countries(one.population()));
        write(row(one, "returned").countries(one.returned()));
        write(row(one, "answered").countries(one.answered()));
        one.missing()
                .forEach((reason, countries) ->
                        write(row(one, "missing").put("code", reason.code()).countries(countries)));
        for (Distribution.Cell cell : one.cells()) {
            CsvRow row = row(one, "value")
                    .put("code", cell.code().code())
                    .put("of", one.answered().size())
                    .put("value", cell.share())
                    .countries(cell.countries());
            Bounds bounds = cell.bounds();
            write(bounds == null ? row : row.put("low", bounds.low()).put("high", bounds.high()));
        }
        Summary summary = one.summary();
        if (summary != null) {
            write(row(one, "minimum").put("value", summary.min()));
            write(row(one, "lower_quartile").put("value", summary.lowerQuartile()));
            write(row(one, "median").put("value", summary.median()));
            write(row(one, "upper_quartile").put("value", summary.upperQuartile()));
            write(row(one, "maximum").put("value", summary.max()));
        }
    }

    private static CsvRow row(Distribution one, String figure) {
        return new CsvRow(figure)
                .put("wave", one.wave())
                .put("variable", one.variable().name())
                .put("group", one.group());
    }

    private void comparison(Comparison one) {
        switch (one) {
            case Comparison.Refused refused ->
                write(row(one, "refused").put("reason", refused.reason().sentence(messages)));
            case Comparison.Compared compared -> compared(compared);
        }
    }

    private void compared(Comparison.Compared one) {
        write(row(one, "panel").countries(one.panel()));
        one.transitions()
                .forEach(transition -> write(row(one, "transition")
                        .put("from_code", transition.from().code())
                        .put("code", transition.to().code())
                        .put("of", one.panel().size())
                        .countries(transition.countries())));
        Moves moves = one.moves();
        if (moves != null) {
            move(one, moves.judged() ? "improved" : "higher", moves.up());
            move(one, "same", moves.same());
            move(one, moves.judged() ? "worsened" : "lower", moves.down());
        }
        SignTest test = one.test();
        if (test != null) {
            write(row(one, "sign_test")
                    .put("count", test.up())
                    .put("of", test.up() + test.down())
                    .put("value", test.share().estimate())
                    .put("low", test.share().low())
                    .put("high", test.share().high())
                    .put("p", test.p())
                    .put("holm_p", test.holm()));
        } else if (one.testRefused() != null) {
            write(row(one, "sign_test").put("reason", one.testRefused().sentence(messages)));
        }
        if (one.medianDifference() != null) {
            write(row(one, "median_difference").put("value", one.medianDifference()));
        }
    }

    private void move(Comparison.Compared one, String figure, List<CountryCode> countries) {
        write(row(one, figure).put("of", one.panel().size()).countries(countries));
    }

    private static CsvRow row(Comparison one, String figure) {
        return new CsvRow(figure)
                .put("wave", one.to())
                .put("from", one.from())
                .put("variable", one.variable().name())
                .put("group", one.group());
    }

    private void composition(Composition one) {
        for (Composition.Community community : one.communities()) {
            int answered = community.distribution().answered().size();
            write(row(community.distribution(), "high").put("of", answered).countries(community.high()));
            write(row(community.distribution(), "medium_or_high")
                    .put("of", answered)
                    .countries(community.mediumOrHigh()));
        }
        heterogeneity(one, "jaccard", one.presence());
        heterogeneity(one, "gower", one.levels());
    }

    private void heterogeneity(Composition one, String figure, Composition.@Nullable Heterogeneity found) {
        if (found != null) {
            write(new CsvRow(figure)
                    .put("wave", one.wave())
                    .put("variable", one.question().variable())
                    .put("group", one.group())
                    .put("of", found.pairs())
                    .put("value", found.mean()));
        }
    }

    private void association(Association one) {
        CsvRow row = new CsvRow("association")
                .put("wave", one.wave())
                .put("from", one.first().name())
                .put("variable", one.second().name())
                .put("group", one.group())
                .countries(one.pairs());
        Association.Strength strength = one.strength();
        if (strength != null) {
            row.put("p", strength.p());
            switch (strength) {
                case Association.Strength.Ordered tau ->
                    row.put("code", "kendall_tau_b").put("value", tau.tau());
                case Association.Strength.TwoByTwo fisher ->
                    row.put("code", "odds_ratio")
                            .put("value", fisher.oddsRatio().estimate())
                            .put("low", fisher.oddsRatio().low())
                            .put("high", fisher.oddsRatio().high());
                case Association.Strength.Nominal nominal ->
                    row.put("code", "cramers_v").put("value", nominal.v());
            }
        }
        write(one.refused() == null ? row : row.put("reason", one.refused().sentence(messages)));
    }
}
