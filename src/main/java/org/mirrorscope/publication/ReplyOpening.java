package org.mirrorscope.publication;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.access.Audit;
import org.mirrorscope.access.Deed;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.access.Subject;
import org.mirrorscope.platform.Jobs;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shared.NewId;
import org.mirrorscope.wave.ReturnAccepted;
import org.mirrorscope.wave.Wave;
import org.mirrorscope.wave.Waves;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Asks a country what it says to a revision of its return. */
@Component
class ReplyOpening {

    private final ReplyStore store;
    private final ReplyLetters letters;
    private final Waves waves;
    private final Jobs jobs;
    private final Audit audit;
    private final Clock clock;

    ReplyOpening(ReplyStore store, ReplyLetters letters, Waves waves, Jobs jobs, Audit audit, Clock clock) {
        this.store = store;
        this.letters = letters;
        this.waves = waves;
        this.jobs = jobs;
        this.audit = audit;
        this.clock = clock;
    }

    /** A return that was accepted or corrected while or after countries were asked is asked about too. */
    @EventListener
    void on(ReturnAccepted event) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        store.hold(event.wave()).ifPresent(round -> {
            Instant own = endOf(LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(round.days()));
            Instant until = own.isAfter(round.until()) ? own : round.until();
            open(round, event.country(), event.revision(), until, null, now);
        });
    }

    /**
     * Asks. What was open before is replaced, and so is everything else as long as nothing of it can be public.
     *
     * @param who the person who begins it; null if it follows from what was accepted
     */
    void open(ReplyRound round, CountryCode country, int revision, Instant until, @Nullable SignedIn who, Instant now) {
        boolean isPublic = waves.find(round.wave()).filter(Wave::published).isPresent();
        for (Reply earlier : store.of(round, country, now)) {
            if (earlier.revision() == revision) {
                return;
            }
            if (earlier.state() == ReplyState.OPEN || !isPublic && earlier.state() != ReplyState.REPLACED) {
                store.setState(earlier.id(), ReplyState.REPLACED);
                store.add(earlier.id(), new ReplyStep(ReplyVerb.REPLACE, null, null, null, now));
            }
        }
        Reply reply = new Reply(
                NewId.next(),
                round.wave(),
                country,
                revision,
                ReplyState.OPEN,
                null,
                now,
                until,
                letters.addressees(country).size(),
                new TreeMap<>());
        store.add(round, reply);
        store.add(reply.id(), step(ReplyVerb.OPEN, lastDay(until).toString(), who, country, now));
        jobs.at(ReplyLapse.NAME, reply.id().toString(), until);
        letters.opened(reply);
        Subject subject = Subject.of("reply", reply.id(), country);
        if (who == null) {
            audit.recordByItself(
                    "publication-replies/audit.opened", subject, round.wave().id(), revision, lastDay(until));
        } else {
            audit.record(
                    who,
                    "publication-replies/audit.opened",
                    subject,
                    round.wave().id(),
                    revision,
                    lastDay(until));
        }
    }

    /** @param who in a seat of the office; null if the program does it by itself */
    static ReplyStep step(
            ReplyVerb verb, @Nullable String body, @Nullable SignedIn who, CountryCode country, Instant now) {
        return who == null
                ? new ReplyStep(verb, body, null, null, now)
                : new ReplyStep(verb, body, who.person().name(), who.capacity(Deed.RUN_REPLIES, country), now);
    }

    /** The moment at which a day is over. */
    static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    /** The last day before a moment at which a day is over. */
    static LocalDate lastDay(Instant until) {
        return LocalDate.ofInstant(until.minusNanos(1), ZoneOffset.UTC);
    }
}
