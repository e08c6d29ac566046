package org.mirrorscope.instrument;

import java.util.Map;
import java.util.Optional;
import org.mirrorscope.platform.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The published versions of all instruments. What was published never changes. */
@Component
public class Instruments {

    private final VersionStore store;
    private final ApplicationEventPublisher events;

    Instruments(VersionStore store, ApplicationEventPublisher events) {
        this.store = store;
        this.events = events;
    }

    /**
     * Publishes a version, unless it is published already.
     *
     * @return whether it is new
     * @throws Refusal if this version was published with other content
     */
    @Transactional
    public boolean publish(Instrument version) {
        if (store.add(version)) {
            events.publishEvent(new InstrumentPublished(version.id()));
            return true;
        }
        if (!store.holds(version)) {
            throw new Refusal(
                    "instrument/version.changed",
                    version.id().instrument(),
                    version.id().version());
        }
        return false;
    }

    /** A published version; empty if there is none of that name. */
    @Transactional(readOnly = true)
    public Optional<Instrument> find(VersionId id) {
        return store.find(id);
    }

    /** Every published version of every instrument. */
    @Transactional(readOnly = true)
    public Map<VersionId, Instrument> all() {
        return store.all();
    }
}
