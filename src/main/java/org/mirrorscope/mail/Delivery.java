package org.mirrorscope.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.mail.Postman.Outcome;
import org.mirrorscope.platform.Job;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes one message of the outbox to the mail server: now, and while that fails again after pauses that grow, until it
 * is useless. No transaction is open while the server is spoken to; a message that was sent and not noted so, because
 * the program was killed in between, is sent again under the same identification.
 */
@Component
class Delivery implements Job {

    static final String NAME = "mail.delivery";

    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(20),
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(4));

    private final MessageStore store;
    private final Postman postman;
    private final LateTexts lateTexts;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Delivery(MessageStore store, Postman postman, LateTexts lateTexts, TransactionTemplate transaction, Clock clock) {
        this.store = store;
        this.postman = postman;
        this.lateTexts = lateTexts;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<Instant> run(String id) {
        Message message = store.find(new MessageId(UUID.fromString(id))).orElseThrow();
        if (message.fate() != Fate.WAITING) {
            return Optional.empty();
        }
        Outcome outcome = attempt(message);
        Instant next = outcome.fate() == Fate.WAITING ? next(message) : null;
        return Optional.ofNullable(transaction.execute(status -> note(message, outcome, next)));
    }

    private Outcome attempt(Message message) {
        Letter letter = message.letter();
        Instant now = clock.instant();
        if (!postman.hasServer()) {
            return new Outcome(Fate.KEPT, "");
        }
        if (now.isAfter(letter.uselessAfter()) && !isAskedAgain(message)) {
            return new Outcome(Fate.FAILED, "");
        }
        return postman.take(message.id(), letter, lateTexts.fill(message.id(), letter), now);
    }

    /** Whether somebody wants it sent although it was settled. */
    private static boolean isAskedAgain(Message message) {
        List<Attempt> attempts = message.attempts();
        return !attempts.isEmpty() && attempts.getLast().fate() != Fate.WAITING;
    }

    private Instant next(Message message) {
        Duration pause = PAUSES.get(Math.min(message.attempts().size(), PAUSES.size() - 1));
        return clock.instant().plus(pause);
    }

    private @Nullable Instant note(Message message, Outcome outcome, @Nullable Instant next) {
        int number = message.attempts().size() + 1;
        store.add(message.id(), number, new Attempt(clock.instant(), outcome.fate(), outcome.said()));
        store.setFate(message.id(), outcome.fate(), next);
        return next;
    }
}
