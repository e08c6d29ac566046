package org.mirrorscope.publication.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mirrorscope.analysis.Findings;
import org.mirrorscope.analysis.Group;
import org.mirrorscope.analysis.WaveAnswers;
import org.mirrorscope.instrument.Variable;
import org.mirrorscope.publication.web.CountryPage.GroupLink;
import org.mirrorscope.publication.web.CountryPage.WaveColumn;
import org.mirrorscope.registry.Country;
import org.mirrorscope.registry.Initiative;
import org.mirrorscope.shared.Answer;
import org.mirrorscope.shared.Missing;
import org.mirrorscope.shell.Reader;
import org.mirrorscope.wave.Wave;

/** Makes a country's page. */
final class CountryPages {

    private final Reader reader;
    private final Findings findings;
    private final Initiative initiative;
    private final List<WaveAnswers> waves;

    CountryPages(Reader reader, Findings findings) {
        this.reader = reader;
        this.findings = findings;
        this.initiative = findings.dataset().initiative();
        this.waves = findings.dataset().waves().stream()
                .filter(wave -> findings.wave(wave.wave().id()).isPresent())
                .toList();
    }

    CountryPage of(Country country) {
        String name = reader.name(country.code());
        Optional<Wave> latest = findings.latestPublished();
        Optional<Wave> before = latest.flatMap(wave -> findings.before(wave.id()));
        CountryFigures figures = new CountryFigures(reader, findings, country);
        return new CountryPage(
                name,
                reader.text("publication/country.description", name, initiative.name()),
                "/countries/" + country.code(),
                new Participation(reader, initiative).words(country),
                state(country),
                groups(country),
                figures.all(waves),
                before.map(wave -> reader.text("publication/news.title", wave.title()))
                        .orElse(""),
                waves.stream().noneMatch(wave -> wave.revisions().containsKey(country.code())),
                before.map(wave -> new CountryNews(reader, findings, country.code()).since(wave, latest.orElseThrow()))
                        .orElse(List.of()),
                waves.stream().map(wave -> column(wave, country)).toList(),
                new CountryTables(reader, findings, country, waves).sections(),
                reader.link("/compare") + "?countries=" + country.code());
    }

    private String state(Country country) {
        Optional<Wave> latest = findings.latestPublished();
        Optional<Variable> lead =
                latest.flatMap(wave -> Leads.of(findings, wave).lead());
        if (latest.isEmpty() || lead.isEmpty()) {
            return "";
        }
        Variable variable = lead.get();
        Answer answer = latest.get().population().contains(country.code())
                ? findings.dataset().wave(latest.get().id()).orElseThrow().answer(country.code(), variable.name())
                : Missing.NO_RETURN;
        return answer instanceof Missing
                ? ""
                : reader.text(
                        "publication/country.state",
                        new AnswerWords(reader).line(variable.question(), answer),
                        latest.get().title());
    }

    private List<GroupLink> groups(Country country) {
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

    private WaveColumn column(WaveAnswers answers, Country country) {
        Wave wave = answers.wave();
        Integer revision = answers.revisions().get(country.code());
        String source;
        if (revision != null) {
            source = reader.text(
                    "publication/source", reader.date(PublicationSite.lastDay(wave)), Integer.toString(revision));
        } else if (wave.population().contains(country.code())) {
            source = new AnswerWords(reader).missing(Missing.NO_RETURN);
        } else {
            source = reader.text("publication/not-invited");
        }
        return new WaveColumn(reader.text(wave.title()), reader.link("/findings/" + wave.id()), source);
    }
}
