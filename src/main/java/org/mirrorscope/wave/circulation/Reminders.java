package org.mirrorscope.wave.circulation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.mirrorscope.access.Audit;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.access.Subject;
import org.mirrorscope.platform.Jobs;
import org.mirrorscope.platform.Refusal;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shared.NewId;
import org.mirrorscope.wave.Owing;
import org.mirrorscope.wave.Schedule;
import org.mirrorscope.wave.WaveClosed;
import org.mirrorscope.wave.WaveExtended;
import org.mirrorscope.wave.WaveId;
import org.mirrorscope.wave.WaveOpened;
import org.mirrorscope.wave.WavePlans;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reminders: planned so many days before the deadline, and sent by hand. Everything asks first whether the person may. */
@Component
public class Reminders {

    /** How many days before the deadline reminders are sent if the office does not plan otherwise. */
    public static final List<Integer> USUAL = List.of(14, 3, 1);

    private static final int MOST = 10;
    private static final int EARLIEST = 365;

    private final WavePlans waves;
    private final Owing owing;
    private final ReminderStore store;
    private final ReminderPost post;
    private final Jobs jobs;
    private final Audit audit;
    private final Clock clock;

    Reminders(
            WavePlans waves, Owing owing, ReminderStore store, ReminderPost post, Jobs jobs, Audit audit, Clock clock) {
        this.waves = waves;
        this.owing = owing;
        this.store = store;
        this.post = post;
        this.jobs = jobs;
        this.audit = audit;
        this.clock = clock;
    }

    /** Every reminder that was ever planned for a wave, by the time at which it is due. */
    @Transactional(readOnly = true)
    public List<Reminder> planned(SignedIn who, WaveId wave) {
        waves.find(who, wave);
        return store.all(wave);
    }

    /** Whom to chase: the countries that can answer now and have not. */
    @Transactional(readOnly = true)
    public SortedMap<CountryCode, Owing.Debt> owing(SignedIn who, WaveId wave) {
        Schedule schedule = waves.find(who, wave);
        return schedule.takesAnswers(clock.instant()) ? owing.countries(schedule, clock.instant()) : new TreeMap<>();
    }

    /**
     * Plans reminders anew: those that wait and are not named are cancelled.
     *
     * @param days how many days before the deadline
     * @throws Refusal if the wave has no deadline to come, or one of these moments is past
     */
    @Transactional
    public void plan(SignedIn who, WaveId wave, Collection<Integer> days) {
        Schedule schedule = Circulation.open(waves.find(who, wave), clock.instant());
        Instant deadline = schedule.deadline();
        if (deadline == null) {
            throw new Refusal("wave/reminder.no-deadline");
        }
        Set<Integer> wanted = new TreeSet<>(days);
        requirePossible(wanted, deadline);
        for (Reminder waiting : store.waiting(wave)) {
            if (!wanted.remove(waiting.days())) {
                store.settle(waiting, Reminder.State.CANCELLED, clock.instant());
            }
        }
        wanted.forEach(day -> add(wave, day, deadline));
        audit.record(
                who,
                "wave/audit.reminders",
                Subject.of("wave", wave),
                days.isEmpty()
                        ? "–"
                        : days.stream().sorted().map(String::valueOf).collect(Collectors.joining(", ")));
    }

    private void requirePossible(Set<Integer> days, Instant deadline) {
        if (days.size() > MOST) {
            throw new Refusal("wave/reminder.many", MOST);
        }
        for (int day : days) {
            if (day < 0 || day > EARLIEST) {
                throw new Refusal("wave/reminder.days", EARLIEST);
            }
            if (!due(deadline, day).isAfter(clock.instant())) {
                throw new Refusal("wave/reminder.past", day);
            }
        }
    }

    private static Instant due(Instant deadline, int days) {
        return deadline.minus(Duration.ofDays(days));
    }

    private void add(WaveId wave, int days, Instant deadline) {
        Instant due = due(deadline, days);
        Reminder reminder = new Reminder(NewId.next(), wave, days, due, Reminder.State.WAITING, null);
        store.add(reminder);
        jobs.at(ReminderJob.NAME, reminder.id().toString(), due);
    }

    /**
     * Reminds those countries of the given ones that still owe something, now. Who was reminded in the last hour is not
     * reminded again.
     *
     * @return how many people
     * @throws Refusal if nobody is left to remind
     */
    @Transactional
    public int remind(SignedIn who, WaveId wave, Set<CountryCode> countries) {
        Schedule schedule = Circulation.open(waves.find(who, wave), clock.instant());
        Set<CountryCode> reminded = new TreeSet<>();
        int people = post.send(schedule, null, countries::contains, reminded::add);
        if (people == 0) {
            throw new Refusal("wave/reminder.nobody");
        }
        String names = reminded.stream().map(CountryCode::alpha2).collect(Collectors.joining(", "));
        audit.record(who, "wave/audit.reminded", Subject.of("wave", wave), people, names);
        return people;
    }

    @EventListener
    void on(WaveOpened event) {
        deadline(event.wave(), event.deadline());
    }

    @EventListener
    void on(WaveExtended event) {
        deadline(event.wave(), event.deadline());
    }

    /** What was planned moves with the deadline; for a wave that never had a plan the usual one is made. */
    private void deadline(WaveId wave, Instant deadline) {
        Instant now = clock.instant();
        if (store.all(wave).isEmpty()) {
            USUAL.stream().filter(days -> due(deadline, days).isAfter(now)).forEach(days -> add(wave, days, deadline));
        }
        for (Reminder waiting : store.waiting(wave)) {
            Instant due = due(deadline, waiting.days());
            store.move(waiting, due);
            jobs.at(ReminderJob.NAME, waiting.id().toString(), due);
        }
    }

    @EventListener
    void on(WaveClosed event) {
        store.waiting(event.wave())
                .forEach(waiting -> store.settle(waiting, Reminder.State.CANCELLED, clock.instant()));
    }
}
