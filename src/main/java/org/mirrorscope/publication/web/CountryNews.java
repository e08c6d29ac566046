package org.mirrorscope.publication.web;

import java.util.ArrayList;
import java.util.List;
import org.mirrorscope.analysis.Comparison;
import org.mirrorscope.analysis.Moves;
import org.mirrorscope.instrument.Variable;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shell.Reader;
import org.mirrorscope.wave.Wave;

/** What got better or worse in a country between two waves, as far as their codes compare. */
record CountryNews(CountryAccount account) {

    List<ChangeItem> since(Wave before, Wave wave) {
        List<ChangeItem> items = new ArrayList<>();
        for (Comparison comparison : account.findings().comparisons(before.id(), wave.id(), null)) {
            if (comparison instanceof Comparison.Compared compared
                    && compared.moves() != null
                    && compared.moves().judged()
                    && account.shows(before.id(), compared.variable().name())
                    && account.shows(wave.id(), compared.variable().name())) {
                add(compared, compared.moves(), before, wave, items);
            }
        }
        return items;
    }

    private void add(Comparison.Compared compared, Moves moves, Wave before, Wave wave, List<ChangeItem> items) {
        Reader reader = account.reader();
        CountryCode country = account.country().code();
        boolean up = moves.up().contains(country);
        if (!up && !moves.down().contains(country)) {
            return;
        }
        ShownChange change =
                ShownChange.signed(up ? 1 : -1, reader.text("publication/change." + (up ? "improved" : "worsened")));
        String question = question(compared.variable());
        compared.transitions().stream()
                .filter(step -> step.countries().contains(country))
                .findFirst()
                .ifPresent(step -> items.add(new ChangeItem(
                        change, question, said(compared.variable(), before), said(compared.variable(), wave))));
        compared.differences().stream()
                .filter(step -> step.country().equals(country))
                .findFirst()
                .ifPresent(step -> items.add(new ChangeItem(
                        change,
                        question,
                        reader.text("publication/number", step.from()),
                        reader.text("publication/number", step.to()))));
    }

    /** What the country answered then, in the words that the question had then; both may have been mapped to compare. */
    private String said(Variable variable, Wave then) {
        return account.waves().stream()
                .filter(wave -> wave.wave().id().equals(then.id()))
                .map(wave -> account.shown(
                                wave,
                                wave.instrument()
                                        .question(variable.question().variable())
                                        .orElse(variable.question()),
                                variable.name())
                        .line())
                .findFirst()
                .orElseThrow();
    }

    private String question(Variable variable) {
        Reader reader = account.reader();
        String label = reader.text(variable.label());
        return variable.part().isEmpty()
                ? label
                : reader.text(
                        "publication/compare.item",
                        reader.text(variable.question().label()),
                        label);
    }
}
