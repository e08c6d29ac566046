package org.mirrorscope.publication;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mirrorscope.access.Audit;
import org.mirrorscope.access.Deed;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.access.Subject;
import org.mirrorscope.instrument.Fit;
import org.mirrorscope.platform.Jobs;
import org.mirrorscope.platform.Refusal;
import org.mirrorscope.shared.NewId;
import org.mirrorscope.wave.CollectedReturn;
import org.mirrorscope.wave.Wave;
import org.mirrorscope.wave.WaveId;
import org.mirrorscope.wave.Waves;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How the office asks countries for their replies, and what it does with them. Everything asks first whether the person may. */
@Component
public class ReplyRounds {

    /** How many days ahead the end of a round may lie. */
    public static final int FARTHEST = 365;

    private final ReplyStore store;
    private final ReplyOpening opening;
    private final ReplyLetters letters;
    private final Waves waves;
    private final Jobs jobs;
    private final Audit audit;
    private final Clock clock;

    ReplyRounds(
            ReplyStore store,
            ReplyOpening opening,
            ReplyLetters letters,
            Waves waves,
            Jobs jobs,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.opening = opening;
        this.letters = letters;
        this.waves = waves;
        this.jobs = jobs;
        this.audit = audit;
        this.clock = clock;
    }

    /** Every round, latest first. */
    @Transactional(readOnly = true)
    public List<ReplyRound> all(SignedIn who) {
        who.require(Deed.SEE_OFFICE);
        return store.rounds().reversed();
    }

    /** Every reply: of each wave and country the earliest revision first. */
    @Transactional(readOnly = true)
    public List<Reply> replies(SignedIn who) {
        who.require(Deed.SEE_OFFICE);
        return store.all(clock.instant());
    }

    /** A reply; empty if there is none of that id. */
    @Transactional(readOnly = true)
    public Optional<Reply> find(SignedIn who, UUID id) {
        who.require(Deed.SEE_OFFICE);
        return store.find(id, clock.instant());
    }

    /** The closed waves to which something was returned here and about which nobody was asked, earliest first. */
    @Transactional(readOnly = true)
    public List<Wave> startable(SignedIn who) {
        who.require(Deed.SEE_OFFICE);
        Set<WaveId> collected =
                waves.collected().stream().map(CollectedReturn::wave).collect(Collectors.toSet());
        store.rounds().forEach(round -> collected.remove(round.wave()));
        return waves.all().stream()
                .filter(wave -> wave.closed() != null && collected.contains(wave.id()))
                .toList();
    }

    /**
     * Asks every country of which a return to the wave was accepted here.
     *
     * @param last the last day on which they can reply
     * @throws Refusal if they cannot be asked, or were, or the day makes no sense
     */
    @Transactional
    public ReplyRound start(SignedIn who, WaveId wave, LocalDate last) {
        who.require(Deed.RUN_REPLIES);
        if (store.hold(wave).isPresent()) {
            throw new Refusal("publication-replies/round.there", wave.id());
        }
        if (startable(who).stream().noneMatch(able -> able.id().equals(wave))) {
            throw new Refusal("publication-replies/round.nothing", wave.id());
        }
        requireAhead(last);
        Instant now = now();
        int days = (int) ChronoUnit.DAYS.between(today(), last);
        ReplyRound round = new ReplyRound(NewId.next(), wave, now, ReplyOpening.endOf(last), days);
        store.add(round);
        audit.record(who, "publication-replies/audit.started", Subject.of("reply-round", wave.id()), wave.id(), last);
        waves.collected().stream()
                .filter(returned -> returned.wave().equals(wave))
                .forEach(returned ->
                        opening.open(round, returned.country(), returned.revision(), round.until(), who, now));
        return round;
    }

    /**
     * Gives every country that has not replied more time; never less.
     *
     * @throws Refusal if nobody was asked about the wave, or the day is not later
     */
    @Transactional
    public void extend(SignedIn who, WaveId wave, LocalDate last) {
        who.require(Deed.RUN_REPLIES);
        ReplyRound round =
                store.hold(wave).orElseThrow(() -> new Refusal("publication-replies/round.unknown", wave.id()));
        requireLater(last, round.until());
        Instant until = ReplyOpening.endOf(last);
        store.extend(round, until);
        audit.record(who, "publication-replies/audit.extended", Subject.of("reply-round", wave.id()), wave.id(), last);
        store.all(clock.instant()).stream()
                .filter(reply -> reply.wave().equals(wave) && reply.until().isBefore(until))
                .map(reply -> store.hold(reply.id(), clock.instant()).orElseThrow())
                .filter(reply -> reply.state() == ReplyState.OPEN)
                .forEach(reply -> extend(who, reply, last));
    }

    /**
     * Gives one country more time; never less.
     *
     * @throws Refusal if it has replied or its time is over, or the day is not later
     */
    @Transactional
    public void extend(SignedIn who, UUID id, LocalDate last) {
        who.require(Deed.RUN_REPLIES);
        Reply reply = held(id);
        if (reply.state() != ReplyState.OPEN) {
            throw new Refusal("publication-replies/extend.over");
        }
        requireLater(last, reply.until());
        extend(who, reply, last);
        audit.record(
                who,
                "publication-replies/audit.extended",
                Subject.of("reply", id, reply.country()),
                reply.wave().id(),
                last);
    }

    private void extend(SignedIn who, Reply reply, LocalDate last) {
        Instant until = ReplyOpening.endOf(last);
        store.setUntil(reply.id(), until);
        store.add(reply.id(), ReplyOpening.step(ReplyVerb.EXTEND, last.toString(), who, reply.country(), now()));
        jobs.at(ReplyLapse.NAME, reply.id().toString(), until);
        letters.extended(held(reply.id()));
    }

    /**
     * Answers what a country commented, or decides about what it objected to. A decision can be taken anew, with another
     * reason, as long as no later revision of the return is asked about.
     *
     * @param verb {@code ANSWER} to a comment; {@code SHOW} or {@code KEEP} after an objection
     * @param text the answer or the reason, which the country sees
     * @throws Refusal if the verb does not go with the reply, or nothing is said
     */
    @Transactional
    public void respond(SignedIn who, UUID id, ReplyVerb verb, String text) {
        who.require(Deed.RUN_REPLIES);
        Reply reply = held(id);
        if (text.isBlank()) {
            throw new Refusal("publication-replies/respond.text");
        }
        Fit.requireText("", text);
        requireTurn(reply, verb);
        store.decide(id, verb);
        store.add(id, ReplyOpening.step(verb, text.strip(), who, reply.country(), now()));
        letters.responded(reply, verb, text.strip(), now());
        audit.record(
                who,
                "publication-replies/audit." + verb.code(),
                Subject.of("reply", id, reply.country()),
                reply.wave().id(),
                reply.revision(),
                text.strip());
    }

    private void requireTurn(Reply reply, ReplyVerb verb) {
        boolean goes = switch (verb) {
            case ANSWER -> reply.state() == ReplyState.COMMENTED;
            case SHOW, KEEP -> reply.state() == ReplyState.OBJECTED && reply.decision() != verb;
            default -> false;
        };
        if (!goes) {
            throw new Refusal("publication-replies/respond.not");
        }
        boolean superseded = store.of(reply.country(), clock.instant()).stream()
                .anyMatch(other -> other.wave().equals(reply.wave()) && other.revision() > reply.revision());
        if (verb != ReplyVerb.ANSWER && superseded) {
            throw new Refusal("publication-replies/respond.superseded");
        }
    }

    private Reply held(UUID id) {
        return store.hold(id, clock.instant()).orElseThrow(() -> new Refusal("publication-replies/unknown"));
    }

    private void requireLater(LocalDate last, Instant until) {
        requireAhead(last);
        if (!ReplyOpening.endOf(last).isAfter(until)) {
            throw new Refusal("publication-replies/date.earlier", ReplyOpening.lastDay(until));
        }
    }

    private void requireAhead(LocalDate last) {
        if (!last.isAfter(today()) || last.isAfter(today().plusDays(FARTHEST))) {
            throw new Refusal("publication-replies/date.wrong", FARTHEST);
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
