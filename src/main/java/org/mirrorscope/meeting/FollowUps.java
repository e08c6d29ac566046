package org.mirrorscope.meeting;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.access.Audit;
import org.mirrorscope.access.Deed;
import org.mirrorscope.access.Seat;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.access.Subject;
import org.mirrorscope.platform.Refusal;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shell.RefusedRequest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is to be done after meetings. Everything asks first whether the person may. */
@Component
public class FollowUps {

    private final FollowUpStore store;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FollowUps(FollowUpStore store, Audit audit, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Every follow-up, the one that is due first first. */
    @Transactional(readOnly = true)
    public List<FollowUp> all(SignedIn who) {
        who.require(Deed.SEE_OFFICE);
        return store.all();
    }

    /** Those that a country has got with minutes and that concern it, the one that is due first first. */
    @Transactional(readOnly = true)
    public List<FollowUp> of(SignedIn who, CountryCode country) {
        who.require(Deed.SEE_RETURN, country);
        return store.sentTo(country);
    }

    /** Whether somebody may say for a country that a follow-up is done: whoever holds its seat. */
    public boolean isOwn(SignedIn who, FollowUp followUp) {
        return ownSeat(who, followUp) != null;
    }

    private static @Nullable Seat ownSeat(SignedIn who, FollowUp followUp) {
        CountryCode country = followUp.country();
        return country == null || !followUp.sent() || !who.may(Deed.CLOSE_FOLLOW_UP, country)
                ? null
                : who.seats().stream()
                        .filter(seat -> seat.id().equals(followUp.owner()))
                        .findFirst()
                        .orElse(null);
    }

    /**
     * Says for a country that a follow-up of one's own seat is done.
     *
     * @param word what came of it; may be empty
     * @throws Refusal if it is closed already, or another seat's
     */
    @Transactional
    public void done(SignedIn who, CountryCode country, FollowUpId id, String word) {
        who.require(Deed.CLOSE_FOLLOW_UP, country);
        FollowUp followUp = own(country, id);
        close(who, followUp, FollowUpState.DONE, word, Signature.of(who, requireOwn(who, followUp), now()));
    }

    private FollowUp own(CountryCode country, FollowUpId id) {
        return store.hold(id)
                .filter(found -> country.equals(found.country()) && found.sent())
                .orElseThrow(FollowUps::unknown);
    }

    private static Seat requireOwn(SignedIn who, FollowUp followUp) {
        Seat own = ownSeat(who, followUp);
        if (own == null) {
            throw RefusedRequest.forbidden("meeting/follow-up.other");
        }
        return own;
    }

    /**
     * Says for a country that a follow-up of one's own seat is to be done after all. What the office dropped stays so.
     *
     * @throws Refusal if it is open, or was dropped
     */
    @Transactional
    public void open(SignedIn who, CountryCode country, FollowUpId id) {
        who.require(Deed.CLOSE_FOLLOW_UP, country);
        FollowUp followUp = own(country, id);
        requireOwn(who, followUp);
        if (followUp.state() != FollowUpState.DONE) {
            throw new Refusal("meeting/follow-up.not-done");
        }
        open(who, followUp);
    }

    /**
     * Says for the office that a follow-up is to be done after all.
     *
     * @throws Refusal if it is open
     */
    @Transactional
    public void open(SignedIn who, FollowUpId id) {
        who.require(Deed.HOLD_MEETINGS);
        FollowUp followUp = store.hold(id).orElseThrow(FollowUps::unknown);
        if (followUp.isOpen()) {
            throw new Refusal("meeting/follow-up.not-done");
        }
        open(who, followUp);
    }

    private void open(SignedIn who, FollowUp followUp) {
        store.open(followUp.id());
        events.publishEvent(new FollowUpOpened(followUp.id()));
        audit.record(who, "meeting/audit.opened", subject(followUp), followUp.what());
    }

    /**
     * Says for the office that a follow-up is done, or needs not be done any more.
     *
     * @param word what came of it, or why it is dropped; may be empty if it is done
     * @throws Refusal if it is closed already, or dropped without a word
     */
    @Transactional
    public void close(SignedIn who, FollowUpId id, FollowUpState state, String word) {
        Signature by = Signature.ofOffice(who, Deed.HOLD_MEETINGS, now());
        FollowUp followUp = store.hold(id).orElseThrow(FollowUps::unknown);
        if (state == FollowUpState.OPEN) {
            throw new IllegalArgumentException("an open follow-up is not closed");
        }
        if (state == FollowUpState.DROPPED) {
            Wording.text("meeting/follow-up.why", word);
        }
        close(who, followUp, state, word, by);
    }

    private void close(SignedIn who, FollowUp followUp, FollowUpState state, String word, Signature by) {
        FollowUp.Closing before = followUp.closing();
        if (before != null) {
            throw new Refusal("meeting/follow-up.closed", before.by().name());
        }
        String said = Wording.text(word);
        store.close(followUp.id(), state, new FollowUp.Closing(said, by));
        audit.record(who, "meeting/audit." + state.code(), subject(followUp), followUp.what(), said);
    }

    private static Subject subject(FollowUp followUp) {
        CountryCode country = followUp.country();
        return country == null
                ? Subject.of("follow-up", followUp.id())
                : Subject.of("follow-up", followUp.id(), country);
    }

    private static RefusedRequest unknown() {
        return RefusedRequest.notFound("meeting/follow-up.unknown");
    }

    /** The day from which on what was due before is overdue: today, in UTC. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
