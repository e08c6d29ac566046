package org.mirrorscope.wave.members;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.mirrorscope.instrument.Instrument;
import org.mirrorscope.instrument.Instruments;
import org.mirrorscope.instrument.Routing;
import org.mirrorscope.platform.Refusal;
import org.mirrorscope.shared.AnswerValue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where people put their answers in. Nothing is kept of the person: no address, no session, no time of day; and what
 * tells that a link was used does not tell for what.
 */
@Component
public class Ballots {

    /** How long a survey's facts are held, so that a rush of answers does not ask for them each time. */
    private static final Duration HELD = Duration.ofSeconds(5);

    private final SurveyStore surveys;
    private final SubmissionStore submissions;
    private final Instruments instruments;
    private final Clock clock;
    private final Map<SurveyId, Held> held = new ConcurrentHashMap<>();

    private record Held(Survey survey, Instrument asked, Seal seal, Instant until) {}

    Ballots(SurveyStore surveys, SubmissionStore submissions, Instruments instruments, Clock clock) {
        this.surveys = surveys;
        this.submissions = submissions;
        this.instruments = instruments;
        this.clock = clock;
    }

    /** What became of a submission. */
    public enum Fate {
        /** It is in the urn. */
        TAKEN,
        /** This page was sent in before; it counts once. */
        TWICE,
        /** The link leads nowhere, or was for one answer and was used. */
        USED
    }

    /** What a link leads to; empty if it leads nowhere, or was for one answer and was used. */
    @Transactional(readOnly = true)
    public Optional<Way> find(Link link) {
        return link.isSound() ? surveys.target(link).map(this::way) : Optional.empty();
    }

    private Way way(SurveyStore.Target target) {
        Held facts = held(target.survey());
        return new Way(facts.survey(), facts.asked(), target.country(), target.single());
    }

    private Held held(SurveyId id) {
        Instant now = clock.instant();
        Held facts = held.get(id);
        if (facts == null || now.isAfter(facts.until())) {
            Survey survey = surveys.find(id).orElseThrow();
            Instrument asked = instruments.find(survey.asked()).orElseThrow();
            facts = new Held(survey, asked, new Seal(id, surveys.seal(id)), now.plus(HELD));
            held.put(id, facts);
        }
        return facts;
    }

    /** What a browser keeps after somebody answered: signed, and the same for everybody. */
    @Transactional(readOnly = true)
    public String answeredMark(Way way) {
        return held(way.survey().id()).seal().mark();
    }

    /** Whether a browser's mark says that somebody answered from it. */
    @Transactional(readOnly = true)
    public boolean isAnsweredMark(Way way, String mark) {
        return held(way.survey().id()).seal().matches(mark);
    }

    /** Whether a survey that was found may be answered now. */
    public boolean isOpen(Way way) {
        return way.survey().takesAnswers(clock.instant());
    }

    /** A mark for a page with a form, so that it counts once however often it is sent. */
    public Link page() {
        return Link.next();
    }

    /**
     * Puts a submission in. Answers to questions that its other answers route it past are left out.
     *
     * @param page the mark of the page that was filled in
     * @throws Refusal if it says nothing, or the survey may not be answered any more
     */
    @Transactional
    public Fate put(Link link, Link page, Way way, Submission says) {
        Submission counted = routed(way.asked(), says);
        if (counted.values().isEmpty() && counted.unknown().isEmpty()) {
            throw new Refusal("wave/survey.empty");
        }
        Instant now = clock.instant();
        if (way.single()) {
            if (!submissions.use(link)) {
                return Fate.USED;
            }
        } else if (!page.isSound() || !submissions.mark(page, LocalDate.ofInstant(now, ZoneOffset.UTC))) {
            return Fate.TWICE;
        }
        if (!submissions.add(way.survey().id(), way.country(), counted, now)) {
            throw new Refusal("wave/survey.over");
        }
        return Fate.TAKEN;
    }

    private static Submission routed(Instrument asked, Submission says) {
        Routing routing = new Routing(asked);
        if (routing.isOpen()) {
            return says;
        }
        var passed = routing.passedBy(says.values());
        Map<String, AnswerValue> values = new HashMap<>(says.values());
        values.keySet().removeAll(passed);
        return new Submission(
                values,
                says.unknown().stream()
                        .filter(variable -> !passed.contains(variable))
                        .toList());
    }
}
