package org.mirrorscope.registry;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.access.Audit;
import org.mirrorscope.access.Deed;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.access.Subject;
import org.mirrorscope.instrument.Fit;
import org.mirrorscope.instrument.Visibility;
import org.mirrorscope.platform.Refusal;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shared.NewId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How the office and a country settle together what sources of the country's record say differently. Neither can do so
 * alone. Everything asks first whether the person may.
 */
@Component
public class Settlements {

    private final SettlementStore store;
    private final Statements statements;
    private final SettlementLetters letters;
    private final Ages ages;
    private final Audit audit;
    private final Clock clock;

    Settlements(
            SettlementStore store,
            Statements statements,
            SettlementLetters letters,
            Ages ages,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.statements = statements;
        this.letters = letters;
        this.ages = ages;
        this.audit = audit;
        this.clock = clock;
    }

    /** Everything that was ever proposed about one variable of a country, earliest first. */
    @Transactional(readOnly = true)
    public List<Settlement> of(SignedIn who, CountryCode country, String variable) {
        who.require(Deed.SEE_RETURN, country);
        return store.of(country, variable);
    }

    /** What is proposed about a country and waits, earliest first. */
    @Transactional(readOnly = true)
    public List<Settlement> open(SignedIn who, CountryCode country) {
        who.require(Deed.SEE_RETURN, country);
        return store.open(country);
    }

    /** What is proposed about any country and waits, earliest first. */
    @Transactional(readOnly = true)
    public List<Settlement> open(SignedIn who) {
        who.require(Deed.SEE_OFFICE);
        return store.open(null);
    }

    /**
     * Proposes which of the sources in conflict is right, and writes to the other side.
     *
     * @param origin the {@link Source#origin()} of one of them
     * @throws Refusal if there is no conflict, or something is proposed already
     */
    @Transactional
    public void propose(SignedIn who, CountryCode country, String variable, String origin, String reason) {
        Author author = Author.of(who, Deed.SETTLE_RECORD, country);
        requireReason(reason);
        hold(country);
        Known known = inConflict(country, variable).orElseThrow(() -> new Refusal("registry/settlement.none"));
        Statement right = known.sides().stream()
                .filter(fact -> fact.source().origin().equals(origin))
                .findFirst()
                .orElseThrow(() -> new Refusal("registry/settlement.origin"));
        if (store.of(country, variable).stream().anyMatch(Settlement::isOpen)) {
            throw new Refusal("registry/settlement.open");
        }
        Settlement proposed = new Settlement(
                NewId.next(), country, variable, origin, right.answer(), reason.strip(), author, now(), null);
        store.add(proposed);
        letters.proposed(proposed, right);
        note(who, "registry/audit.proposed", proposed, proposed.reason());
    }

    /**
     * Agrees to what the other side proposed: from now on it holds.
     *
     * @throws Refusal if the person is of the side that proposed it, it has ended, or the record has changed meanwhile
     */
    @Transactional
    public void agree(SignedIn who, CountryCode country, UUID id) {
        Author author = Author.of(who, Deed.SETTLE_RECORD, country);
        Settlement proposed = proposed(country, id);
        if (isOfSide(author, proposed)) {
            throw new Refusal("registry/settlement.own");
        }
        Known known = inConflict(country, proposed.variable())
                .filter(conflict -> conflict.sides().stream()
                        .anyMatch(fact -> fact.source().origin().equals(proposed.origin())
                                && fact.answer().equals(proposed.answer())))
                .orElseThrow(() -> new Refusal("registry/settlement.changed"));
        Settlement.End end = new Settlement.End(true, author.name(), author.seat(), null, now());
        store.end(id, end);
        statements.record(List.of(new Statement(
                country,
                proposed.variable(),
                proposed.answer(),
                known.statement().asOf(),
                end.at(),
                new Source.Settlement(id.toString(), ages.today()),
                author.ofOffice() ? proposed.author().seat() : author.seat(),
                known.statement().visibility())));
        letters.ended(proposed, end);
        note(who, "registry/audit.agreed", proposed);
    }

    /**
     * Declines what the other side proposed, or withdraws what the own side did. The conflict stays.
     *
     * @throws Refusal if no reason is given, or it has ended
     */
    @Transactional
    public void decline(SignedIn who, CountryCode country, UUID id, String reason) {
        Author author = Author.of(who, Deed.SETTLE_RECORD, country);
        requireReason(reason);
        Settlement proposed = proposed(country, id);
        Settlement.End end = new Settlement.End(false, author.name(), author.seat(), reason.strip(), now());
        store.end(id, end);
        if (!author.person().equals(proposed.author().person())) {
            letters.ended(proposed, end);
        }
        note(who, "registry/audit.declined", proposed, reason.strip());
    }

    private static boolean isOfSide(Author author, Settlement proposed) {
        return author.ofOffice() == proposed.author().ofOffice()
                || author.person().equals(proposed.author().person());
    }

    private Settlement proposed(CountryCode country, UUID id) {
        hold(country);
        Settlement found = store.find(country, id).orElseThrow(() -> new Refusal("registry/settlement.unknown"));
        if (!found.isOpen()) {
            throw new Refusal("registry/settlement.ended");
        }
        return found;
    }

    private void hold(CountryCode country) {
        if (!store.holdOthersOff(country)) {
            throw new Refusal("registry/country.unknown", country);
        }
    }

    private Optional<Known> inConflict(CountryCode country, String variable) {
        @Nullable Known known = statements.known(country, Visibility.OFFICE).get(variable);
        return Optional.ofNullable(known).filter(Known::isInConflict);
    }

    private static void requireReason(String reason) {
        if (reason.isBlank()) {
            throw new Refusal("registry/settlement.reason");
        }
        Fit.requireText("", reason);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private void note(SignedIn who, String verb, Settlement about, Object... reason) {
        Object[] arguments = Stream.concat(Stream.<Object>of(about.variable()), Stream.of(reason))
                .toArray();
        audit.record(who, verb, Subject.of("record", about.variable(), about.country()), arguments);
    }
}
