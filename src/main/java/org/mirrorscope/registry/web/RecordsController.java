package org.mirrorscope.registry.web;

import java.util.Collection;
import java.util.List;
import org.mirrorscope.access.Deed;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.instrument.Visibility;
import org.mirrorscope.registry.Countries;
import org.mirrorscope.registry.Country;
import org.mirrorscope.registry.Initiative;
import org.mirrorscope.registry.Known;
import org.mirrorscope.registry.Settlement;
import org.mirrorscope.registry.Settlements;
import org.mirrorscope.registry.Statements;
import org.mirrorscope.registry.Updates;
import org.mirrorscope.shell.Reader;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where the office sees how far the countries' records can be relied on. */
@Controller
class RecordsController {

    static final String PATH = "/office/countries";

    private final Countries countries;
    private final Statements statements;
    private final Settlements settlements;
    private final Updates updates;

    RecordsController(Countries countries, Statements statements, Settlements settlements, Updates updates) {
        this.countries = countries;
        this.statements = statements;
        this.settlements = settlements;
        this.updates = updates;
    }

    @GetMapping(PATH)
    RecordsPage records(SignedIn who, Reader reader) {
        who.require(Deed.SEE_OFFICE);
        List<Settlement> waiting = settlements.open(who).stream()
                .filter(Settlement::waitsForOffice)
                .toList();
        return new RecordsPage(
                reader.text("registry/records.title"),
                reader.text("registry/records.description"),
                PATH,
                countries.all().values().stream()
                        .sorted((one, other) -> reader.byName().compare(one.code(), other.code()))
                        .map(country -> line(reader, country, waiting))
                        .toList());
    }

    private RecordsPage.Line line(Reader reader, Country country, List<Settlement> waiting) {
        Collection<Known> known =
                statements.known(country.code(), Visibility.OFFICE).values();
        return new RecordsPage.Line(
                reader.name(country.code()),
                new Where(country.code(), true).path(),
                participation(reader, country),
                known.size(),
                (int) known.stream().filter(Known::old).count(),
                (int) known.stream().filter(Known::isInConflict).count(),
                (int) waiting.stream()
                        .filter(settlement -> settlement.country().equals(country.code()))
                        .count());
    }

    private String participation(Reader reader, Country country) {
        return country.participationOn(updates.today())
                .flatMap(kind -> countries.initiative().map(Initiative::participation).stream()
                        .flatMap(List::stream)
                        .filter(code -> code.code().equals(kind))
                        .map(code -> reader.text(code.label()))
                        .findFirst())
                .orElse("");
    }
}
