package org.mirrorscope.publication.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.analysis.Comparison;
import org.mirrorscope.analysis.Distribution;
import org.mirrorscope.analysis.Findings;
import org.mirrorscope.analysis.Moves;
import org.mirrorscope.instrument.Variable;
import org.mirrorscope.publication.web.HomePage.Headline;
import org.mirrorscope.publication.web.HomePage.WaveLink;
import org.mirrorscope.shell.Reader;
import org.mirrorscope.wave.Wave;

/** Makes the start page from the findings. */
final class HomePages {

    private final Reader reader;
    private final Findings findings;
    private final boolean members;

    /** @param members whether results of members' surveys are public */
    HomePages(Reader reader, Findings findings, boolean members) {
        this.reader = reader;
        this.findings = findings;
        this.members = members;
    }

    /** The page of a wave. */
    HomePage of(Wave wave) {
        Leads leads = Leads.of(findings, wave);
        Wave before = findings.before(wave.id()).orElse(null);
        Optional<Distribution> lead =
                leads.lead().flatMap(variable -> findings.distribution(wave.id(), variable.name(), null));
        String title = lead.map(this::claim).orElseGet(this::name);
        boolean latest = findings.latestPublished().filter(wave::equals).isPresent();
        return new HomePage(
                title,
                reader.text("publication/home.description", name(), wave.title()),
                latest ? "/" : "/?wave=" + wave.id(),
                eyebrow(wave),
                lead.map(distribution -> reader.text(distribution.variable().label()))
                        .orElse(""),
                reader.text("publication/home.lead", name()),
                waves(wave),
                lead.map(distribution -> new LeadMap(reader, findings).figure(distribution))
                        .orElse(null),
                leads.headlines().stream()
                        .flatMap(variable -> headline(wave, before, variable).stream())
                        .toList(),
                before == null ? null : new HomeNews(reader, findings).since(before, wave, leads.headlines()),
                reader.link("/findings/" + wave.id()),
                members());
    }

    /** The page while no wave is public. */
    HomePage withoutWave() {
        return new HomePage(
                name(),
                reader.text("publication/home.none"),
                "/",
                "",
                "",
                reader.text("publication/home.none"),
                List.of(),
                null,
                List.of(),
                null,
                null,
                members());
    }

    private @Nullable String members() {
        return members ? reader.link("/members/results") : null;
    }

    private String name() {
        return reader.text(findings.dataset().initiative().name());
    }

    private String claim(Distribution distribution) {
        Distribution.Cell top = distribution.cells().getLast();
        return reader.text(
                "publication/home.claim",
                top.count(),
                distribution.answered().size(),
                reader.text(top.code().label()));
    }

    private String eyebrow(Wave wave) {
        int returned = findings.distributions(wave.id(), null).stream()
                .findFirst()
                .map(distribution -> distribution.returned().size())
                .orElse(0);
        return reader.text(
                "publication/home.eyebrow",
                wave.title(),
                returned,
                wave.population().size());
    }

    private List<WaveLink> waves(Wave shown) {
        Wave latest = findings.latestPublished().orElseThrow();
        return findings.waves().stream()
                .filter(Wave::published)
                .map(wave -> new WaveLink(
                        reader.text(wave.title()),
                        wave.equals(latest) ? reader.link("/") : reader.link("/") + "?wave=" + wave.id(),
                        wave.equals(shown)))
                .toList();
    }

    private Optional<Headline> headline(Wave wave, @Nullable Wave before, Variable variable) {
        return findings.distribution(wave.id(), variable.name(), null).map(distribution -> {
            Distribution.Cell top = distribution.cells().getLast();
            Comparison comparison = before == null
                    ? null
                    : findings.comparison(before.id(), wave.id(), variable.name(), null)
                            .orElse(null);
            return new Headline(
                    reader.text("publication/number", top.count()),
                    Shares.rest(reader, top.count(), distribution.answered().size()),
                    reader.text(top.code().label()),
                    reader.text(variable.label()),
                    reader.link("/findings/" + wave.id() + "/" + variable.name())
                            + (before == null ? "" : "?against=" + before.id()),
                    change(comparison),
                    panel(comparison));
        });
    }

    private @Nullable ShownChange change(@Nullable Comparison comparison) {
        if (!(comparison instanceof Comparison.Compared compared) || compared.moves() == null) {
            return null;
        }
        Moves moves = compared.moves();
        String words = reader.text(
                "publication/headline.moves", moves.up().size(), moves.down().size());
        return ShownChange.signed(
                Integer.compare(moves.up().size(), moves.down().size()), words);
    }

    private String panel(@Nullable Comparison comparison) {
        return switch (comparison) {
            case null -> "";
            case Comparison.Compared compared ->
                reader.text("publication/headline.panel", compared.panel().size());
            case Comparison.Refused refused -> refused.reason().sentence(reader.messages());
        };
    }
}
