package org.mirrorscope.instrument;

import static org.mirrorscope.instrument.db.Tables.DRAFT;
import static org.mirrorscope.instrument.db.Tables.DRAFT_REVISION;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.mirrorscope.access.PersonId;
import org.mirrorscope.shared.NewId;
import org.springframework.stereotype.Component;

/** The tables of drafts and their revisions. */
@Component
class InstrumentDraftStore {

    private final DSLContext sql;

    InstrumentDraftStore(DSLContext sql) {
        this.sql = sql;
    }

    DraftId add(Instrument content, PersonId by) {
        DraftId id = new DraftId(NewId.next());
        sql.insertInto(DRAFT)
                .set(DRAFT.ID, id.value())
                .set(DRAFT.STATE, word(Draft.State.OPEN))
                .set(DRAFT.REVISION, 1)
                .execute();
        addRevision(id, 1, content, by);
        return id;
    }

    private void addRevision(DraftId id, int number, Instrument content, PersonId by) {
        sql.insertInto(DRAFT_REVISION)
                .set(DRAFT_REVISION.DRAFT_ID, id.value())
                .set(DRAFT_REVISION.NUMBER, number)
                .set(DRAFT_REVISION.YAML, InstrumentYaml.write(content))
                .set(DRAFT_REVISION.EDITED_AT, OffsetDateTime.now(Clock.systemUTC()))
                .set(DRAFT_REVISION.EDITED_BY, by.id())
                .execute();
    }

    Optional<Draft> find(DraftId id) {
        return latest().and(DRAFT.ID.eq(id.value())).fetchOptional().map(InstrumentDraftStore::draft);
    }

    /** As {@link #find}, and keeps others from changing it until the transaction ends. */
    Optional<Draft> findToChange(DraftId id) {
        sql.select(DRAFT.ID)
                .from(DRAFT)
                .where(DRAFT.ID.eq(id.value()))
                .forUpdate()
                .fetch();
        return find(id);
    }

    /** The drafts that are being worked on, the latest edit first. */
    List<Draft> open() {
        return latest().and(DRAFT.STATE.eq(word(Draft.State.OPEN)))
                .orderBy(DRAFT_REVISION.EDITED_AT.desc(), DRAFT.ID)
                .fetch()
                .map(InstrumentDraftStore::draft);
    }

    private SelectConditionStep<? extends Record> latest() {
        return sql.select(
                        DRAFT.ID,
                        DRAFT.STATE,
                        DRAFT.REVISION,
                        DRAFT_REVISION.YAML,
                        DRAFT_REVISION.EDITED_AT,
                        DRAFT_REVISION.EDITED_BY)
                .from(DRAFT)
                .join(DRAFT_REVISION)
                .on(DRAFT_REVISION.DRAFT_ID.eq(DRAFT.ID), DRAFT_REVISION.NUMBER.eq(DRAFT.REVISION))
                .where();
    }

    private static Draft draft(Record row) {
        return new Draft(
                new DraftId(row.get(DRAFT.ID)),
                Draft.State.valueOf(row.get(DRAFT.STATE).toUpperCase(Locale.ROOT)),
                row.get(DRAFT.REVISION),
                InstrumentYaml.parseDraft(row.get(DRAFT_REVISION.YAML)),
                row.get(DRAFT_REVISION.EDITED_AT).toInstant(),
                new PersonId(row.get(DRAFT_REVISION.EDITED_BY)));
    }

    /** What the draft said at a revision. */
    Optional<Instrument> content(DraftId id, int revision) {
        return sql.select(DRAFT_REVISION.YAML)
                .from(DRAFT_REVISION)
                .where(DRAFT_REVISION.DRAFT_ID.eq(id.value()), DRAFT_REVISION.NUMBER.eq(revision))
                .fetchOptional(DRAFT_REVISION.YAML)
                .map(InstrumentYaml::parseDraft);
    }

    /** Adds the revision after the draft's latest. */
    void change(Draft draft, Instrument content, PersonId by) {
        addRevision(draft.id(), draft.revision() + 1, content, by);
        sql.update(DRAFT)
                .set(DRAFT.REVISION, draft.revision() + 1)
                .where(DRAFT.ID.eq(draft.id().value()))
                .execute();
    }

    void end(Draft draft, Draft.State state) {
        sql.update(DRAFT)
                .set(DRAFT.STATE, word(state))
                .where(DRAFT.ID.eq(draft.id().value()))
                .execute();
    }

    private static String word(Draft.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
