package org.mirrorscope.registry;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mirrorscope.access.Audit;
import org.mirrorscope.access.Deed;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.access.Subject;
import org.mirrorscope.instrument.Fit;
import org.mirrorscope.instrument.Visibility;
import org.mirrorscope.platform.Refusal;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shared.NewId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What countries change in their records between waves. Everything asks first whether the person may. */
@Component
public class Updates {

    private static final int LONGEST_LINK = 2_000;

    private final UpdateStore store;
    private final Statements statements;
    private final KnownVariables variables;
    private final FactCheck check;
    private final ObjectProvider<OpenQuestions> questions;
    private final Ages ages;
    private final Audit audit;
    private final Clock clock;

    Updates(
            UpdateStore store,
            Statements statements,
            KnownVariables variables,
            FactCheck check,
            ObjectProvider<OpenQuestions> questions,
            Ages ages,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.statements = statements;
        this.variables = variables;
        this.check = check;
        this.questions = questions;
        this.ages = ages;
        this.audit = audit;
        this.clock = clock;
    }

    /** Where a country is asked about a variable at this moment, and so answers there and not here. */
    @Transactional(readOnly = true)
    public Optional<OpenQuestion> openQuestion(CountryCode country, String variable) {
        return Optional.ofNullable(questions.getIfAvailable()).flatMap(open -> open.about(country, variable));
    }

    /** The updates of one variable of a country, by id. */
    @Transactional(readOnly = true)
    public Map<UUID, OwnUpdate> of(SignedIn who, CountryCode country, String variable) {
        who.require(Deed.SEE_RETURN, country);
        return store.of(country, variable);
    }

    /**
     * Adds to a country's record what holds now.
     *
     * @return the fact that was added
     * @throws Refusal if the change makes no sense, or the country is asked about it in a wave at this moment
     */
    @Transactional
    public Statement update(SignedIn who, CountryCode country, Change change) {
        Author author = Author.of(who, Deed.UPDATE_RECORD, country);
        KnownVariable about = require(country, change);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        String link = change.link().isBlank() ? null : change.link().strip();
        OwnUpdate update = new OwnUpdate(
                NewId.next(), country, change.variable(), change.reason().strip(), link, author, now);
        Statement fact = new Statement(
                country,
                change.variable(),
                change.answer(),
                change.asOf(),
                now,
                new Source.Update(update.id().toString(), ages.today()),
                author.seat(),
                about.variable().question().visibility());
        store.add(update);
        statements.record(List.of(fact));
        audit.record(
                who,
                "registry/audit.updated",
                Subject.of("record", change.variable(), country),
                change.variable(),
                update.reason());
        return fact;
    }

    private KnownVariable require(CountryCode country, Change change) {
        KnownVariable about = variables
                .find(change.variable())
                .orElseThrow(() -> new Refusal("registry/variable.unknown", change.variable()));
        if (about.dropped()) {
            throw new Refusal("registry/update.dropped", about.version());
        }
        openQuestion(country, change.variable()).ifPresent(open -> {
            throw new Refusal("registry/update.asked", open.wave());
        });
        requireWords(change);
        if (change.asOf().isAfter(ages.today())) {
            throw new Refusal("registry/update.future");
        }
        check.requireNotLongAgo(change.asOf());
        check.require(country, about, change.answer());
        Statement holds = statements.profile(country, Visibility.OFFICE).get(change.variable());
        if (holds != null
                && holds.answer().equals(change.answer())
                && holds.asOf().equals(change.asOf())) {
            throw new Refusal("registry/update.same");
        }
        return about;
    }

    private static void requireWords(Change change) {
        if (change.reason().isBlank()) {
            throw new Refusal("registry/update.reason");
        }
        Fit.requireText(change.variable(), change.reason());
        String link = change.link().strip();
        if (!link.isEmpty() && (link.length() > LONGEST_LINK || !Fit.isWebAddress(link))) {
            throw new Refusal("registry/update.link");
        }
    }

    /** The day until which facts can be true: today, in UTC. */
    public LocalDate today() {
        return ages.today();
    }
}
