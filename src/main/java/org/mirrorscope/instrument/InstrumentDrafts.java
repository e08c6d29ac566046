package org.mirrorscope.instrument;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mirrorscope.access.Audit;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.access.Subject;
import org.mirrorscope.platform.Refusal;
import org.mirrorscope.shared.LocalizedText;
import org.mirrorscope.shared.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Versions in the making: started, edited and published. Whether somebody may do so is asked before; that they did
 * stands in the audit trail.
 */
@Component
public class InstrumentDrafts {

    private final InstrumentDraftStore store;
    private final Instruments published;
    private final Audit audit;

    InstrumentDrafts(InstrumentDraftStore store, Instruments published, Audit audit) {
        this.store = store;
        this.published = published;
        this.audit = audit;
    }

    /**
     * Starts an empty draft.
     *
     * @throws Refusal if the names cannot be used
     */
    @Transactional
    public DraftId start(VersionId id, LocalizedText title, SignedIn who) {
        PartRules.refuse(PartRules.of(id));
        return added(new Instrument(id, Respondent.COUNTRY, title, List.of(), List.of()), "started", who);
    }

    /**
     * Starts a draft as a copy of a published version, to be compared with it.
     *
     * @throws Refusal if there is no such version, or the new name cannot be used
     */
    @Transactional
    public DraftId copy(VersionId from, String version, SignedIn who) {
        Instrument old = published
                .find(from)
                .orElseThrow(() -> new Refusal("instrument/version.none", from.instrument(), from.version()));
        VersionId id = new VersionId(from.instrument(), version);
        PartRules.refuse(PartRules.of(id));
        List<Concordance> compared = List.of(new Concordance(from.version(), Map.of()));
        return added(new Instrument(id, old.respondent(), old.title(), old.sections(), compared), "copied", who);
    }

    private DraftId added(Instrument content, String verb, SignedIn who) {
        DraftId id = store.add(content, who.person().id());
        record(who, verb, content.id(), id);
        return id;
    }

    private void record(SignedIn who, String verb, VersionId version, DraftId id) {
        audit.record(who, "instrument/audit." + verb, Subject.of("draft", id), version.instrument(), version.version());
    }

    /** What came of a file: a draft, unless problems left nothing whole to work on; and every problem in any case. */
    public record Brought(Optional<DraftId> draft, List<Problem> problems) {}

    /**
     * Starts a draft from the text of a pack's instrument. Conditions that are wrong and variables that clash are
     * reported and can be put right in the draft; with any other problem there is no draft.
     *
     * @param file the file's name as its author knows it
     */
    @Transactional
    public Brought bring(String file, byte[] content, SignedIn who) {
        List<Problem> problems = new ArrayList<>();
        Optional<InstrumentFile> read = InstrumentYaml.read(file, content, problems::add);
        boolean whole = problems.stream().filter(Problem::stops).allMatch(InstrumentYaml::canWait);
        Optional<DraftId> draft = read.filter(any -> whole).map(found -> added(found.instrument(), "brought", who));
        return new Brought(draft, List.copyOf(problems));
    }

    /** A draft as it is now, also one that is published or discarded. */
    @Transactional(readOnly = true)
    public Optional<Draft> find(DraftId id) {
        return store.find(id);
    }

    /** The drafts that are being worked on, the latest edit first. */
    @Transactional(readOnly = true)
    public List<Draft> open() {
        return store.open();
    }

    /** What a draft said at a revision; what it says now if there is no such revision. */
    @Transactional(readOnly = true)
    public Instrument content(Draft draft, int revision) {
        return store.content(draft.id(), revision).orElse(draft.content());
    }

    /**
     * Makes an edit. Edits that others made meanwhile stay: if they were about other parts, both hold.
     *
     * @param seen the revision that the editor saw
     * @throws DraftChanged if somebody changed the same part since; nothing is saved then
     * @throws Refusal if the draft is not open any more, or the edit cannot be made
     */
    @Transactional
    public Draft edit(DraftId id, int seen, Edit edit, SignedIn who) {
        Draft draft = openOne(id);
        if (draft.revision() != seen) {
            Instrument then = store.content(id, seen).orElseThrow(() -> new DraftChanged(draft));
            if (!edit.replaces(then).equals(edit.replaces(draft.content()))) {
                throw new DraftChanged(draft);
            }
        }
        Instrument after = edit.on(draft.content());
        if (!after.equals(draft.content())) {
            store.change(draft, after, who.person().id());
            record(who, "edited", after.id(), id);
        }
        return store.find(id).orElseThrow();
    }

    private Draft openOne(DraftId id) {
        Draft draft = store.findToChange(id).orElseThrow(() -> new Refusal("instrument/draft.none"));
        if (draft.state() != Draft.State.OPEN) {
            throw new Refusal(
                    "instrument/draft.closed",
                    draft.content().id().instrument(),
                    draft.content().id().version());
        }
        return draft;
    }

    /** Gives a draft up. It is kept, but not worked on any more. */
    @Transactional
    public void discard(DraftId id, SignedIn who) {
        Draft draft = openOne(id);
        store.end(draft, Draft.State.DISCARDED);
        record(who, "discarded", draft.content().id(), id);
    }

    /**
     * What stands in the way of publishing a draft, and what is worth knowing before.
     *
     * @param languages the languages that every text is needed in
     */
    @Transactional(readOnly = true)
    public List<Flaw> check(Draft draft, List<String> languages) {
        return PublishCheck.flaws(draft.content(), published.all().values(), languages);
    }

    /**
     * Publishes a draft: from then on waves can ask it and nobody can change it.
     *
     * @param seen the revision that the publisher saw
     * @return what stands in the way; empty if it is published now
     * @throws DraftChanged if somebody changed the draft since
     * @throws Refusal if the draft is not open any more
     */
    @Transactional
    public List<Flaw> publish(DraftId id, int seen, List<String> languages, SignedIn who) {
        Draft draft = openOne(id);
        if (draft.revision() != seen) {
            throw new DraftChanged(draft);
        }
        List<Flaw> stopping =
                check(draft, languages).stream().filter(Flaw::stops).toList();
        if (stopping.isEmpty()) {
            published.publish(draft.content());
            store.end(draft, Draft.State.PUBLISHED);
            record(who, "published", draft.content().id(), id);
        }
        return stopping;
    }
}
