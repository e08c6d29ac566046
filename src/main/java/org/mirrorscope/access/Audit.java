package org.mirrorscope.access;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.shared.CountryCode;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The trail of who did what to what, and when. It only grows: the database refuses to change or take away a line, even
 * to the owner of its tables.
 */
@Component
public class Audit {

    private final AuditStore store;
    private final Clock clock;

    Audit(AuditStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Notes what a person does, in the transaction that does it: both happen or neither.
     *
     * @param verb the key of a sentence in the bundle of the module that does it, in the past tense and without the
     *     person: {@code wave/audit.opened} = "Opened the wave ''{0}''"
     * @param arguments what the sentence names; they are kept as texts
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(SignedIn who, String verb, Subject subject, Object... arguments) {
        store.add(clock.instant(), who, verb, subject, texts(arguments));
    }

    /** As {@link #record}, of what the program does by itself. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void recordByItself(String verb, Subject subject, Object... arguments) {
        store.add(clock.instant(), null, verb, subject, texts(arguments));
    }

    private static List<String> texts(Object... arguments) {
        return Arrays.stream(arguments).map(Object::toString).toList();
    }

    /**
     * The latest lines, latest first.
     *
     * @param before only lines before this number; null for the very latest
     * @param country only lines that concern this country; null for all
     * @param most how many at most
     */
    @Transactional(readOnly = true)
    public List<Entry> latest(@Nullable Long before, @Nullable CountryCode country, int most) {
        return store.latest(before, country, most);
    }
}
