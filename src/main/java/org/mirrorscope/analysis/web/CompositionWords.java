package org.mirrorscope.analysis.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.analysis.Composition;
import org.mirrorscope.chart.Tone;
import org.mirrorscope.instrument.Code;

/** What a composition says in sentences. */
record CompositionWords(Context context, Composition composition) {

    /** With fewer answering countries than this, one country's answer makes any order of communities. */
    private static final int FEW = 5;

    /** Which community stands high most often and which least often; ties are all named. */
    String claim() {
        List<Composition.Community> answered = composition.communities().stream()
                .filter(community -> !community.distribution().answered().isEmpty())
                .toList();
        if (answered.isEmpty()) {
            return context.text("composition.claim.nobody");
        }
        int answering = answered.stream()
                .mapToInt(community -> community.distribution().answered().size())
                .max()
                .orElseThrow();
        if (answering < FEW) {
            return context.text("composition.claim.few", answering);
        }
        double most =
                answered.stream().mapToDouble(CompositionWords::share).max().orElseThrow();
        double least =
                answered.stream().mapToDouble(CompositionWords::share).min().orElseThrow();
        return most == least
                ? context.text("composition.claim.even", high(), counts(answered.getFirst()))
                : context.text("composition.claim", high(), told(answered, most), told(answered, least));
    }

    private static double share(Composition.Community community) {
        return (double) community.high().size()
                / community.distribution().answered().size();
    }

    private String told(List<Composition.Community> communities, double share) {
        List<Composition.Community> those = communities.stream()
                .filter(community -> share(community) == share)
                .toList();
        List<String> labels = those.stream()
                .map(community -> context.text(community.item().label()))
                .toList();
        return context.text("composition.claim.part", context.words().list(labels), counts(those.getFirst()));
    }

    private String counts(Composition.Community community) {
        return context.words()
                .kOfN(
                        community.high().size(),
                        community.distribution().answered().size());
    }

    private String high() {
        return context.text(codes().getLast().label());
    }

    /** What silence leaves open for the highest level. */
    static String bounds(Context context, Composition.Community community) {
        int high = community.high().size();
        int applicable = community.distribution().applicable();
        int silent = applicable - community.distribution().answered().size();
        return context.text("composition.bounds", high, high + silent, applicable);
    }

    /** The scale, from the lowest level. */
    List<Code> codes() {
        return composition.communities().getFirst().distribution().cells().stream()
                .map(cell -> cell.code())
                .toList();
    }

    /** The tone of a level of the scale. */
    Tone tone(int index) {
        return Tone.fromNone(index, codes().size());
    }

    Optional<CompositionPage.Unlikeness> presence() {
        return unlikeness(composition.presence(), "unlike.presence");
    }

    Optional<CompositionPage.Unlikeness> levels() {
        return unlikeness(composition.levels(), "unlike.levels");
    }

    private Optional<CompositionPage.Unlikeness> unlikeness(Composition.@Nullable Heterogeneity measured, String key) {
        return measured == null
                ? Optional.empty()
                : Optional.of(new CompositionPage.Unlikeness(
                        context.text(key + ".title"),
                        context.words().coefficient(measured.mean(), false),
                        context.text(key, measured.pairs(), measured.byCountry().size()),
                        context.named(measured.mostTypical()),
                        context.named(measured.mostUnusual())));
    }
}
