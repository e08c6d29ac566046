package org.mirrorscope.analysis.web;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.analysis.Distribution;
import org.mirrorscope.wave.Wave;

/** Builds the page of all waves. */
record FindingsPages(Context context) {

    /** @param members whether results of members' surveys are public */
    FindingsPage page(boolean members) {
        List<Wave> waves = context.findings().waves();
        return new FindingsPage(
                context.text("findings.title"),
                context.text("findings.description"),
                Addresses.FINDINGS,
                waves.isEmpty()
                        ? context.text("findings.none")
                        : context.text(
                                "findings.lead", waves.size(), context.words().count(waves.size())),
                waves.reversed().stream().map(this::card).toList(),
                members ? context.reader().link("/members/results") : null);
    }

    private FindingsPage.WaveCard card(Wave wave) {
        Wave before = context.findings().before(wave.id()).orElse(null);
        WaveFindingsPages.Balance balance = balance(before, wave);
        Collection<Distribution> distributions = context.findings().distributions(wave.id(), null);
        int returned = distributions.stream()
                .findFirst()
                .map(distribution -> distribution.returned().size())
                .orElse(0);
        return new FindingsPage.WaveCard(
                context.text(wave.title()),
                context.reader().link(Addresses.wave(wave)),
                dates(wave),
                context.text("card.returned", returned, wave.population().size()),
                context.text(
                        "card.asked", distributions.size(), wave.instrument().version()),
                balance == null || balance.judged() == 0 ? null : balance.claim(context),
                balance == null || before == null
                        ? context.text("card.first")
                        : context.text(
                                "card.compared",
                                before.title(),
                                balance.compared(),
                                balance.compared() + balance.refused(),
                                balance.refused()),
                others(wave));
    }

    private WaveFindingsPages.@Nullable Balance balance(@Nullable Wave before, Wave wave) {
        return before == null
                ? null
                : WaveFindingsPages.Balance.of(context.findings().comparisons(before.id(), wave.id(), null));
    }

    private String dates(Wave wave) {
        LocalDate closed = wave.closed();
        String opened = context.reader().date(wave.opened());
        return closed == null
                ? context.text("card.open", opened)
                : context.text("card.dates", opened, context.reader().date(closed));
    }

    /** Earlier waves of the same instrument; the later ones have it on their own cards. */
    private List<Choice> others(Wave wave) {
        return context.findings().waves().stream()
                .filter(other -> other.opened().isBefore(wave.opened()))
                .filter(other ->
                        other.instrument().instrument().equals(wave.instrument().instrument()))
                .map(other -> new Choice(
                        context.text("card.against", other.title()),
                        context.reader()
                                .link(Addresses.with(
                                        Addresses.wave(wave),
                                        "against",
                                        other.id().id())),
                        false))
                .toList()
                .reversed();
    }
}
