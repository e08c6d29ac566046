package org.mirrorscope.publication.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.analysis.Findings;
import org.mirrorscope.analysis.Group;
import org.mirrorscope.analysis.WaveAnswers;
import org.mirrorscope.chart.Tone;
import org.mirrorscope.instrument.Variable;
import org.mirrorscope.publication.web.CountriesPage.Choice;
import org.mirrorscope.publication.web.CountriesPage.Filter;
import org.mirrorscope.publication.web.CountriesPage.Row;
import org.mirrorscope.registry.Country;
import org.mirrorscope.registry.Initiative;
import org.mirrorscope.shared.Answer;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shared.Missing;
import org.mirrorscope.shell.Reader;
import org.mirrorscope.wave.Wave;

/** Makes the list of countries. */
final class CountriesPages {

    private final Reader reader;
    private final Findings findings;
    private final Initiative initiative;
    private final Participation participation;
    private final Optional<Wave> latest;
    private final Optional<Variable> lead;

    CountriesPages(Reader reader, Findings findings) {
        this.reader = reader;
        this.findings = findings;
        this.initiative = findings.dataset().initiative();
        this.participation = new Participation(reader, initiative);
        this.latest = findings.latestPublished();
        this.lead = latest.flatMap(wave -> Leads.of(findings, wave).lead());
    }

    /** The list of one group's countries, or of all. */
    CountriesPage of(@Nullable Group group) {
        List<Row> rows = findings.dataset().countries().values().stream()
                .filter(country ->
                        group == null || group.value().equals(country.groups().get(group.grouping())))
                .sorted((one, other) -> reader.byName().compare(one.code(), other.code()))
                .map(this::row)
                .toList();
        String title = group == null
                ? reader.text("publication/countries.title")
                : reader.text("publication/countries.group", group.value());
        return new CountriesPage(
                title,
                reader.text("publication/countries.description", initiative.name()),
                group == null ? "/countries" : "/countries?group=" + encoded(group),
                reader.text("publication/countries.lead", rows.size(), initiative.name()),
                filters(group),
                state(),
                initiative.groupings().stream().map(CountriesPages::heading).toList(),
                rows);
    }

    private @Nullable String state() {
        return latest.flatMap(wave -> lead.map(variable ->
                        reader.text("publication/countries.state", reader.text(variable.label()), wave.title())))
                .orElse(null);
    }

    private List<Filter> filters(@Nullable Group current) {
        List<Filter> filters = new ArrayList<>();
        for (String grouping : initiative.groupings()) {
            List<Choice> choices = new ArrayList<>();
            choices.add(
                    new Choice(reader.text("publication/countries.all"), reader.link("/countries"), current == null));
            findings.groups().stream()
                    .filter(group -> group.grouping().equals(grouping))
                    .forEach(group -> choices.add(new Choice(
                            group.value(),
                            reader.link("/countries") + "?group=" + encoded(group),
                            group.equals(current))));
            if (choices.size() > 1) {
                filters.add(new Filter(heading(grouping), choices));
            }
        }
        return filters;
    }

    static String encoded(Group group) {
        return java.net.URLEncoder.encode(group.toString(), java.nio.charset.StandardCharsets.UTF_8)
                .replace("%3A", ":");
    }

    private Row row(Country country) {
        Answer state = lead.isEmpty()
                ? Missing.NOT_ASKED
                : answer(latest.orElseThrow(), country.code(), lead.get().name());
        return new Row(
                reader.name(country.code()),
                reader.link("/countries/" + country.code()),
                participation.words(country),
                initiative.groupings().stream()
                        .map(grouping -> country.groups().getOrDefault(grouping, ""))
                        .toList(),
                lead.map(variable -> invited(latest.orElseThrow(), country.code())
                                ? new ShownAnswers(reader).shown(variable.question(), state)
                                : new ShownAnswer(List.of(reader.text("publication/not-invited")), true, null, null))
                        .orElse(null),
                lead.map(variable -> Tones.of(variable.question().kind(), state))
                        .orElse(Tone.OUTSIDE)
                        .cssClass(),
                returned(country.code()));
    }

    private static boolean invited(Wave wave, CountryCode country) {
        return wave.population().contains(country);
    }

    private Answer answer(Wave wave, CountryCode country, String variable) {
        return findings.dataset().wave(wave.id()).orElseThrow().answer(country, variable);
    }

    private String returned(CountryCode country) {
        List<WaveAnswers> invited = findings.dataset().waves().stream()
                .filter(wave -> findings.wave(wave.wave().id()).isPresent())
                .filter(wave -> invited(wave.wave(), country))
                .toList();
        long returned = invited.stream()
                .filter(wave -> wave.revisions().containsKey(country))
                .count();
        return invited.isEmpty()
                ? reader.text("publication/not-invited")
                : reader.text("publication/k-of-n", returned, invited.size());
    }

    /** A grouping's name as a heading: the pack gives it one word only, which has no languages. */
    static String heading(String grouping) {
        return grouping.isEmpty() ? grouping : Character.toUpperCase(grouping.charAt(0)) + grouping.substring(1);
    }
}
