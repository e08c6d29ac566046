package org.mirrorscope.wave;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.instrument.Fit;
import org.mirrorscope.instrument.Instrument;
import org.mirrorscope.instrument.Variable;
import org.mirrorscope.platform.Refusal;
import org.mirrorscope.registry.Statements;
import org.mirrorscope.shared.Answer;
import org.mirrorscope.shared.AnswerValue;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shared.Missing;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * From a draft to what counts: sign-off by the country, and what the office does then. Whoever calls it has seen to it
 * that the writer may.
 */
@Component
class Reviewing {

    private final Drafting drafting;
    private final Prefilling prefilling;
    private final DraftStore store;
    private final RevisionStore revisions;
    private final WaveStore waves;
    private final Statements statements;
    private final ApplicationEventPublisher events;

    Reviewing(
            Drafting drafting,
            Prefilling prefilling,
            DraftStore store,
            RevisionStore revisions,
            WaveStore waves,
            Statements statements,
            ApplicationEventPublisher events) {
        this.drafting = drafting;
        this.prefilling = prefilling;
        this.store = store;
        this.revisions = revisions;
        this.waves = waves;
        this.statements = statements;
        this.events = events;
    }

    /**
     * Signs the return off: what is in the draft becomes a revision that never changes. What is unconfirmed is missing
     * in it, what does not apply any more is kept in it and does not count.
     *
     * @param seen the draft's {@link DraftReturn#mark()} that the writer had checked
     * @throws Refusal if something must be put right first, or somebody saved something meanwhile
     */
    @Transactional
    SignedReturn signOff(WaveId wave, CountryCode country, long seen, Writer writer, Instant now) {
        return signOff(wave, country, seen, "", writer, now);
    }

    /** @param reason what was corrected and why, if it was accepted before; empty: the reason for which it was reopened */
    @Transactional
    SignedReturn signOff(WaveId wave, CountryCode country, long seen, String reason, Writer writer, Instant now) {
        Fit.requireText("", reason);
        Schedule schedule = drafting.invited(wave, country, WaveStore.Hold.AS_IT_IS);
        Drafting.requireTime(drafting.head(wave, country, DraftStore.Hold.ALONE), schedule, now);
        DraftReturn draft = drafting.find(wave, country);
        ReturnStatus next = Drafting.require(draft, ReturnVerb.SIGN_OFF);
        DraftCheck check = DraftCheck.of(drafting.instrument(schedule.wave()), draft);
        if (!check.flaws().isEmpty()) {
            throw new Refusal("wave/signoff.flaws", check.flaws().size());
        }
        if (draft.mark() != seen) {
            throw new Refusal("wave/signoff.changed");
        }
        boolean correction = revisions.lastAccepted(wave, country).isPresent();
        SignedReturn signed = new SignedReturn(
                wave,
                country,
                revisions.lastNumber(wave, country) + 1,
                now,
                writer,
                correction ? (reason.isBlank() ? draft.reason() : reason) : null,
                null,
                cells(drafting.instrument(schedule.wave()), draft, check));
        revisions.add(signed);
        store.change(wave, country, next, null, null);
        store.addStep(wave, country, new Step(ReturnVerb.SIGN_OFF, signed.number(), signed.reason(), writer, now));
        return signed;
    }

    private static SortedMap<String, SignedReturn.Cell> cells(
            Instrument instrument, DraftReturn draft, DraftCheck check) {
        SortedMap<String, SignedReturn.Cell> cells = new TreeMap<>();
        for (Variable variable : instrument.variables()) {
            Said said = draft.said(variable.name());
            boolean passed = check.passed().contains(variable.name());
            Answer counted = passed ? Missing.NOT_APPLICABLE : said.counted();
            AnswerValue kept = said.held().orElse(null);
            String reason = !passed && said instanceof Said.Withheld withheld ? withheld.reason() : null;
            if (counted != Missing.NO_ANSWER) {
                cells.put(variable.name(), new SignedReturn.Cell(counted, kept, reason));
            }
        }
        return cells;
    }

    /** Accepts what was signed off: from now on it counts, and once results are public, it is public at once. */
    @Transactional
    ReturnAccepted accept(WaveId wave, CountryCode country, int number, Writer writer, Instant now) {
        Schedule schedule = drafting.invited(wave, country, WaveStore.Hold.AS_IT_IS);
        DraftReturn here = drafting.head(wave, country, DraftStore.Hold.ALONE);
        ReturnStatus next = Drafting.require(here, ReturnVerb.ACCEPT);
        SignedReturn signed = submitted(wave, country, number);
        Map<String, Answer> before = revisions
                .lastAccepted(wave, country)
                .<Map<String, Answer>>map(SignedReturn::answers)
                .orElse(Map.of());
        revisions.accept(signed, writer, now);
        store.change(wave, country, next, null, null);
        store.addStep(wave, country, new Step(ReturnVerb.ACCEPT, number, null, writer, now));
        waves.countChange();
        ReturnAccepted accepted = new ReturnAccepted(
                wave, country, number, Revision.changes(before, signed.answers(), Missing.NO_ANSWER));
        if (schedule.state() == WaveState.PUBLISHED) {
            record(schedule.wave(), signed, accepted, now);
        }
        events.publishEvent(accepted);
        return accepted;
    }

    private void record(Wave wave, SignedReturn signed, ReturnAccepted accepted, Instant now) {
        Writer signer = signed.signer();
        Map<CountryCode, String> seat = signer == null ? Map.of() : Map.of(signed.country(), signer.seat());
        WaveFacts facts = new WaveFacts(wave, drafting.instrument(wave), now, seat);
        statements.record(facts.of(List.of(accepted)));
    }

    /** Sends the return back to the country, which may answer again; a deadline of its own if the wave's is past. */
    @Transactional
    void sendBack(
            WaveId wave,
            CountryCode country,
            int number,
            String reason,
            @Nullable Instant until,
            Writer writer,
            Instant now) {
        Schedule schedule = drafting.invited(wave, country, WaveStore.Hold.AS_IT_IS);
        DraftReturn here = drafting.head(wave, country, DraftStore.Hold.ALONE);
        ReturnStatus next = Drafting.require(here, ReturnVerb.SEND_BACK);
        submitted(wave, country, number);
        Drafting.requireReason(reason);
        if (until == null && !schedule.takesAnswers(now)) {
            throw new Refusal("wave/sendback.time");
        }
        if (until != null && !until.isAfter(now)) {
            throw new Refusal("wave/deadline.past", until);
        }
        store.change(wave, country, next, until, reason);
        store.addStep(wave, country, new Step(ReturnVerb.SEND_BACK, number, reason, writer, now));
    }

    private SignedReturn submitted(WaveId wave, CountryCode country, int number) {
        return revisions
                .last(wave, country)
                .filter(last -> last.number() == number)
                .orElseThrow(() -> new Refusal("wave/revision.other", number));
    }

    /** Gives one country time again, to answer late or to correct what was accepted. */
    @Transactional
    void reopen(WaveId wave, CountryCode country, String reason, Instant until, Writer writer, Instant now) {
        Schedule schedule = drafting.invited(wave, country, WaveStore.Hold.AS_IT_IS);
        DraftReturn here = drafting.head(wave, country, DraftStore.Hold.ALONE);
        ReturnStatus next = Drafting.require(here, ReturnVerb.REOPEN);
        Drafting.requireReason(reason);
        if (schedule.state() == WaveState.DRAFT) {
            throw new Refusal("wave/wave.is.draft", wave.id());
        }
        if (!until.isAfter(now)) {
            throw new Refusal("wave/deadline.past", until);
        }
        boolean first = store.add(wave, country, next, reason, now);
        store.change(wave, country, next, until, reason);
        store.addStep(wave, country, new Step(ReturnVerb.REOPEN, null, reason, writer, now));
        if (first) {
            prefilling.fill(schedule.wave(), country, now);
        }
    }
}
