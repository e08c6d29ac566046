package org.mirrorscope.analysis.web;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.analysis.Distribution;
import org.mirrorscope.chart.Chart;
import org.mirrorscope.chart.Download;
import org.mirrorscope.chart.Figure;
import org.mirrorscope.chart.FigureTable;
import org.mirrorscope.chart.LegendEntry;

/**
 * What stands around every picture of a page: source, how many, who is missing, files.
 *
 * @param count how many were counted
 * @param missing who is missing and why; empty if nobody is
 * @param files from a file's name to its path
 */
record FigureFrame(Context context, String count, String missing, UnaryOperator<String> files) {

    /** A column of two, a matrix with something beside it, the whole page; in pixels. */
    static final int COLUMN = 508;

    static final int MATRIX = 640;
    static final int PAGE = 1080;

    /** What a picture shows, in words. */
    record Said(String claim, String subtitle, @Nullable String note) {}

    Figure around(String id, Said said, Chart chart, int width, List<LegendEntry> legend, FigureTable table) {
        return new Figure(
                id,
                said.claim(),
                said.subtitle(),
                chart,
                width,
                legend,
                context.findings().dataset().initiative().source(),
                count,
                missing,
                said.note(),
                table,
                downloads(id),
                context.findings().dataset().initiative().synthetic(),
                context.reader().language());
    }

    /** The frame of a finding's pictures. */
    static FigureFrame of(Context context, Finding finding) {
        return new FigureFrame(
                context,
                count(context, finding),
                missing(context, finding.distribution()),
                file -> finding.path("/" + file));
    }

    private static String count(Context context, Finding finding) {
        Distribution distribution = finding.distribution();
        String count = context.text(
                "figure.count",
                finding.wave().title(),
                distribution.returned().size(),
                distribution.population().size(),
                distribution.answered().size(),
                context.groupName(finding.group()),
                finding.group() == null ? 0 : 1);
        return context.marked(finding.wave(), count);
    }

    private static String missing(Context context, Distribution distribution) {
        List<String> parts = distribution.missing().entrySet().stream()
                .map(reason -> context.text(
                        "missing." + reason.getKey().code() + ".count",
                        reason.getValue().size()))
                .toList();
        return parts.isEmpty() ? "" : context.text("figure.missing", String.join(", ", parts));
    }

    private List<Download> downloads(String id) {
        return Stream.of("svg", "csv", "json")
                .map(format -> new Download(
                        format.toUpperCase(Locale.ROOT), context.reader().link(files.apply(id + "." + format))))
                .toList();
    }
}
