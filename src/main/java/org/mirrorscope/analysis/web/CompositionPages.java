package org.mirrorscope.analysis.web;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.analysis.Comparison;
import org.mirrorscope.analysis.Composition;
import org.mirrorscope.analysis.Distribution;
import org.mirrorscope.analysis.Group;
import org.mirrorscope.analysis.cli.Figures;
import org.mirrorscope.chart.Figure;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.wave.Wave;

/** Builds the page of a wave's composition; without any wave or matrix question, a page that says so. */
record CompositionPages(
        Context context,
        @Nullable Wave wave,
        boolean chosen,
        @Nullable Group group) {

    CompositionPage page() {
        List<Composition> compositions =
                wave == null ? List.of() : context.findings().composition(wave.id(), group);
        return new CompositionPage(
                compositions.isEmpty() ? context.text("composition.title") : title(compositions.getFirst()),
                context.text("composition.description"),
                address(chosen ? wave : null, group),
                eyebrow(compositions),
                lead(compositions),
                wave == null || compositions.isEmpty() && withMatrix().isEmpty() ? List.of() : switches(),
                compositions.stream().map(this::part).toList());
    }

    /** Every picture of a matrix question; none if the wave does not ask it. */
    List<Figure> figures(String question) {
        return asked(question).stream()
                .map(composition -> new CompositionFigures(context, composition, before(composition)))
                .flatMap(figures -> Stream.of(figures.matrix(), figures.representation()))
                .toList();
    }

    /** What those pictures were drawn from. */
    Figures counted(String question) {
        return new Figures(context.findings().dataset().initiative(), List.of(), List.of(), asked(question), List.of());
    }

    private List<Composition> asked(String question) {
        return wave == null
                ? List.of()
                : context.findings().composition(wave.id(), group).stream()
                        .filter(composition -> composition.question().variable().equals(question))
                        .toList();
    }

    private String title(Composition composition) {
        String claim = new CompositionWords(context, composition).claim();
        return group == null ? claim : context.text("finding.title.group", context.groupName(group), claim);
    }

    private String eyebrow(List<Composition> compositions) {
        if (wave == null || compositions.isEmpty()) {
            return "";
        }
        Distribution first = compositions.getFirst().communities().getFirst().distribution();
        return context.text(
                "wave.eyebrow",
                wave.title(),
                first.returned().size(),
                first.population().size());
    }

    private String lead(List<Composition> compositions) {
        if (wave == null) {
            return context.text("findings.none");
        }
        if (!compositions.isEmpty()) {
            return context.text("composition.lead");
        }
        List<String> others =
                withMatrix().stream().map(other -> context.text(other.title())).toList();
        return others.isEmpty()
                ? context.text("composition.none", wave.title())
                : context.text(
                        "composition.none.here", wave.title(), context.words().list(others));
    }

    /** The waves that ask a matrix question. */
    private List<Wave> withMatrix() {
        return context.findings().waves().stream()
                .filter(other -> context.findings().variables(other.id()).stream()
                        .anyMatch(variable ->
                                variable.question().kind() instanceof org.mirrorscope.instrument.Kind.Levels))
                .toList();
    }

    private List<Switch> switches() {
        List<Choice> waves = withMatrix().reversed().stream()
                .map(other -> new Choice(
                        context.text(other.title()),
                        context.reader().link(address(other, group)),
                        wave != null && other.id().equals(wave.id())))
                .toList();
        return Stream.concat(
                        Stream.of(new Switch(context.text("switch.wave"), waves)),
                        context.groupSwitches(group, other -> address(chosen ? wave : null, other)).stream())
                .toList();
    }

    static String address(@Nullable Wave wave, @Nullable Group group) {
        return Addresses.with(
                Addresses.COMPOSITION,
                "wave",
                wave == null ? null : wave.id().id(),
                "group",
                Addresses.parameter(group));
    }

    private CompositionPage.Part part(Composition composition) {
        CompositionFigures figures = new CompositionFigures(context, composition, before(composition));
        CompositionWords words = new CompositionWords(context, composition);
        return new CompositionPage.Part(
                "composition-" + composition.question().variable(),
                context.text(composition.question().label()),
                figures.matrix(),
                figures.representation(),
                composition.communities().stream()
                        .map(community -> community(composition, community))
                        .toList(),
                before(composition).map(Wave::title).map(context::text).orElse(""),
                Stream.of(words.presence(), words.levels())
                        .flatMap(Optional::stream)
                        .toList(),
                diversity(composition),
                ranked(composition),
                composition.diversity().values().stream().anyMatch(one -> one.effective() != null));
    }

    /** The wave before, if it asks any of these communities. */
    private Optional<Wave> before(Composition composition) {
        return context.findings()
                .before(composition.wave())
                .filter(earlier -> composition.communities().stream()
                        .anyMatch(community -> comparison(earlier, community).isPresent()));
    }

    private Optional<Comparison> comparison(Wave earlier, Composition.Community community) {
        Distribution distribution = community.distribution();
        return context.findings()
                .comparison(
                        earlier.id(),
                        distribution.wave(),
                        distribution.variable().name(),
                        group);
    }

    private CompositionPage.Community community(Composition composition, Composition.Community community) {
        Distribution distribution = community.distribution();
        int answered = distribution.answered().size();
        int high = community.high().size();
        Comparison comparison = before(composition)
                .flatMap(earlier -> comparison(earlier, community))
                .orElse(null);
        WaveLines lines = new WaveLines(context, null, group);
        WaveFindingsPage.Line line = lines.line(distribution, comparison);
        return new CompositionPage.Community(
                line.label(),
                line.href(),
                new CompositionFigures(context, composition, before(composition)).highBefore(community),
                answered == 0 ? "–" : context.words().share(high, answered),
                CompositionWords.bounds(context, community),
                answered == 0
                        ? "–"
                        : context.words().share(community.mediumOrHigh().size(), answered),
                line.moved(),
                line.note());
    }

    /** Whether every group can be ranked; a count alone would rank those low that did not answer of every community. */
    private static boolean ranked(Composition composition) {
        return composition.diversity().values().stream().allMatch(one -> one != null && one.effective() != null);
    }

    /** The most mixed first where that can be said, else by name. */
    private List<CompositionPage.Diversity> diversity(Composition composition) {
        ToDoubleFunction<CountryCode> mixed = country -> ranked(composition)
                ? requireNonNull(
                        requireNonNull(composition.diversity().get(country)).effective())
                : 0;
        return context.names().sorted(composition.diversity().keySet()).stream()
                .sorted(Comparator.comparingDouble(mixed).reversed())
                .map(country -> diversity(country, composition.diversity().get(country)))
                .toList();
    }

    private CompositionPage.Diversity diversity(CountryCode country, Composition.@Nullable Diversity one) {
        return new CompositionPage.Diversity(
                new NamedCountry(context.names().name(country), context.countryPage(country)),
                one == null ? "" : context.words().kOfN(one.present(), one.answered()),
                one == null || one.effective() == null ? "" : context.words().decimal(one.effective(), 1));
    }
}
