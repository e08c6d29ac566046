package org.mirrorscope.analysis.web;

import java.util.List;
import org.mirrorscope.analysis.Comparison;
import org.mirrorscope.analysis.Shift;
import org.mirrorscope.analysis.Wording;
import org.mirrorscope.instrument.Code;

/** Where the change in each code's count comes from: changed answers, new answers, answers that fell away. */
record SplitWords(Context context, Finding finding, Comparison.Compared compared) {

    FindingPage.Beside beside() {
        ChangeFigures figures = new ChangeFigures(context, finding, compared);
        List<FindingPage.Split> splits = figures.fromTheTop().stream()
                .map(figures::shift)
                .map(this::split)
                .toList();
        boolean atOdds = compared.shifts().stream().anyMatch(Shift::atOdds);
        return new FindingPage.Beside(
                figures.crossSection(),
                context.text("split.title"),
                splits,
                atOdds ? context.text("split.flag") : null);
    }

    private FindingPage.Split split(Shift shift) {
        Wording words = context.words();
        Code code = shift.code();
        int then = ChangeFigures.count(compared.earlier(), code);
        int now = ChangeFigures.count(compared.later(), code);
        String sentence = context.text(
                "split.sentence",
                words.kOfN(then, compared.earlier().answered().size()),
                words.kOfN(now, compared.later().answered().size()),
                shift.changedTo().size(),
                shift.changedFrom().size(),
                shift.answerNow().size(),
                shift.answeredThen().size());
        return new FindingPage.Split(context.text(code.label()), sentence, shift.atOdds());
    }
}
