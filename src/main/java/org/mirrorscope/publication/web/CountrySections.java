package org.mirrorscope.publication.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mirrorscope.instrument.Kind;
import org.mirrorscope.instrument.Variable;
import org.mirrorscope.publication.web.CountryPart.Fact;
import org.mirrorscope.publication.web.CountryPart.Facts;
import org.mirrorscope.publication.web.CountryPart.Glance;
import org.mirrorscope.publication.web.CountryPart.Group;
import org.mirrorscope.publication.web.CountryPart.News;
import org.mirrorscope.publication.web.CountryPart.OwnWords;
import org.mirrorscope.publication.web.CountryPart.Pictures;
import org.mirrorscope.publication.web.CountryPart.Waves;
import org.mirrorscope.shell.Reader;
import org.mirrorscope.wave.Wave;

/** The sections of a country's page that need no class of their own, and the order of all. */
final class CountrySections {

    /** What the factsheet shows too. */
    static final List<CountrySection> FACTSHEET = List.of(
            CountrySections::glance,
            new WaySection(),
            CountrySections::ownWords,
            CountrySections::group,
            CountrySections::news,
            CountrySections::facts);

    static final List<CountrySection> PAGE = List.of(
            CountrySections::glance,
            CountrySections::timeline,
            new WaySection(),
            CountrySections::ownWords,
            CountrySections::group,
            CountrySections::news,
            CountrySections::pictures,
            CountrySections::facts,
            CountrySections::waves);

    /** As many as a questionnaire has leading facts at most. */
    private static final int MOST_FACTS = 4;

    private CountrySections() {}

    static List<CountryPart> of(CountryAccount account, List<CountrySection> sections) {
        List<CountryPart> parts = new ArrayList<>();
        sections.forEach(section -> parts.addAll(section.of(account)));
        return parts;
    }

    /** The few facts that a reader looks for first; where none of those is known, the first that are. */
    static List<Fact> glanceFacts(CountryAccount account) {
        List<Fact> leading = account.latest().stream()
                .flatMap(wave -> Leads.of(account.findings(), wave).headlines().stream())
                .flatMap(variable -> account.fact(variable).stream())
                .toList();
        return leading.isEmpty() ? firstFacts(account) : leading;
    }

    private static List<Fact> firstFacts(CountryAccount account) {
        return account.variables().values().stream()
                .filter(variable -> !isWords(variable))
                .flatMap(variable -> account.fact(variable).stream())
                .filter(fact -> !fact.answer().missing())
                .limit(MOST_FACTS)
                .toList();
    }

    private static List<Glance> glance(CountryAccount account) {
        List<Fact> facts = glanceFacts(account);
        return facts.isEmpty() ? List.of() : List.of(new Glance(text(account, "glance"), facts));
    }

    /** A section of the questionnaire that asks for nothing but words: there a country tells of itself. */
    private static List<OwnWords> ownWords(CountryAccount account) {
        return sections(account).entrySet().stream()
                .filter(section -> CountrySections.tells(section.getValue()))
                .map(section -> new OwnWords(title(account, section.getValue()), known(account, section.getValue())))
                .filter(part -> !part.facts().isEmpty())
                .toList();
    }

    private static List<Group> group(CountryAccount account) {
        String files = account.reader().link("/countries/" + account.country().code() + "/documents/");
        return account.group().isEmpty()
                ? List.of()
                : List.of(new Group(text(account, "group"), account.groupInWords(), files, 0));
    }

    private static List<Facts> facts(CountryAccount account) {
        return sections(account).entrySet().stream()
                .filter(section -> !tells(section.getValue()))
                .map(section -> new Facts(
                        section.getKey(), title(account, section.getValue()), known(account, section.getValue())))
                .filter(part -> !part.facts().isEmpty())
                .toList();
    }

    private static boolean tells(List<Variable> section) {
        return section.stream().allMatch(CountrySections::isWords);
    }

    private static boolean isWords(Variable variable) {
        return variable.question().kind() instanceof Kind.Text
                || variable.question().kind() instanceof Kind.LongText;
    }

    private static List<Fact> known(CountryAccount account, List<Variable> section) {
        return section.stream()
                .flatMap(variable -> account.fact(variable).stream())
                .toList();
    }

    private static String title(CountryAccount account, List<Variable> section) {
        return account.reader().text(section.getFirst().section().title());
    }

    private static Map<String, List<Variable>> sections(CountryAccount account) {
        Map<String, List<Variable>> sections = new LinkedHashMap<>();
        account.variables()
                .values()
                .forEach(variable -> sections.computeIfAbsent(variable.section().id(), none -> new ArrayList<>())
                        .add(variable));
        return sections;
    }

    private static List<News> news(CountryAccount account) {
        Optional<Wave> latest = account.latestShown();
        return latest.flatMap(wave -> account.findings().before(wave.id())).stream()
                .filter(before -> account.wasInvited())
                .map(before -> new News(
                        account.reader().text("publication/news.title", before.title()),
                        account.silent(),
                        new CountryNews(account).since(before, latest.orElseThrow())))
                .toList();
    }

    private static List<Pictures> timeline(CountryAccount account) {
        return new CountryFigures(account)
                .timeline(account.waves(), account.between()).stream()
                        .map(figure -> new Pictures("", List.of(figure)))
                        .toList();
    }

    private static List<Pictures> pictures(CountryAccount account) {
        var figures = new CountryFigures(account).strips(account.waves());
        return figures.isEmpty() ? List.of() : List.of(new Pictures(text(account, "pictures"), figures));
    }

    private static List<Waves> waves(CountryAccount account) {
        Reader reader = account.reader();
        var tables = new CountryTables(account).sections();
        return account.waves().isEmpty()
                ? List.of()
                : List.of(new Waves(
                        reader.text("publication/country.answers"),
                        account.waves().stream()
                                .map(wave -> new WaveHead(reader, account.country()).of(wave))
                                .toList(),
                        tables));
    }

    private static String text(CountryAccount account, String key) {
        return account.reader().text("publication-factsheet/" + key);
    }
}
