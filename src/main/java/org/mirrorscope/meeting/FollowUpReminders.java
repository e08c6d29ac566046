package org.mirrorscope.meeting;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.mirrorscope.access.Audit;
import org.mirrorscope.access.Holding;
import org.mirrorscope.access.Person;
import org.mirrorscope.access.Role;
import org.mirrorscope.access.Seats;
import org.mirrorscope.access.Subject;
import org.mirrorscope.platform.Job;
import org.mirrorscope.platform.Jobs;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reminds whoever owns a follow-up: once before it is due, and once when it should have been done. That it was sent and
 * the letters themselves are one transaction, so however often the program is killed, nobody is reminded twice.
 */
@Component
class FollowUpReminders implements Job {

    static final String NAME = "meeting.follow-up";

    /** So many days before it is due; the second if the minutes are sent later than the first. */
    private static final List<Integer> DAYS_AHEAD = List.of(7, 1);

    private static final LocalTime MORNING = LocalTime.of(7, 0);

    private final FollowUpStore followUps;
    private final FollowUpReminderStore reminders;
    private final FollowUpLetters letters;
    private final MeetingStore meetings;
    private final Seats seats;
    private final Jobs jobs;
    private final Audit audit;
    private final Clock clock;

    FollowUpReminders(
            FollowUpStore followUps,
            FollowUpReminderStore reminders,
            FollowUpLetters letters,
            MeetingStore meetings,
            Seats seats,
            Jobs jobs,
            Audit audit,
            Clock clock) {
        this.followUps = followUps;
        this.reminders = reminders;
        this.letters = letters;
        this.meetings = meetings;
        this.seats = seats;
        this.jobs = jobs;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @EventListener
    void on(MinutesSent event) {
        followUps.of(event.meeting()).stream()
                .filter(followUp -> followUp.isOpen() && followUp.sent())
                .forEach(this::plan);
    }

    @EventListener
    void on(FollowUpOpened event) {
        followUps.find(event.followUp()).filter(FollowUp::sent).ifPresent(this::plan);
    }

    /** One that was planned before is planned anew, which changes nothing: what was sent is not sent again. */
    private void plan(FollowUp followUp) {
        Instant now = clock.instant();
        Instant first = DAYS_AHEAD.stream()
                .map(days -> morning(followUp.due().minusDays(days)))
                .filter(moment -> moment.isAfter(now))
                .findFirst()
                .orElse(overdue(followUp));
        jobs.at(NAME, followUp.id().toString(), first);
    }

    private static Instant morning(LocalDate day) {
        return day.atTime(MORNING).toInstant(ZoneOffset.UTC);
    }

    private static Instant overdue(FollowUp followUp) {
        return morning(followUp.due().plusDays(1));
    }

    @Override
    @Transactional
    public Optional<Instant> run(String id) {
        return followUps
                .hold(new FollowUpId(UUID.fromString(id)))
                .filter(followUp -> followUp.isOpen() && followUp.sent())
                .flatMap(this::remind);
    }

    /** A seat that nobody holds is looked at again the next morning: somebody may follow. */
    private Optional<Instant> remind(FollowUp followUp) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        ReminderKind kind = followUp.isOverdue(today) ? ReminderKind.OVERDUE : ReminderKind.AHEAD;
        if (!reminders.wasSent(followUp.id(), kind)) {
            Meeting meeting = meetings.find(followUp.meeting()).orElseThrow();
            List<Person> owners = owners(followUp, meeting);
            if (owners.isEmpty()) {
                return Optional.of(morning(today.plusDays(1)));
            }
            owners.forEach(to -> send(followUp, meeting, kind, to));
            audit.recordByItself(
                    "meeting-mail/audit.reminded-" + kind.code(),
                    new Subject("follow-up", followUp.id().toString(), followUp.country()),
                    followUp.what(),
                    followUp.due().toString());
        }
        return kind == ReminderKind.AHEAD ? Optional.of(overdue(followUp)) : Optional.empty();
    }

    private void send(FollowUp followUp, Meeting meeting, ReminderKind kind, Person to) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        reminders.add(followUp.id(), kind, to.id(), letters.post(followUp, meeting, kind, to, now), now);
    }

    /** Who holds the seat today; what the office owns is for the hosts of the meeting, or else the coordinators. */
    private List<Person> owners(FollowUp followUp, Meeting meeting) {
        List<Holding> today = seats.holders();
        if (followUp.owner() != null) {
            return people(today.stream().filter(holding -> holding.seat().id().equals(followUp.owner())));
        }
        List<Person> hosts = people(today.stream()
                .filter(holding -> holding.seat().role().isOfOffice()
                        && meeting.hosts().contains(holding.person().id())));
        return hosts.isEmpty()
                ? people(today.stream().filter(holding -> holding.seat().role() == Role.COORDINATOR))
                : hosts;
    }

    private static List<Person> people(Stream<Holding> holdings) {
        return holdings.map(Holding::person).distinct().toList();
    }
}
