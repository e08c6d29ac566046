package org.mirrorscope.wave.circulation;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.mirrorscope.access.Audit;
import org.mirrorscope.access.Subject;
import org.mirrorscope.platform.Job;
import org.mirrorscope.wave.Schedule;
import org.mirrorscope.wave.Waves;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends a planned reminder when it is due. That it was sent and the letters themselves are one transaction, so however
 * often the program is killed, nobody is reminded twice.
 */
@Component
class ReminderJob implements Job {

    static final String NAME = "wave.reminder";

    private final ReminderStore store;
    private final ReminderPost post;
    private final Waves waves;
    private final Audit audit;
    private final Clock clock;

    ReminderJob(ReminderStore store, ReminderPost post, Waves waves, Audit audit, Clock clock) {
        this.store = store;
        this.post = post;
        this.waves = waves;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    @Transactional
    public Optional<Instant> run(String id) {
        Instant now = clock.instant();
        Optional<Reminder> waiting =
                store.hold(UUID.fromString(id)).filter(reminder -> reminder.state() == Reminder.State.WAITING);
        Optional<Instant> later = waiting.map(Reminder::dueAt).filter(due -> due.isAfter(now));
        if (later.isEmpty()) {
            waiting.ifPresent(reminder -> settle(reminder, now));
        }
        return later;
    }

    private void settle(Reminder reminder, Instant now) {
        Schedule schedule = waves.schedule(reminder.wave()).orElseThrow();
        if (!schedule.takesAnswers(now)) {
            store.settle(reminder, Reminder.State.MISSED, now);
            return;
        }
        int people = post.send(schedule, reminder.id(), country -> true, country -> {});
        store.settle(reminder, Reminder.State.SENT, now);
        audit.recordByItself("wave/audit.reminder-sent", Subject.of("wave", reminder.wave()), reminder.days(), people);
    }
}
