package org.mirrorscope.publication.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.analysis.Findings;
import org.mirrorscope.analysis.Group;
import org.mirrorscope.analysis.WaveAnswers;
import org.mirrorscope.chart.GeoMap.Extent;
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

    private static final int MOST_DAYS = 10;

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
    CountriesPage of(CountriesView view) {
        Group group = view.group();
        List<Country> countries = countries(group);
        List<Row> rows = countries.stream().map(this::row).toList();
        String title = group == null
                ? reader.text("publication/countries.title")
                : reader.text("publication/countries.group", group.value());
        return new CountriesPage(
                title,
                reader.text("publication/countries.description", initiative.name()),
                view.path(),
                reader.text("publication/countries.lead", rows.size(), initiative.name()),
                filters(view),
                days(view),
                extents(view, countries),
                map(view, countries).figure(),
                state(),
                initiative.groupings().stream().map(CountriesPages::heading).toList(),
                rows);
    }

    private List<Country> countries(@Nullable Group group) {
        return findings.dataset().countries().values().stream()
                .filter(country ->
                        group == null || group.value().equals(country.groups().get(group.grouping())))
                .sorted((one, other) -> reader.byName().compare(one.code(), other.code()))
                .toList();
    }

    /** How the countries take part on the day of the view. */
    ParticipationMap map(CountriesView view) {
        return map(view, countries(view.group()));
    }

    private ParticipationMap map(CountriesView view, List<Country> countries) {
        return new ParticipationMap(reader, initiative, countries, view);
    }

    /** Today, the days on which somebody began to take part in another way, and the day before all of them. */
    private List<Choice> days(CountriesView view) {
        SortedSet<LocalDate> changes = new TreeSet<>();
        findings.dataset().countries().values().stream()
                .flatMap(country -> country.spells().stream())
                .flatMap(spell -> Stream.of(
                        Optional.ofNullable(spell.from()),
                        Optional.ofNullable(spell.to()).map(last -> last.plusDays(1))))
                .flatMap(Optional::stream)
                .filter(day -> day.isBefore(view.today()))
                .forEach(changes::add);
        if (changes.isEmpty()) {
            return List.of();
        }
        List<LocalDate> days = new ArrayList<>();
        days.add(changes.first().minusDays(1));
        days.addAll(changes);
        return Stream.concat(
                        days.subList(Math.max(0, days.size() - MOST_DAYS), days.size()).stream()
                                .map(day -> choice(reader.date(day), view.on(day), view)),
                        Stream.of(choice(reader.text("publication/participation.today"), view.on(view.today()), view)))
                .toList();
    }

    private List<Choice> extents(CountriesView view, List<Country> countries) {
        Extent fitting = map(view.showing(Extent.FITTING), countries).map().drawn();
        Extent drawn = map(view, countries).map().drawn();
        return Stream.of(Extent.EUROPE, Extent.WORLD)
                .map(extent -> new Choice(
                        reader.text("publication/map." + extent.name().toLowerCase(Locale.ROOT)),
                        reader.link(view.showing(extent == fitting ? Extent.FITTING : extent)
                                .path()),
                        extent == drawn))
                .toList();
    }

    private Choice choice(String label, CountriesView to, CountriesView now) {
        return new Choice(label, reader.link(to.path()), to.equals(now));
    }

    private @Nullable String state() {
        return latest.flatMap(wave -> lead.map(variable ->
                        reader.text("publication/countries.state", reader.text(variable.label()), wave.title())))
                .orElse(null);
    }

    private List<Filter> filters(CountriesView view) {
        List<Filter> filters = new ArrayList<>();
        for (String grouping : initiative.groupings()) {
            List<Choice> choices = new ArrayList<>();
            choices.add(choice(reader.text("publication/countries.all"), view.of(null), view));
            findings.groups().stream()
                    .filter(group -> group.grouping().equals(grouping))
                    .forEach(group -> choices.add(choice(group.value(), view.of(group), view)));
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
