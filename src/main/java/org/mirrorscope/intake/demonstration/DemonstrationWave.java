package org.mirrorscope.intake.demonstration;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.platform.Progress;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.wave.Queries;
import org.mirrorscope.wave.Returns;
import org.mirrorscope.wave.Reviews;
import org.mirrorscope.wave.Schedule;
import org.mirrorscope.wave.WaveId;
import org.mirrorscope.wave.WaveState;
import org.mirrorscope.wave.Waves;
import org.mirrorscope.wave.circulation.Circulation;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills the demonstration's open wave by what its people would do: the office sets a deadline and invites, leads answer,
 * the office reviews; some countries say what their mirror groups are. Everything goes through the doors, by people with
 * seats. What was done before is not done again, so it goes on where it was stopped.
 */
@Component
@ConditionalOnProperty(DemonstrationClock.SETTING)
public class DemonstrationWave {

    private static final WaveId WAVE = new WaveId("2026");
    private static final WaveId BEFORE = new WaveId("2022-02");
    private static final Duration TIME = Duration.ofDays(21);

    /** The office was there for so long. */
    private static final Duration OFFICE_SINCE = Duration.ofDays(40);

    /** It wrote to everybody so long ago. */
    private static final Duration SINCE = Duration.ofHours(60);

    /** One country begins after the other. */
    private static final Duration BETWEEN = Duration.ofMinutes(210);

    private static final Duration UNTIL_FIRST = Duration.ofMinutes(50);

    private static final Duration UNTIL_REVIEW = Duration.ofHours(5);
    private static final long SEED = 20_260_915;

    static final int ACCEPTED = 7;
    static final int SUBMITTED = 9;
    static final int BEGUN = 15;

    /** Countries without anybody, so that the office sees what that looks like. */
    private static final int EMPTY = 2;

    private static final String QUESTION =
            "Invented example: in 2022 you told another number of members. Were the same groups counted?";
    private static final String REASON = "Invented example: please look at our question about the number of members.";

    private final InventedPeople people;
    private final InventedGroups groups;
    private final InventedReturn returns;
    private final Waves waves;
    private final Reviews reviews;
    private final Queries queries;
    private final Circulation circulation;
    private final TransactionTemplate transaction;
    private final DemonstrationSurvey survey;
    private final InventedClock clock;

    DemonstrationWave(
            InventedPeople people,
            InventedGroups groups,
            InventedReturn returns,
            Waves waves,
            Reviews reviews,
            Queries queries,
            Circulation circulation,
            TransactionTemplate transaction,
            DemonstrationSurvey survey,
            InventedClock clock) {
        this.people = people;
        this.groups = groups;
        this.returns = returns;
        this.waves = waves;
        this.reviews = reviews;
        this.queries = queries;
        this.circulation = circulation;
        this.transaction = transaction;
        this.survey = survey;
        this.clock = clock;
    }

    /**
     * Does what is not done yet.
     *
     * @return false where a real person coordinates: then nobody is invented and nothing is done
     */
    public boolean fill(Progress progress) {
        Instant now = clock.instant();
        Optional<SignedIn> office = clock.at(now.minus(OFFICE_SINCE), people::office);
        office.ifPresent(who -> waves.schedule(WAVE)
                .filter(schedule -> schedule.state() == WaveState.OPEN)
                .ifPresent(schedule -> clock.at(now.minus(SINCE), () -> {
                    fill(who, schedule, now, progress);
                    return true;
                })));
        return office.isPresent();
    }

    private void fill(SignedIn office, Schedule schedule, Instant now, Progress progress) {
        List<CountryCode> order = order(schedule);
        SortedSet<CountryCode> peopled = new TreeSet<>(order.subList(0, order.size() - EMPTY));
        SortedMap<CountryCode, SignedIn> leads = people.leads(office, peopled);
        transaction.executeWithoutResult(status -> groups.fill(office, leads));
        if (schedule.deadline() == null) {
            transaction.executeWithoutResult(status -> {
                reviews.extend(office, WAVE, deadline(now));
                circulation.invite(office, WAVE);
            });
        }
        survey.fill(office, leads);
        for (int place = 0; place < BEGUN; place++) {
            progress.at("intake/demo.answers", place, BEGUN);
            CountryCode country = order.get(place);
            SignedIn lead = leads.get(country);
            if (lead != null) {
                int reached = place;
                Instant begins =
                        clock.instant().plus(BETWEEN.multipliedBy(place)).plus(UNTIL_FIRST);
                clock.at(begins, () -> transaction.execute(status -> answer(office, lead, country, reached)));
            }
        }
        progress.at("intake/demo.answers", BEGUN, BEGUN);
    }

    /** The end of a day in UTC, three weeks ahead. */
    private static Instant deadline(Instant now) {
        return now.plus(TIME)
                .truncatedTo(ChronoUnit.DAYS)
                .plus(Duration.ofHours(23))
                .plus(Duration.ofMinutes(59));
    }

    /** By chance, but those that answered last time first, as only they have answers to confirm. */
    private List<CountryCode> order(Schedule schedule) {
        Returns before = waves.returns(BEFORE);
        List<CountryCode> answered = new ArrayList<>();
        List<CountryCode> others = new ArrayList<>();
        schedule.wave()
                .population()
                .forEach(country -> (before.revisions().containsKey(country) ? answered : others).add(country));
        Random chance = new Random(SEED);
        Collections.shuffle(answered, chance);
        Collections.shuffle(others, chance);
        answered.addAll(others);
        return answered;
    }

    /** Whether the country began now. */
    private boolean answer(SignedIn office, SignedIn lead, CountryCode country, int place) {
        InventedAnswers answers = new InventedAnswers(SEED + country.alpha2().hashCode());
        boolean begun = returns.answer(lead, WAVE, country, answers, place < SUBMITTED);
        clock.pass(UNTIL_REVIEW);
        if (begun && place < ACCEPTED) {
            reviews.accept(office, WAVE, country, 1);
        } else if (begun && place == SUBMITTED - 1) {
            queries.ask(office, WAVE, country, "member_count", QUESTION);
            reviews.sendBack(office, WAVE, country, 1, REASON, null);
        }
        return begun;
    }
}
