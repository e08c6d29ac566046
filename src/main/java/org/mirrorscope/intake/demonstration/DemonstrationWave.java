package org.mirrorscope.intake.demonstration;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills the demonstration's open wave by what its people would do: the office sets a deadline and invites, leads answer,
 * the office reviews. Everything goes through the doors, by people with seats. What was done before is not done again, so
 * it goes on where it was stopped.
 */
@Component
public class DemonstrationWave {

    private static final WaveId WAVE = new WaveId("2026");
    private static final WaveId BEFORE = new WaveId("2022-02");
    private static final Duration TIME = Duration.ofDays(21);
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
    private final InventedReturn returns;
    private final Waves waves;
    private final Reviews reviews;
    private final Queries queries;
    private final Circulation circulation;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DemonstrationWave(
            InventedPeople people,
            InventedReturn returns,
            Waves waves,
            Reviews reviews,
            Queries queries,
            Circulation circulation,
            TransactionTemplate transaction,
            Clock clock) {
        this.people = people;
        this.returns = returns;
        this.waves = waves;
        this.reviews = reviews;
        this.queries = queries;
        this.circulation = circulation;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Does what is not done yet; nothing where a real person coordinates. */
    public void fill(Progress progress) {
        people.office()
                .ifPresent(office -> waves.schedule(WAVE)
                        .filter(schedule -> schedule.state() == WaveState.OPEN)
                        .ifPresent(schedule -> fill(office, schedule, progress)));
    }

    private void fill(SignedIn office, Schedule schedule, Progress progress) {
        List<CountryCode> order = order(schedule);
        SortedSet<CountryCode> peopled = new TreeSet<>(order.subList(0, order.size() - EMPTY));
        SortedMap<CountryCode, SignedIn> leads = people.leads(office, peopled);
        if (schedule.deadline() == null) {
            transaction.executeWithoutResult(status -> {
                reviews.extend(office, WAVE, deadline());
                circulation.invite(office, WAVE);
            });
        }
        for (int place = 0; place < BEGUN; place++) {
            progress.at("intake/demo.answers", place, BEGUN);
            CountryCode country = order.get(place);
            SignedIn lead = leads.get(country);
            if (lead != null) {
                int reached = place;
                transaction.executeWithoutResult(status -> answer(office, lead, country, reached));
            }
        }
        progress.at("intake/demo.answers", BEGUN, BEGUN);
    }

    /** The end of a day in UTC, three weeks ahead. */
    private Instant deadline() {
        return clock.instant()
                .plus(TIME)
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

    private void answer(SignedIn office, SignedIn lead, CountryCode country, int place) {
        InventedAnswers answers = new InventedAnswers(SEED + country.alpha2().hashCode());
        boolean begun = returns.answer(lead, WAVE, country, answers, place < SUBMITTED);
        if (begun && place < ACCEPTED) {
            reviews.accept(office, WAVE, country, 1);
        } else if (begun && place == SUBMITTED - 1) {
            queries.ask(office, WAVE, country, "member_count", QUESTION);
            reviews.sendBack(office, WAVE, country, 1, REASON, null);
        }
    }
}
