package org.mirrorscope.wave.members;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.mirrorscope.access.Audit;
import org.mirrorscope.access.Deed;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.access.Subject;
import org.mirrorscope.instrument.Instrument;
import org.mirrorscope.instrument.Instruments;
import org.mirrorscope.instrument.Respondent;
import org.mirrorscope.instrument.VersionId;
import org.mirrorscope.platform.Jobs;
import org.mirrorscope.platform.Refusal;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shared.LocalizedText;
import org.mirrorscope.wave.Waves;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Members' surveys as the office runs them and leads hand out links to them. */
@Component
public class Surveys {

    private static final int MOST_TOKENS = 2_000;

    private final SurveyStore store;
    private final Instruments instruments;
    private final Waves waves;
    private final Jobs jobs;
    private final Audit audit;
    private final Clock clock;

    Surveys(SurveyStore store, Instruments instruments, Waves waves, Jobs jobs, Audit audit, Clock clock) {
        this.store = store;
        this.instruments = instruments;
        this.waves = waves;
        this.jobs = jobs;
        this.audit = audit;
        this.clock = clock;
    }

    /** The published versions that people answer, the latest of each instrument first. */
    @Transactional(readOnly = true)
    public List<Instrument> askable(SignedIn who) {
        who.require(Deed.SEE_OFFICE);
        return instruments.all().values().stream()
                .filter(version -> version.respondent() == Respondent.PERSON)
                .sorted(Comparator.comparing(
                                (Instrument version) -> version.id().instrument())
                        .thenComparing(version -> version.id().version(), Comparator.reverseOrder()))
                .toList();
    }

    /**
     * Opens a members' survey: from now on whoever has a link may answer.
     *
     * @throws Refusal if there is one of its name, no country, no such version for people, or the deadline is past
     */
    @Transactional
    public void open(
            SignedIn who,
            SurveyId id,
            VersionId asked,
            LocalizedText title,
            Collection<CountryCode> countries,
            Instant deadline) {
        who.require(Deed.RUN_WAVES);
        if (instruments
                .find(asked)
                .filter(version -> version.respondent() == Respondent.PERSON)
                .isEmpty()) {
            throw new Refusal("wave/survey.version", asked);
        }
        if (countries.isEmpty()) {
            throw new Refusal("wave/survey.nobody");
        }
        requireAhead(deadline);
        Survey survey = new Survey(id, asked, title, today(), deadline, null, false, new TreeSet<>(countries));
        if (!store.add(survey)) {
            throw new Refusal("wave/survey.taken", id);
        }
        jobs.at(Counting.NAME, id.id(), now());
        audit.record(who, "wave/audit.survey-opened", Subject.of("survey", id), deadline);
    }

    /** Gives everybody more time; never less. */
    @Transactional
    public void extend(SignedIn who, SurveyId id, Instant deadline) {
        who.require(Deed.RUN_WAVES);
        Survey survey = requireOpen(id);
        requireAhead(deadline);
        if (!deadline.isAfter(survey.deadline())) {
            throw new Refusal("wave/deadline.earlier", survey.deadline());
        }
        store.extend(id, deadline);
        audit.record(who, "wave/audit.survey-extended", Subject.of("survey", id), deadline);
    }

    /** Ends the survey. */
    @Transactional
    public void close(SignedIn who, SurveyId id) {
        who.require(Deed.RUN_WAVES);
        requireOpen(id);
        store.close(id, today());
        jobs.at(Counting.NAME, id.id(), now());
        audit.record(who, "wave/audit.survey-closed", Subject.of("survey", id));
    }

    /** Shows the results to everybody. */
    @Transactional
    public void publish(SignedIn who, SurveyId id) {
        who.require(Deed.RUN_WAVES);
        Survey survey = store.hold(id).orElseThrow(() -> new Refusal("wave/survey.unknown", id));
        if (survey.closed() == null) {
            throw new Refusal("wave/survey.open", id);
        }
        store.publish(id);
        waves.countChange();
        audit.record(who, "wave/audit.survey-published", Subject.of("survey", id));
    }

    private Survey requireOpen(SurveyId id) {
        return store.hold(id)
                .filter(survey -> survey.closed() == null)
                .orElseThrow(() -> new Refusal("wave/survey.unknown", id));
    }

    private void requireAhead(Instant deadline) {
        if (!deadline.isAfter(now())) {
            throw new Refusal("wave/deadline.past", deadline);
        }
    }

    /** Every survey, latest first. */
    @Transactional(readOnly = true)
    public List<Survey> all(SignedIn who) {
        who.require(Deed.SEE_OFFICE);
        return store.all();
    }

    /** The surveys of a country's members, latest first. */
    @Transactional(readOnly = true)
    public List<Survey> of(SignedIn who, CountryCode country) {
        who.require(Deed.SEE_RETURN, country);
        return store.all().stream()
                .filter(survey -> survey.countries().contains(country))
                .toList();
    }

    /** The open link of each country. */
    @Transactional(readOnly = true)
    public SortedMap<CountryCode, Link> links(SignedIn who, SurveyId id) {
        who.require(Deed.RUN_WAVES);
        return store.links(id);
    }

    /** The open link of one country. */
    @Transactional(readOnly = true)
    public Link link(SignedIn who, SurveyId id, CountryCode country) {
        who.require(Deed.HAND_OUT_LINKS, country);
        return Optional.ofNullable(store.links(id).get(country))
                .orElseThrow(() -> new Refusal("wave/survey.unknown", id));
    }

    /**
     * Makes links for one answer each. They are told this once: only their hashes are kept.
     *
     * @param count from 1 to 2,000
     */
    @Transactional
    public List<Link> tokens(SignedIn who, SurveyId id, CountryCode country, int count) {
        who.require(Deed.HAND_OUT_LINKS, country);
        requireOpen(id);
        link(who, id, country);
        if (count < 1 || count > MOST_TOKENS) {
            throw new Refusal("wave/survey.tokens", MOST_TOKENS);
        }
        List<Link> links = Stream.generate(Link::next).limit(count).toList();
        store.addTokens(id, country, links);
        audit.record(who, "wave/audit.survey-tokens", Subject.of("survey", id, country), count);
        return links;
    }

    /** How many links for one answer were made for a country. How many of them were used is not told. */
    @Transactional(readOnly = true)
    public int tokens(SignedIn who, SurveyId id, CountryCode country) {
        who.require(Deed.HAND_OUT_LINKS, country);
        return store.tokens(id, country);
    }

    /** The day, in UTC. */
    public LocalDate today() {
        return LocalDate.ofInstant(now(), ZoneOffset.UTC);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
