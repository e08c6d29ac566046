package org.mirrorscope.wave;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.mirrorscope.access.Audit;
import org.mirrorscope.access.Deed;
import org.mirrorscope.access.Delegation;
import org.mirrorscope.access.People;
import org.mirrorscope.access.Person;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.access.Subject;
import org.mirrorscope.instrument.Fit;
import org.mirrorscope.instrument.Section;
import org.mirrorscope.platform.Refusal;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shared.NewId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sections of a return that a lead or deputy hands to colleagues. What a delegate may, is decided in {@link Deed}. */
@Component
public class Delegations {

    private final DelegationStore store;
    private final Drafting drafting;
    private final People people;
    private final WaveLetters letters;
    private final Audit audit;
    private final Clock clock;

    Delegations(
            DelegationStore store, Drafting drafting, People people, WaveLetters letters, Audit audit, Clock clock) {
        this.store = store;
        this.drafting = drafting;
        this.people = people;
        this.letters = letters;
        this.audit = audit;
        this.clock = clock;
    }

    /** What of a return is in whose hands, for somebody who sees all of the return. */
    @Transactional(readOnly = true)
    public List<Handed> of(SignedIn who, WaveId wave, CountryCode country) {
        who.requireWhole(Deed.SEE_RETURN, country, wave.id());
        return held(wave, country);
    }

    List<Handed> held(WaveId wave, CountryCode country) {
        return store.of(wave, country).stream().map(this::handed).toList();
    }

    private Handed handed(DelegationStore.Row row) {
        return new Handed(row.id(), people.find(row.to()).orElseThrow(), row.delegation(), row.giver(), row.at());
    }

    /**
     * Hands sections to a colleague, known or new, and writes to the colleague. Begins the return if nobody did.
     *
     * @throws Refusal if nothing is handed over, or it would go to the person who gives, or the return cannot be answered now
     */
    @Transactional
    public Handed give(SignedIn who, WaveId wave, CountryCode country, Handover handover) {
        Writer writer = DraftReturns.writer(who, Deed.DELEGATE, country);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Schedule schedule = drafting.invited(wave, country, WaveStore.Hold.AS_IT_IS);
        if (drafting.begin(wave, country, writer, now)) {
            audit.record(who, "wave/audit.begun", Subject.of("return", wave, country));
        }
        requireSections(schedule, handover.sections());
        if (handover.address().equals(who.person().address())) {
            throw new Refusal("wave/delegation.self");
        }
        Fit.requireText("", handover.message());
        Person to = people.delegate(who, country, handover.name(), handover.address(), handover.language());
        Delegation delegation = new Delegation(country, wave.id(), handover.sections(), handover.seesAll());
        Handed handed = new Handed(NewId.next(), to, delegation, writer, now);
        store.add(new DelegationStore.Row(handed.id(), to.id(), delegation, writer, now));
        letters.handedOver(schedule, drafting.instrument(schedule.wave()), handed, handover.message());
        audit.record(
                who,
                "wave/audit.handed-over",
                Subject.of("return", wave, country),
                String.join(", ", handover.sections()),
                to.name(),
                to.address());
        return handed;
    }

    private void requireSections(Schedule schedule, SortedSet<String> sections) {
        if (sections.isEmpty()) {
            throw new Refusal("wave/delegation.sections");
        }
        SortedSet<String> unknown = new TreeSet<>(sections);
        drafting.instrument(schedule.wave()).sections().stream()
                .map(Section::id)
                .forEach(unknown::remove);
        if (!unknown.isEmpty()) {
            throw new Refusal("wave/delegation.unknown", unknown.first());
        }
    }

    /** Takes sections back, at once; what the colleague answered stays. */
    @Transactional
    public void takeBack(SignedIn who, WaveId wave, CountryCode country, UUID id) {
        who.require(Deed.DELEGATE, country);
        Optional<DelegationStore.Row> held = store.of(wave, country).stream()
                .filter(row -> row.id().equals(id))
                .findFirst();
        held.ifPresent(row -> {
            store.end(id, clock.instant());
            audit.record(
                    who,
                    "wave/audit.taken-back",
                    Subject.of("return", wave, country),
                    String.join(", ", row.delegation().sections()),
                    people.find(row.to()).orElseThrow().name());
        });
    }

    /** Nobody has sections of a wave in hand any more. */
    void end(WaveId wave, Instant now) {
        store.end(wave, now);
    }
}
