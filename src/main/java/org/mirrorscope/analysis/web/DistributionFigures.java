package org.mirrorscope.analysis.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.mirrorscope.analysis.Bounds;
import org.mirrorscope.analysis.Distribution;
import org.mirrorscope.chart.Bars;
import org.mirrorscope.chart.Figure;
import org.mirrorscope.chart.FigureTable;
import org.mirrorscope.instrument.Code;
import org.mirrorscope.instrument.Kind;

/** The bars of a wave's answers, with how far silence could move each. */
record DistributionFigures(Context context, Finding finding) {

    static final String BARS = "bars";

    Figure bars() {
        Distribution distribution = finding.distribution();
        List<Distribution.Cell> cells = fromTheTop(distribution);
        List<Code> codes =
                distribution.cells().stream().map(Distribution.Cell::code).toList();
        int answered = distribution.answered().size();
        List<Bars.Bar> bars = cells.stream()
                .map(cell -> new Bars.Bar(
                        context.text(cell.code().label()),
                        cell.count(),
                        answered,
                        cell.count() + silent(),
                        Math.max(1, distribution.applicable()),
                        Tones.of(finding.variable().question().kind(), codes, codes.indexOf(cell.code())),
                        null))
                .toList();
        return FigureFrame.of(context, finding)
                .around(BARS, said(cells), new Bars(bars), FigureFrame.COLUMN, List.of(), table(cells));
    }

    private int silent() {
        return finding.distribution().applicable()
                - finding.distribution().answered().size();
    }

    private FigureFrame.Said said(List<Distribution.Cell> cells) {
        Distribution distribution = finding.distribution();
        String claim = finding.compared() == null || finding.compared().panel().isEmpty()
                ? context.text("bars.title", distribution.answered().size())
                : context.claims().of(distribution);
        return new FigureFrame.Said(
                claim,
                context.text(
                        "bars.subtitle",
                        distribution.returned().size(),
                        distribution.population().size(),
                        distribution.answered().size()),
                note(cells));
    }

    private String note(List<Distribution.Cell> cells) {
        if (silent() == 0) {
            return context.text("bars.note.full");
        }
        Distribution.Cell first = cells.getFirst();
        return context.text(
                "bars.note",
                silent(),
                context.text(first.code().label()),
                first.count(),
                first.count() + silent(),
                finding.distribution().applicable());
    }

    private FigureTable table(List<Distribution.Cell> cells) {
        List<List<String>> rows = new ArrayList<>();
        int answered = finding.distribution().answered().size();
        for (Distribution.Cell cell : cells) {
            rows.add(List.of(
                    context.text(cell.code().label()),
                    answered == 0 ? "–" : context.words().share(cell.count(), answered),
                    bound(cell.bounds(), cell.count()),
                    bound(cell.bounds(), cell.count() + silent())));
        }
        return new FigureTable(
                List.of(
                        column("column.answer", false),
                        column("column.countries", true),
                        column("column.lowest", true),
                        column("column.highest", true)),
                rows);
    }

    private String bound(@org.jspecify.annotations.Nullable Bounds bounds, int k) {
        return bounds == null
                ? "–"
                : context.words().kOfN(k, finding.distribution().applicable());
    }

    private FigureTable.Column column(String name, boolean numeric) {
        return new FigureTable.Column(context.text(name), numeric);
    }

    /** The highest code first; codes without order from the commonest. */
    static List<Distribution.Cell> fromTheTop(Distribution distribution) {
        return distribution.variable().question().kind() instanceof Kind.Choice
                ? distribution.cells().stream()
                        .sorted(Comparator.comparingInt(Distribution.Cell::count)
                                .reversed())
                        .toList()
                : distribution.cells().reversed();
    }
}
