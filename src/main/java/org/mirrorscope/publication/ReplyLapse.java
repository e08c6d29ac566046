package org.mirrorscope.publication;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.mirrorscope.access.Audit;
import org.mirrorscope.access.Subject;
import org.mirrorscope.platform.Job;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down that a country was silent. What is shown does not wait for this: it follows from the clock. */
@Component
class ReplyLapse implements Job {

    static final String NAME = "publication.reply";

    private final ReplyStore store;
    private final Audit audit;
    private final Clock clock;

    ReplyLapse(ReplyStore store, Audit audit, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    @Transactional
    public Optional<Instant> run(String id) {
        UUID reply = UUID.fromString(id);
        Optional<Reply> found = store.hold(reply, clock.instant());
        if (found.filter(open -> open.state() == ReplyState.OPEN).isPresent()) {
            return found.map(Reply::until);
        }
        // Written once: a reply that is silent and has that step was written already.
        found.filter(silent -> silent.state() == ReplyState.SILENT)
                .filter(silent -> store.steps(reply).stream().noneMatch(step -> step.verb() == ReplyVerb.LAPSE))
                .ifPresent(this::write);
        return Optional.empty();
    }

    private void write(Reply silent) {
        store.setState(silent.id(), ReplyState.SILENT);
        store.add(silent.id(), new ReplyStep(ReplyVerb.LAPSE, null, null, null, silent.until()));
        audit.recordByItself(
                "publication-replies/audit.silent",
                Subject.of("reply", silent.id(), silent.country()),
                silent.wave().id(),
                silent.revision());
    }
}
