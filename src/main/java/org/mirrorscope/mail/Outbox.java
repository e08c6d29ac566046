package org.mirrorscope.mail;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.platform.Jobs;
import org.mirrorscope.platform.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Every message to a person, and what became of it. What a transaction posts leaves when that has ended well. */
@Component
public class Outbox {

    private final MessageStore store;
    private final Postman postman;
    private final LateTexts lateTexts;
    private final Jobs jobs;
    private final Clock clock;

    Outbox(MessageStore store, Postman postman, LateTexts lateTexts, Jobs jobs, Clock clock) {
        this.store = store;
        this.postman = postman;
        this.lateTexts = lateTexts;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Whether messages leave: a mail server is configured. */
    public boolean hasServer() {
        return postman.hasServer();
    }

    /** Has a letter delivered as soon as possible, and again with growing pauses until it is useless. */
    @Transactional
    public MessageId post(Letter letter) {
        MessageId id = MessageId.next();
        Instant now = clock.instant();
        store.add(id, letter, now);
        jobs.at(Delivery.NAME, id.toString(), now);
        return id;
    }

    /** Has a message that failed, was kept or was lost on its way delivered once more; one that waits leaves at once. */
    @Transactional
    public void sendAgain(MessageId id) {
        Instant now = clock.instant();
        store.setFate(id, Fate.WAITING, now);
        jobs.at(Delivery.NAME, id.toString(), now);
    }

    /**
     * Keeps that a message came back after it had been sent.
     *
     * @throws Refusal if it was not sent
     */
    @Transactional
    public void cameBack(MessageId id) {
        if (store.find(id).filter(message -> message.fate() == Fate.SENT).isEmpty()) {
            throw new Refusal("mail/returned.not-sent");
        }
        store.setFate(id, Fate.RETURNED, null);
    }

    /** The addresses from which the last message that was sent came back. */
    @Transactional(readOnly = true)
    public Set<EmailAddress> unreachable() {
        return store.unreachable();
    }

    /** A message; empty if there is none of that id. */
    @Transactional(readOnly = true)
    public Optional<Message> find(MessageId id) {
        return store.find(id);
    }

    /** Messages by their ids; those that are not there are left out. */
    @Transactional(readOnly = true)
    public Map<MessageId, Message> find(Collection<MessageId> ids) {
        return store.find(ids).stream().collect(Collectors.toMap(Message::id, Function.identity()));
    }

    /**
     * The latest messages, latest first.
     *
     * @param fate only those of which this became; null for all
     */
    @Transactional(readOnly = true)
    public List<Message> latest(int most, @Nullable Fate fate) {
        return store.latest(most, fate);
    }

    /** Of how many messages this became so far. */
    @Transactional(readOnly = true)
    public int count(Fate fate) {
        return store.count(fate);
    }

    /**
     * What a message says in full, as if it left now, for an installation without a mail server, where it is read here.
     *
     * @throws IllegalStateException if there is a mail server: then only the person it is to may read what is in it
     */
    @Transactional
    public String textInFull(Message message) {
        if (hasServer()) {
            throw new IllegalStateException("messages leave, and are read by whom they are to");
        }
        return lateTexts.fill(message.id(), message.letter());
    }
}
