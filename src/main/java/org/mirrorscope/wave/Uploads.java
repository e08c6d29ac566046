package org.mirrorscope.wave;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.mirrorscope.access.Audit;
import org.mirrorscope.access.Deed;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.access.Subject;
import org.mirrorscope.platform.Refusal;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shared.NewId;
import org.mirrorscope.wave.Upload.Outcome;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Workbooks that were sent in, between being read and being saved. They are kept here and not in the browser: what is
 * saved is what was shown. Only the person who sent one in sees it.
 */
@Component
public class Uploads {

    /** What nobody saved by then is forgotten. */
    private static final long DAYS_KEPT = 30;

    private final UploadStore store;
    private final DraftReturns returns;
    private final Audit audit;
    private final Clock clock;

    Uploads(UploadStore store, DraftReturns returns, Audit audit, Clock clock) {
        this.store = store;
        this.returns = returns;
        this.audit = audit;
        this.clock = clock;
    }

    /** Keeps what was read from a workbook. An earlier one of the same person for this return that was not saved goes. */
    @Transactional
    public UUID keep(SignedIn who, WaveId wave, CountryCode country, String file, List<UploadLine> lines) {
        who.require(Deed.ANSWER, country, wave.id());
        requireWritable(who, wave, country);
        store.forget(wave, country, person(who), now().minus(DAYS_KEPT, ChronoUnit.DAYS));
        UUID id = NewId.next();
        store.add(id, wave, country, person(who), file, now(), lines);
        return id;
    }

    /** A workbook that the person sent in; empty if there is none. */
    @Transactional(readOnly = true)
    public Optional<Upload> find(SignedIn who, WaveId wave, CountryCode country, UUID id) {
        who.require(Deed.ANSWER, country, wave.id());
        return store.find(id, wave, country, person(who));
    }

    /** The person's workbook for this return that waits to be saved; empty if there is none. */
    @Transactional(readOnly = true)
    public Optional<UUID> waiting(SignedIn who, WaveId wave, CountryCode country) {
        return store.waiting(wave, country, person(who));
    }

    /**
     * Saves what a workbook says, each cell as if it had been typed on the page: what somebody saved there meanwhile is
     * not written over. All of it or nothing; a workbook that was saved is not saved again.
     *
     * @param chosen the numbers of the lines to save
     */
    @Transactional
    public void save(SignedIn who, WaveId wave, CountryCode country, UUID id, Set<Integer> chosen) {
        who.require(Deed.ANSWER, country, wave.id());
        Upload upload = store.hold(id, wave, country, person(who)).orElseThrow(() -> new Refusal("wave/upload.gone"));
        if (upload.savedAt() != null) {
            return;
        }
        int saved = 0;
        for (Upload.Line line : Drafting.inOrder(upload.lines(), Uploads::variable)) {
            if (chosen.contains(line.number()) && line.says() instanceof UploadLine.Proposal says) {
                Outcome outcome =
                        outcome(returns.save(who, wave, country, says.variable(), says.follows(), says.said()));
                store.settle(id, line.number(), outcome);
                saved++;
            }
        }
        store.saved(id, now());
        audit.record(who, "wave/audit.uploaded", Subject.of("return", wave, country), saved, upload.file());
    }

    /** Of a line that says something; nothing is saved of others. */
    private static String variable(Upload.Line line) {
        return line.says() instanceof UploadLine.Proposal says ? says.variable() : "";
    }

    private static Outcome outcome(Saved saved) {
        return switch (saved) {
            case Saved.Kept kept -> Outcome.KEPT;
            case Saved.Same same -> Outcome.SAME;
            case Saved.Beside beside -> Outcome.BESIDE;
        };
    }

    /** Takes a workbook back that was not saved. */
    @Transactional
    public void discard(SignedIn who, WaveId wave, CountryCode country, UUID id) {
        who.require(Deed.ANSWER, country, wave.id());
        store.hold(id, wave, country, person(who))
                .filter(upload -> upload.savedAt() == null)
                .ifPresent(upload -> store.remove(id));
    }

    private void requireWritable(SignedIn who, WaveId wave, CountryCode country) {
        OpenReturn shown = returns.find(who, wave, country);
        Drafting.requireWritable(shown.draft(), shown.schedule(), now());
    }

    private static String person(SignedIn who) {
        return who.person().id().toString();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
