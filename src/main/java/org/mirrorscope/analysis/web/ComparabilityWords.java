package org.mirrorscope.analysis.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.analysis.Comparison;
import org.mirrorscope.instrument.Comparability;
import org.mirrorscope.instrument.Verdict;

/** How far the two waves of a finding compare, and what stands where a refused comparison would. */
record ComparabilityWords(Context context, Finding finding) {

    FindingPage.@Nullable Comparable comparable() {
        return switch (finding.comparison()) {
            case null -> null;
            case Comparison.Compared compared ->
                new FindingPage.Comparable(verdict(compared.comparability().verdict()), notes(compared));
            case Comparison.Refused refused -> new FindingPage.Comparable(verdict(refused.verdict()), List.of());
        };
    }

    private String verdict(@Nullable Verdict verdict) {
        return context.text(
                "verdict." + (verdict == null ? "unstated" : verdict.name().toLowerCase(java.util.Locale.ROOT)));
    }

    private List<String> notes(Comparison.Compared compared) {
        Comparability comparability = compared.comparability();
        List<String> notes = comparability.notes().stream().map(context::text).toList();
        return notes.isEmpty() && comparability.verdict() == Verdict.RECODED
                ? List.of(context.text("verdict.recoded.note", shared(comparability)))
                : notes;
    }

    private String shared(Comparability comparability) {
        return context.words()
                .list(comparability.codes().stream()
                        .map(code -> context.text("quoted", context.text(code.label())))
                        .toList());
    }

    FindingPage.@Nullable Refusal refusal() {
        return switch (finding.comparison()) {
            case null -> null;
            case Comparison.Refused refused ->
                refusal(refused.reason().sentence(context.reader().messages()));
            case Comparison.Compared compared ->
                compared.panel().isEmpty() ? refusal(context.text("refusal.panel.empty")) : null;
        };
    }

    private FindingPage.Refusal refusal(String reason) {
        return new FindingPage.Refusal(
                context.text(
                        "refusal.title",
                        java.util.Objects.requireNonNull(finding.against()).title()),
                context.words().sentence(reason),
                List.of(context.text("refusal.instead")));
    }
}
