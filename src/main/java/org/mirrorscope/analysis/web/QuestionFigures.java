package org.mirrorscope.analysis.web;

import java.util.Comparator;
import java.util.List;
import org.mirrorscope.analysis.Distribution;
import org.mirrorscope.chart.Bars;
import org.mirrorscope.chart.Figure;
import org.mirrorscope.chart.FigureTable;
import org.mirrorscope.chart.Tone;
import org.mirrorscope.instrument.Kind;

/** The bars of all codes or items of a question, each leading to its own page. */
record QuestionFigures(Context context, QuestionPages pages) {

    /** Whether countries choose among codes, rather than saying a level of each item. */
    static boolean chosen(QuestionPages pages) {
        return pages.question().kind() instanceof Kind.Choices;
    }

    Figure bars() {
        List<Distribution> parts = pages.parts().stream()
                .sorted(Comparator.comparingInt(
                                (Distribution part) -> QuestionPages.top(part).count())
                        .reversed())
                .toList();
        Distribution first = parts.getFirst();
        String count = context.text(
                "matrix.count",
                context.text(pages.wave().title()),
                first.returned().size(),
                first.population().size());
        return new FigureFrame(
                        context,
                        context.marked(pages.wave(), count),
                        "",
                        file -> pages.address("/" + file, null, pages.group()))
                .around(
                        DistributionFigures.BARS,
                        said(first),
                        new Bars(parts.stream().map(this::bar).toList()),
                        FigureFrame.PAGE,
                        List.of(),
                        table(parts));
    }

    private FigureFrame.Said said(Distribution part) {
        return new FigureFrame.Said(
                chosen(pages)
                        ? context.text("question.bars.title")
                        : context.text(
                                "representation.title",
                                context.text(QuestionPages.top(part).code().label())),
                context.text("question.bars.subtitle"),
                null);
    }

    private Bars.Bar bar(Distribution part) {
        int count = QuestionPages.top(part).count();
        return new Bars.Bar(
                context.text(part.variable().label()),
                count,
                part.answered().size(),
                count + silent(part),
                Math.max(1, part.applicable()),
                Tone.STEP_9,
                context.reader()
                        .link(Addresses.with(
                                Addresses.variable(pages.wave(), part.variable().name()),
                                "group",
                                Addresses.parameter(pages.group()))));
    }

    private static int silent(Distribution part) {
        return part.applicable() - part.answered().size();
    }

    private FigureTable table(List<Distribution> parts) {
        return new FigureTable(
                List.of(
                        new FigureTable.Column(context.text("column.answer"), false),
                        new FigureTable.Column(context.text("column.countries"), true),
                        new FigureTable.Column(context.text("column.lowest"), true),
                        new FigureTable.Column(context.text("column.highest"), true)),
                parts.stream().map(this::row).toList());
    }

    private List<String> row(Distribution part) {
        int count = QuestionPages.top(part).count();
        int answered = part.answered().size();
        return List.of(
                context.text(part.variable().label()),
                answered == 0 ? "–" : context.words().share(count, answered),
                context.words().kOfN(count, part.applicable()),
                context.words().kOfN(count + silent(part), part.applicable()));
    }
}
