package org.mirrorscope.publication.web;

import java.text.NumberFormat;
import java.util.Objects;
import org.mirrorscope.analysis.Bounds;
import org.mirrorscope.analysis.Comparison;
import org.mirrorscope.analysis.Composition;
import org.mirrorscope.analysis.Distribution;
import org.mirrorscope.analysis.Findings;
import org.mirrorscope.analysis.Interval;
import org.mirrorscope.analysis.Moves;
import org.mirrorscope.analysis.Shift;
import org.mirrorscope.analysis.SignTest;
import org.mirrorscope.publication.web.MethodPage.Example;
import org.mirrorscope.shell.Reader;

/** Makes the page about the method; the example's figures come from the same analysis as all others. */
record MethodPages(Reader reader) {

    private static final String CODE = "operational";

    MethodPage page() {
        return new MethodPage(
                reader.text("publication/method.title"),
                reader.text("publication/method.description"),
                "/method",
                Findings.METHOD,
                example());
    }

    private Example example() {
        Findings findings = Findings.over(WorkedExample.dataset());
        Comparison.Compared compared = (Comparison.Compared)
                findings.comparison(WorkedExample.THEN, WorkedExample.NOW, WorkedExample.STATUS, null)
                        .orElseThrow();
        Distribution now = findings.distribution(WorkedExample.NOW, WorkedExample.STATUS, null)
                .orElseThrow();
        Distribution then = findings.distribution(WorkedExample.THEN, WorkedExample.STATUS, null)
                .orElseThrow();
        Distribution.Cell cell = now.cell(CODE).orElseThrow();
        Bounds bounds = Objects.requireNonNull(cell.bounds());
        Moves moves = Objects.requireNonNull(compared.moves());
        SignTest test = Objects.requireNonNull(compared.test());
        Interval share = test.share();
        Shift shift = compared.shifts().stream()
                .filter(change -> change.code().code().equals(CODE))
                .findFirst()
                .orElseThrow();
        int kThen = then.cell(CODE).orElseThrow().count();
        Composition groups = findings.composition(WorkedExample.NOW, null).getFirst();
        return new Example(
                now.population().size(),
                now.returned().size(),
                now.answered().size(),
                cell.count(),
                Shares.percent(cell.count(), now.answered().size()),
                now.applicable(),
                now.applicable() - now.answered().size(),
                percent(bounds.low()),
                percent(bounds.high()),
                kThen,
                then.answered().size(),
                Shares.percent(kThen, then.answered().size()),
                compared.panel().size(),
                moves.up().size(),
                moves.same().size(),
                moves.down().size(),
                shift.changedTo().size(),
                shift.changedFrom().size(),
                shift.answerNow().size(),
                shift.answeredThen().size(),
                decimal(test.p(), 3),
                percent(share.low()),
                percent(share.high()),
                decimal(Objects.requireNonNull(groups.presence()).mean(), 2),
                decimal(Objects.requireNonNull(groups.levels()).mean(), 2));
    }

    private static int percent(double share) {
        return Math.toIntExact(Math.round(100 * share));
    }

    private String decimal(double number, int digits) {
        NumberFormat format = NumberFormat.getNumberInstance(reader.language());
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(number);
    }
}
