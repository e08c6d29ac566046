package org.mirrorscope.publication.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.mirrorscope.analysis.Comparison;
import org.mirrorscope.analysis.Findings;
import org.mirrorscope.analysis.Moves;
import org.mirrorscope.instrument.Variable;
import org.mirrorscope.publication.web.HomePage.Movers;
import org.mirrorscope.publication.web.HomePage.NamedCountry;
import org.mirrorscope.publication.web.HomePage.News;
import org.mirrorscope.publication.web.HomePage.QuestionNews;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shell.Reader;
import org.mirrorscope.wave.Wave;

/** What changed since the wave before: for each headline question who moved which way, by name. */
record HomeNews(Reader reader, Findings findings) {

    private static final int NAMES = 12;

    News since(Wave before, Wave wave, List<Variable> headlines) {
        String against = "?against=" + before.id();
        List<QuestionNews> questions = new ArrayList<>();
        for (Variable variable : headlines) {
            if (findings.comparison(before.id(), wave.id(), variable.name(), null)
                                    .orElse(null)
                            instanceof Comparison.Compared compared
                    && compared.moves() != null) {
                questions.add(new QuestionNews(
                        reader.text(variable.label()),
                        reader.link("/findings/" + wave.id() + "/" + variable.name()) + against,
                        movers(compared.moves())));
            }
        }
        return new News(
                reader.text("publication/news.title", before.title()),
                questions,
                all(before, wave),
                reader.link("/findings/" + wave.id()) + against);
    }

    private List<Movers> movers(Moves moves) {
        return Stream.of(movers(1, "improved", moves.up()), movers(-1, "worsened", moves.down()))
                .filter(some -> !some.countries().isEmpty())
                .toList();
    }

    private Movers movers(int sign, String word, List<CountryCode> countries) {
        List<NamedCountry> named = countries.stream()
                .sorted(reader.byName())
                .limit(NAMES)
                .map(country -> new NamedCountry(reader.name(country), reader.link("/countries/" + country)))
                .toList();
        int more = countries.size() - named.size();
        return new Movers(
                ShownChange.signed(sign, reader.text("publication/news." + word, countries.size())),
                named,
                more == 0 ? "" : reader.text("publication/news.more", more));
    }

    /** Every change that has a direction, in every variable that compares. */
    private String all(Wave before, Wave wave) {
        int changes = 0;
        Set<CountryCode> countries = new HashSet<>();
        for (Comparison comparison : findings.comparisons(before.id(), wave.id(), null)) {
            if (comparison instanceof Comparison.Compared compared
                    && compared.moves() != null
                    && compared.moves().judged()) {
                changes += compared.moves().moved();
                countries.addAll(compared.moves().up());
                countries.addAll(compared.moves().down());
            }
        }
        return reader.text("publication/news.all", changes, countries.size());
    }
}
