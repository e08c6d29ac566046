package org.mirrorscope.meeting;

import java.util.Optional;
import org.mirrorscope.registry.Confirmations;
import org.mirrorscope.registry.Source;
import org.mirrorscope.registry.Statement;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds who agreed to minutes for a country: a fact is recorded in the moment in which that happens. */
@Component
class MinutesConfirmations implements Confirmations {

    private final SentStore store;

    MinutesConfirmations(SentStore store) {
        this.store = store;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> name(Statement fact) {
        return fact.source() instanceof Source.Meeting meeting
                ? store.agreedBy(meeting.meeting(), fact.country(), fact.recordedAt())
                : Optional.empty();
    }
}
