package org.mirrorscope.publication.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.analysis.Findings;
import org.mirrorscope.analysis.WaveAnswers;
import org.mirrorscope.instrument.Instrument;
import org.mirrorscope.instrument.Question;
import org.mirrorscope.instrument.Respondent;
import org.mirrorscope.instrument.Variable;
import org.mirrorscope.instrument.VersionId;
import org.mirrorscope.instrument.Visibility;
import org.mirrorscope.publication.CountryRecords;
import org.mirrorscope.publication.PublicReturns;
import org.mirrorscope.publication.PublicReturns.Held;
import org.mirrorscope.publication.Reply;
import org.mirrorscope.publication.web.CountryPart.Fact;
import org.mirrorscope.publication.web.CountryPart.Other;
import org.mirrorscope.registry.Country;
import org.mirrorscope.registry.Known;
import org.mirrorscope.registry.Source;
import org.mirrorscope.registry.SourceWords;
import org.mirrorscope.registry.Statement;
import org.mirrorscope.registry.group.GroupView;
import org.mirrorscope.registry.group.GroupWords;
import org.mirrorscope.registry.group.MirrorGroup;
import org.mirrorscope.shell.Reader;
import org.mirrorscope.wave.Wave;
import org.mirrorscope.wave.WaveId;

/**
 * Everything that everybody may know of a country.
 *
 * @param records where what is told of it was read
 * @param returns what may be said of its returns to the waves whose results are public
 * @param profile what holds and what other sources say differently, by variable
 * @param between what no return said, latest first
 * @param group its mirror group
 * @param variables the variables that everybody may see: in the order of the latest questionnaire, then those that only
 *     earlier ones had
 * @param notices of which returns something is not shown yet and why, in sentences
 * @param today the day on which it is told
 */
record CountryAccount(
        Reader reader,
        Findings findings,
        Country country,
        CountryRecords records,
        PublicReturns returns,
        SortedMap<String, Known> profile,
        List<Statement> between,
        MirrorGroup group,
        Map<String, Variable> variables,
        List<String> notices,
        LocalDate today) {

    static CountryAccount of(
            Reader reader, Findings findings, Country country, CountryRecords records, LocalDate today) {
        List<WaveAnswers> waves = findings.dataset().waves().stream()
                .filter(wave -> findings.wave(wave.wave().id()).isPresent())
                .toList();
        PublicReturns returns = records.returns(country.code(), waves);
        return new CountryAccount(
                reader,
                findings,
                country,
                records,
                returns,
                profile(records, country, returns),
                records.betweenWaves(country.code()),
                records.group(country.code()),
                variables(findings, waves),
                notices(reader, returns),
                today);
    }

    private static SortedMap<String, Known> profile(CountryRecords records, Country country, PublicReturns returns) {
        SortedMap<String, Known> profile = new TreeMap<>();
        records.facts(country.code(), returns.extents())
                .forEach((variable, facts) -> profile.put(variable, Known.of(facts, records.isOld(facts.getFirst()))));
        return profile;
    }

    private static Map<String, Variable> variables(Findings findings, List<WaveAnswers> waves) {
        Map<String, Variable> shown = new LinkedHashMap<>();
        versions(findings, waves)
                .forEach(version ->
                        publicOnes(version).forEach(variable -> shown.putIfAbsent(variable.name(), variable)));
        return shown;
    }

    /** The questionnaires in the order in which their words count: those that were answered first, the latest before. */
    private static Stream<Instrument> versions(Findings findings, List<WaveAnswers> waves) {
        return Stream.concat(
                        waves.reversed().stream().map(WaveAnswers::instrument),
                        findings.dataset().instruments().values().stream()
                                .filter(instrument -> instrument.respondent() == Respondent.COUNTRY))
                .distinct();
    }

    private static Stream<Variable> publicOnes(Instrument version) {
        return version.variables().stream()
                .filter(variable -> variable.question().visibility() == Visibility.PUBLIC);
    }

    /** The waves of which something may be shown, earliest first. */
    List<WaveAnswers> waves() {
        return returns.waves();
    }

    /** The latest wave whose results are public, shown of this country or not. */
    Optional<Wave> latest() {
        return findings.latestPublished();
    }

    /** The latest wave of which something may be shown. */
    Optional<Wave> latestShown() {
        return waves().stream().map(WaveAnswers::wave).max(Comparator.comparing(Wave::opened));
    }

    /** Whether the answer that findings count may be shown. */
    boolean shows(WaveId wave, String variable) {
        return waves().stream()
                .filter(shown -> shown.wave().id().equals(wave))
                .anyMatch(shown -> findings.dataset()
                        .wave(wave)
                        .map(counted -> counted.answer(country.code(), variable))
                        .filter(shown.answer(country.code(), variable)::equals)
                        .isPresent());
    }

    private static List<String> notices(Reader reader, PublicReturns returns) {
        return returns.awaited().stream()
                .map(awaited -> {
                    Reply reply = awaited.reply();
                    return reader.text(
                            "publication-replies/notice."
                                    + (reply == null ? "unasked" : reply.state().code()),
                            reader.text(awaited.wave().title()),
                            reply == null ? "" : reader.date(reply.lastDay()));
                })
                .toList();
    }

    /** The same, with something more to say before all else. */
    CountryAccount noticed(String notice) {
        List<String> more = Stream.concat(Stream.of(notice), notices.stream()).toList();
        return new CountryAccount(
                reader, findings, country, records, returns, profile, between, group, variables, more, today);
    }

    /**
     * A wave's answer in words.
     *
     * @param asked the wave's own question, whose codes may have had other labels
     */
    ShownAnswer shown(WaveAnswers wave, Question asked, String variable) {
        return returns.held().contains(new Held(wave.wave().id(), variable))
                ? ShownAnswer.none(reader.text("publication-replies/held"))
                : new ShownAnswers(reader).shown(asked, wave.answer(country.code(), variable));
    }

    /** Whether the country returned nothing in any public wave. */
    boolean silent() {
        return waves().stream().noneMatch(wave -> wave.revisions().containsKey(country.code()));
    }

    /** Whether it was invited to any public wave. */
    boolean wasInvited() {
        return waves().stream().anyMatch(wave -> wave.wave().population().contains(country.code()));
    }

    /** Whether anything at all is known of it. */
    boolean isKnown() {
        return !group.isEmpty() || profile.keySet().stream().anyMatch(variables::containsKey);
    }

    /** The latest day as of which something is known; empty if nothing is. */
    Optional<LocalDate> latestDay() {
        return profile.entrySet().stream()
                .filter(known -> variables.containsKey(known.getKey()))
                .map(known -> known.getValue().statement().asOf())
                .max(Comparator.naturalOrder());
    }

    /** Its mirror group in words. */
    GroupView groupInWords() {
        return new GroupWords(reader, findings.dataset().initiative(), today).view(group);
    }

    /**
     * What holds of a variable in words, with its day and source and what other sources say differently; empty if
     * nothing is known.
     */
    Optional<Fact> fact(Variable variable) {
        return Optional.ofNullable(profile.get(variable.name()))
                .map(known -> fact(variable, known.statement()).beside(others(known)));
    }

    private List<Other> others(Known known) {
        return known.conflicting().stream()
                .map(statement -> new Other(
                        new ShownAnswers(reader).line(asked(statement).question(), statement.answer()),
                        reader.date(statement.asOf()),
                        statement.asOf().toString(),
                        new SourceWords(reader).of(statement.source())))
                .toList();
    }

    /** What a fact says in words, with its day and source. */
    Fact fact(Variable variable, Statement statement) {
        boolean item = !variable.part().isEmpty();
        return new Fact(
                reader.text(variable.label()),
                item ? reader.text(variable.question().label()) : null,
                href(variable),
                new ShownAnswers(reader).shown(asked(statement).question(), statement.answer()),
                reader.date(statement.asOf()),
                new SourceWords(reader).of(statement.source()),
                records.isOld(statement),
                List.of());
    }

    /**
     * A question as one version puts it.
     *
     * @param version the version
     */
    record Asked(VersionId version, Variable variable) {

        Question question() {
            return variable.question();
        }
    }

    /**
     * The question as it was put when the fact became known, whose codes may have had other labels; of what no return
     * said, as the latest version puts it.
     */
    Asked asked(Statement statement) {
        return Stream.concat(returned(statement.source()), versions(findings, waves()))
                .flatMap(version -> publicOnes(version)
                        .filter(variable -> variable.name().equals(statement.variable()))
                        .map(variable -> new Asked(version.id(), variable)))
                .findFirst()
                .orElseThrow();
    }

    private Stream<Instrument> returned(Source source) {
        return source instanceof Source.Return(String name, int _)
                ? waves().stream()
                        .filter(wave -> wave.wave().id().id().equals(name))
                        .map(WaveAnswers::instrument)
                : Stream.empty();
    }

    /** Choices are counted code by code, so they have no page of their own; nor have words. */
    @Nullable
    String href(Variable variable) {
        return waves().reversed().stream()
                .filter(wave -> findings.distribution(wave.wave().id(), variable.name(), null)
                        .isPresent())
                .findFirst()
                .map(wave -> reader.link("/findings/" + wave.wave().id() + "/" + variable.name()))
                .orElse(null);
    }
}
