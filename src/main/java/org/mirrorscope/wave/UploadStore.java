package org.mirrorscope.wave;

import static org.mirrorscope.wave.db.Tables.UPLOAD;
import static org.mirrorscope.wave.db.Tables.UPLOAD_LINE;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.wave.db.tables.records.UploadLineRecord;
import org.mirrorscope.wave.db.tables.records.UploadRecord;
import org.springframework.stereotype.Component;

/** The tables of workbooks that were sent in. */
@Component
class UploadStore {

    private static final char NUL = 0;

    private final DSLContext sql;

    UploadStore(DSLContext sql) {
        this.sql = sql;
    }

    void add(
            UUID id, WaveId wave, CountryCode country, String person, String file, Instant at, List<UploadLine> lines) {
        sql.insertInto(UPLOAD)
                .set(UPLOAD.ID, id)
                .set(UPLOAD.WAVE, wave.id())
                .set(UPLOAD.COUNTRY, country.alpha2())
                .set(UPLOAD.PERSON, person)
                .set(UPLOAD.FILE, file.replace(NUL, ' '))
                .set(UPLOAD.AT, when(at))
                .execute();
        List<UploadLineRecord> rows = new ArrayList<>();
        for (UploadLine line : lines) {
            UploadLineRecord row = row(line);
            row.setUpload(id);
            row.setNumber(rows.size() + 1);
            rows.add(row);
        }
        sql.batchInsert(rows).execute();
    }

    private static UploadLineRecord row(UploadLine line) {
        UploadLineRecord row = new UploadLineRecord();
        row.setSheet(line.sheet());
        row.setCell(line.cell());
        switch (line) {
            case UploadLine.Proposal says -> {
                SaidColumns columns = SaidColumns.of(says.said());
                row.setVariable(says.variable());
                row.setFollows(says.follows());
                row.setState(columns.state());
                row.setValue(EntryStore.json(columns.value()));
                row.setReason(columns.reason());
            }
            case UploadLine.Unread wrong -> {
                row.setVariable(wrong.variable());
                row.setProblem(wrong.key());
                row.setArguments(wrong.arguments().toArray(String[]::new));
            }
        }
        return row;
    }

    Optional<Upload> find(UUID id, WaveId wave, CountryCode country, String person) {
        return sql.selectFrom(UPLOAD)
                .where(UPLOAD.ID.eq(id), of(wave, country, person))
                .fetchOptional()
                .map(this::upload);
    }

    /** As {@link #find}; nobody else saves it until the transaction ends. */
    Optional<Upload> hold(UUID id, WaveId wave, CountryCode country, String person) {
        return sql.selectFrom(UPLOAD)
                .where(UPLOAD.ID.eq(id), of(wave, country, person))
                .forUpdate()
                .fetchOptional()
                .map(this::upload);
    }

    Optional<UUID> waiting(WaveId wave, CountryCode country, String person) {
        return sql.select(UPLOAD.ID)
                .from(UPLOAD)
                .where(of(wave, country, person), UPLOAD.SAVED_AT.isNull())
                .orderBy(UPLOAD.AT.desc())
                .limit(1)
                .fetchOptional(UPLOAD.ID);
    }

    private static Condition of(WaveId wave, CountryCode country, String person) {
        return UPLOAD.WAVE
                .eq(wave.id())
                .and(UPLOAD.COUNTRY.eq(country.alpha2()))
                .and(UPLOAD.PERSON.eq(person));
    }

    private Upload upload(UploadRecord row) {
        List<Upload.Line> lines = sql.selectFrom(UPLOAD_LINE)
                .where(UPLOAD_LINE.UPLOAD.eq(row.getId()))
                .orderBy(UPLOAD_LINE.NUMBER)
                .fetch(UploadStore::line);
        OffsetDateTime saved = row.getSavedAt();
        return new Upload(
                row.getId(), row.getFile(), row.getAt().toInstant(), saved == null ? null : saved.toInstant(), lines);
    }

    private static Upload.Line line(UploadLineRecord row) {
        String outcome = row.getOutcome();
        return new Upload.Line(
                row.getNumber(),
                row.getProblem() == null ? proposal(row) : unread(row),
                outcome == null ? null : Upload.Outcome.valueOf(outcome.toUpperCase(Locale.ROOT)));
    }

    private static UploadLine proposal(UploadLineRecord row) {
        return new UploadLine.Proposal(
                row.getSheet(),
                row.getCell(),
                Objects.requireNonNull(row.getVariable()),
                row.getFollows(),
                SaidColumns.said(
                        Objects.requireNonNull(row.getState()),
                        EntryStore.value(row.getValue()),
                        row.getReason(),
                        null));
    }

    private static UploadLine unread(UploadLineRecord row) {
        return new UploadLine.Unread(
                row.getSheet(), row.getCell(), row.getVariable(), row.getProblem(), List.of(row.getArguments()));
    }

    void settle(UUID id, int number, Upload.Outcome outcome) {
        sql.update(UPLOAD_LINE)
                .set(UPLOAD_LINE.OUTCOME, outcome.name().toLowerCase(Locale.ROOT))
                .where(UPLOAD_LINE.UPLOAD.eq(id), UPLOAD_LINE.NUMBER.eq(number))
                .execute();
    }

    void saved(UUID id, Instant at) {
        sql.update(UPLOAD)
                .set(UPLOAD.SAVED_AT, when(at))
                .where(UPLOAD.ID.eq(id))
                .execute();
    }

    void remove(UUID id) {
        sql.deleteFrom(UPLOAD).where(UPLOAD.ID.eq(id)).execute();
    }

    /** Forgets what the person did not save of this return, and what anybody sent in before a moment. */
    void forget(WaveId wave, CountryCode country, String person, Instant before) {
        sql.deleteFrom(UPLOAD)
                .where(UPLOAD.AT.lt(when(before)).or(of(wave, country, person).and(UPLOAD.SAVED_AT.isNull())))
                .execute();
    }

    private static OffsetDateTime when(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
