package org.mirrorscope.publication.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mirrorscope.analysis.Group;
import org.mirrorscope.instrument.Variable;
import org.mirrorscope.publication.web.CountryPage.GroupLink;
import org.mirrorscope.publication.web.CountryPart.Fact;
import org.mirrorscope.registry.Country;
import org.mirrorscope.registry.Initiative;
import org.mirrorscope.shell.Reader;
import org.mirrorscope.wave.Wave;
import org.owasp.encoder.Encode;

/** Makes a country's page, and the head that its factsheet has too. */
final class CountryPages {

    private final CountryAccount account;
    private final Reader reader;
    private final Initiative initiative;
    private final Country country;

    CountryPages(CountryAccount account) {
        this.account = account;
        this.reader = account.reader();
        this.initiative = account.findings().dataset().initiative();
        this.country = account.country();
    }

    CountryPage page() {
        String name = reader.name(country.code());
        return new CountryPage(
                name,
                reader.text("publication/country.description", name, initiative.name()),
                "/countries/" + country.code(),
                participation(),
                state(),
                groups(),
                CountrySections.of(account, CountrySections.PAGE),
                account.notices(),
                account.isKnown(),
                reader.link("/compare") + "?countries=" + country.code(),
                reader.text("publication-reuse/feed.one", name),
                account.latestDay().orElse(null),
                snippet(name));
    }

    private String snippet(String name) {
        return "<iframe src=\"%s\" title=\"%s\" width=\"100%%\" height=\"520\" loading=\"lazy\" style=\"border:0\"></iframe>"
                .formatted(
                        reader.links().canonical(reader.language(), EmbedController.PATH + country.code()),
                        Encode.forHtmlAttribute(name + " · " + initiative.shortName()));
    }

    String participation() {
        return new Participation(reader, initiative).words(country);
    }

    /** What holds of the lead variable, with the day. */
    String state() {
        Optional<Wave> latest = account.latest();
        Optional<Variable> lead =
                latest.flatMap(wave -> Leads.of(account.findings(), wave).lead());
        return lead.flatMap(account::fact)
                .filter(fact -> !fact.answer().missing())
                .map(this::state)
                .orElse("");
    }

    private String state(Fact fact) {
        String marks = (fact.old() ? " · " + reader.text("publication-factsheet/old") : "")
                + (fact.differs() ? " · " + reader.text("publication-factsheet/state.differs") : "");
        return reader.text("publication-factsheet/state", fact.answer().lines().getFirst(), fact.asOf()) + marks;
    }

    private List<GroupLink> groups() {
        List<GroupLink> links = new ArrayList<>();
        initiative.groupings().forEach(grouping -> {
            String value = country.groups().getOrDefault(grouping, "");
            if (!value.isBlank()) {
                links.add(new GroupLink(
                        reader.text("publication/country.group", CountriesPages.heading(grouping), value),
                        reader.link("/countries") + "?group=" + CountriesPages.encoded(new Group(grouping, value))));
            }
        });
        return links;
    }
}
