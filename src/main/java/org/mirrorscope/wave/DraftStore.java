package org.mirrorscope.wave;

import static org.mirrorscope.wave.db.Tables.ENTRY;
import static org.mirrorscope.wave.db.Tables.REMARK;
import static org.mirrorscope.wave.db.Tables.RETURN;
import static org.mirrorscope.wave.db.Tables.RIVAL;
import static org.mirrorscope.wave.db.Tables.STEP;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.document.ValueJson;
import org.mirrorscope.shared.AnswerValue;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shared.NewId;
import org.mirrorscope.wave.db.tables.records.EntryRecord;
import org.mirrorscope.wave.db.tables.records.RemarkRecord;
import org.mirrorscope.wave.db.tables.records.ReturnRecord;
import org.mirrorscope.wave.db.tables.records.RivalRecord;
import org.mirrorscope.wave.db.tables.records.StepRecord;
import org.springframework.stereotype.Component;

/** The tables of returns while they are answered here: status, steps, entries, rivals and remarks. */
@Component
class DraftStore {

    private final DSLContext sql;

    DraftStore(DSLContext sql) {
        this.sql = sql;
    }

    /** Where a return's row is locked until the transaction ends. */
    enum Hold {
        /** Not at all. */
        NOT,
        /** So that nobody changes its status meanwhile; others may save beside. */
        STATUS,
        /** Against everybody. */
        ALONE
    }

    /** The whole draft, without its history. */
    Optional<DraftReturn> find(WaveId wave, CountryCode country, Hold hold) {
        return head(wave, country, hold)
                .map(row -> new DraftReturn(
                        wave,
                        country,
                        ReturnStatus.ofCode(row.getStatus()),
                        instant(row.getOpenUntil()),
                        row.getReason(),
                        entries(wave, country),
                        rivals(wave, country),
                        remarks(wave, country),
                        steps(wave, country)));
    }

    /** Only how far it is: without entries, rivals, remarks and steps. */
    Optional<DraftReturn> findHead(WaveId wave, CountryCode country, Hold hold) {
        return head(wave, country, hold).map(row -> headOnly(wave, row));
    }

    /** Every return to a wave that was begun, without remarks and steps. Three statements, however many countries. */
    Map<CountryCode, DraftReturn> all(WaveId wave) {
        Map<CountryCode, List<Entry>> entries = entries(wave);
        Map<CountryCode, List<Rival>> rivals = sql.selectFrom(RIVAL)
                .where(RIVAL.WAVE.eq(wave.id()), RIVAL.SETTLED_AT.isNull())
                .fetchGroups(row -> new CountryCode(row.getCountry()), DraftStore::rival);
        SortedMap<CountryCode, DraftReturn> all = new TreeMap<>();
        sql.selectFrom(RETURN).where(RETURN.WAVE.eq(wave.id())).forEach(row -> {
            DraftReturn head = headOnly(wave, row);
            SortedMap<String, Entry> cells = new TreeMap<>();
            entries.getOrDefault(head.country(), List.of()).forEach(entry -> cells.put(entry.variable(), entry));
            all.put(
                    head.country(),
                    new DraftReturn(
                            wave,
                            head.country(),
                            head.status(),
                            head.openUntil(),
                            head.reason(),
                            cells,
                            rivals.getOrDefault(head.country(), List.of()),
                            List.of(),
                            List.of()));
        });
        return all;
    }

    private static DraftReturn headOnly(WaveId wave, ReturnRecord row) {
        return new DraftReturn(
                wave,
                new CountryCode(row.getCountry()),
                ReturnStatus.ofCode(row.getStatus()),
                instant(row.getOpenUntil()),
                row.getReason(),
                new TreeMap<>(),
                List.of(),
                List.of(),
                List.of());
    }

    private Optional<ReturnRecord> head(WaveId wave, CountryCode country, Hold hold) {
        var query = sql.selectFrom(RETURN).where(RETURN.WAVE.eq(wave.id()), RETURN.COUNTRY.eq(country.alpha2()));
        return switch (hold) {
            case NOT -> query.fetchOptional();
            case STATUS -> query.forShare().fetchOptional();
            case ALONE -> query.forUpdate().fetchOptional();
        };
    }

    /** Makes the row of a return, unless somebody else did just before; says whether it did. */
    boolean add(WaveId wave, CountryCode country, ReturnStatus status, @Nullable String reason, Instant at) {
        return sql.insertInto(RETURN)
                        .set(RETURN.WAVE, wave.id())
                        .set(RETURN.COUNTRY, country.alpha2())
                        .set(RETURN.STATUS, status.code())
                        .set(RETURN.REASON, reason)
                        .set(RETURN.BEGUN_AT, when(at))
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    void change(
            WaveId wave,
            CountryCode country,
            ReturnStatus status,
            @Nullable Instant openUntil,
            @Nullable String reason) {
        sql.update(RETURN)
                .set(RETURN.STATUS, status.code())
                .set(RETURN.OPEN_UNTIL, openUntil == null ? null : when(openUntil))
                .set(RETURN.REASON, reason)
                .where(RETURN.WAVE.eq(wave.id()), RETURN.COUNTRY.eq(country.alpha2()))
                .execute();
    }

    void addStep(WaveId wave, CountryCode country, Step step) {
        sql.insertInto(STEP)
                .set(STEP.ID, NewId.next())
                .set(STEP.WAVE, wave.id())
                .set(STEP.COUNTRY, country.alpha2())
                .set(STEP.VERB, step.verb().code())
                .set(STEP.REVISION, step.revision())
                .set(STEP.REASON, step.reason())
                .set(STEP.PERSON, step.writer().person())
                .set(STEP.NAME, step.writer().name())
                .set(STEP.SEAT, step.writer().seat())
                .set(STEP.AT, when(step.at()))
                .execute();
    }

    private List<Step> steps(WaveId wave, CountryCode country) {
        return sql.selectFrom(STEP)
                .where(STEP.WAVE.eq(wave.id()), STEP.COUNTRY.eq(country.alpha2()))
                .orderBy(STEP.AT, STEP.ID)
                .fetch(DraftStore::step);
    }

    private static Step step(StepRecord row) {
        return new Step(
                ReturnVerb.valueOf(row.getVerb().toUpperCase(Locale.ROOT)),
                row.getRevision(),
                row.getReason(),
                new Writer(row.getPerson(), row.getName(), row.getSeat()),
                row.getAt().toInstant());
    }

    private SortedMap<String, Entry> entries(WaveId wave, CountryCode country) {
        SortedMap<String, Entry> entries = new TreeMap<>();
        sql.select()
                .distinctOn(ENTRY.VARIABLE)
                .from(ENTRY)
                .where(of(wave, country))
                .orderBy(ENTRY.VARIABLE, ENTRY.NUMBER.desc())
                .fetchInto(ENTRY)
                .forEach(row -> entries.put(row.getVariable(), entry(row)));
        return entries;
    }

    /** What holds in every cell of every return to a wave. */
    private Map<CountryCode, List<Entry>> entries(WaveId wave) {
        return sql.select()
                .distinctOn(ENTRY.COUNTRY, ENTRY.VARIABLE)
                .from(ENTRY)
                .where(ENTRY.WAVE.eq(wave.id()))
                .orderBy(ENTRY.COUNTRY, ENTRY.VARIABLE, ENTRY.NUMBER.desc())
                .fetchInto(ENTRY)
                .intoGroups(row -> new CountryCode(row.getCountry()), DraftStore::entry);
    }

    /** Everything that was ever saved in a cell, earliest first. */
    List<Entry> history(WaveId wave, CountryCode country, String variable) {
        return sql.selectFrom(ENTRY)
                .where(of(wave, country), ENTRY.VARIABLE.eq(variable))
                .orderBy(ENTRY.NUMBER)
                .fetch(DraftStore::entry);
    }

    /** What holds in a cell and, where another number is named, what that one said. */
    Map<Integer, Entry> entries(WaveId wave, CountryCode country, String variable, int number) {
        Map<Integer, Entry> entries = new TreeMap<>();
        sql.selectFrom(ENTRY)
                .where(of(wave, country), ENTRY.VARIABLE.eq(variable), ENTRY.NUMBER.ge(number))
                .orderBy(ENTRY.NUMBER)
                .forEach(row -> entries.put(row.getNumber(), entry(row)));
        return entries;
    }

    private static Condition of(WaveId wave, CountryCode country) {
        return ENTRY.WAVE.eq(wave.id()).and(ENTRY.COUNTRY.eq(country.alpha2()));
    }

    /** Adds an entry, unless somebody else added one of its number just before; says whether it did. */
    boolean add(WaveId wave, CountryCode country, Entry entry) {
        Writer writer = entry.writer();
        SaidColumns columns = SaidColumns.of(entry.said());
        return sql.insertInto(ENTRY)
                        .set(ENTRY.WAVE, wave.id())
                        .set(ENTRY.COUNTRY, country.alpha2())
                        .set(ENTRY.VARIABLE, entry.variable())
                        .set(ENTRY.NUMBER, entry.number())
                        .set(ENTRY.STATE, columns.state())
                        .set(ENTRY.VALUE, json(columns.value()))
                        .set(ENTRY.REASON, columns.reason())
                        .set(ENTRY.CARRIED_FROM, columns.carriedFrom())
                        .set(ENTRY.PERSON, writer == null ? null : writer.person())
                        .set(ENTRY.NAME, writer == null ? null : writer.name())
                        .set(ENTRY.SEAT, writer == null ? null : writer.seat())
                        .set(ENTRY.AT, when(entry.at()))
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    static Entry entry(EntryRecord row) {
        return new Entry(
                row.getVariable(),
                row.getNumber(),
                SaidColumns.said(row.getState(), value(row.getValue()), row.getReason(), row.getCarriedFrom()),
                row.getPerson() == null ? null : new Writer(row.getPerson(), row.getName(), row.getSeat()),
                row.getAt().toInstant());
    }

    /** What waits for somebody to choose, earliest first. */
    List<Rival> rivals(WaveId wave, CountryCode country) {
        return sql.selectFrom(RIVAL)
                .where(RIVAL.WAVE.eq(wave.id()), RIVAL.COUNTRY.eq(country.alpha2()), RIVAL.SETTLED_AT.isNull())
                .orderBy(RIVAL.AT, RIVAL.ID)
                .fetch(DraftStore::rival);
    }

    /** Also what was settled. */
    List<Rival> rivalsEver(WaveId wave, CountryCode country, String variable) {
        return sql.selectFrom(RIVAL)
                .where(RIVAL.WAVE.eq(wave.id()), RIVAL.COUNTRY.eq(country.alpha2()), RIVAL.VARIABLE.eq(variable))
                .orderBy(RIVAL.AT, RIVAL.ID)
                .fetch(DraftStore::rival);
    }

    void add(WaveId wave, CountryCode country, Rival rival) {
        SaidColumns columns = SaidColumns.of(rival.said());
        sql.insertInto(RIVAL)
                .set(RIVAL.ID, rival.id())
                .set(RIVAL.WAVE, wave.id())
                .set(RIVAL.COUNTRY, country.alpha2())
                .set(RIVAL.VARIABLE, rival.variable())
                .set(RIVAL.STATE, columns.state())
                .set(RIVAL.VALUE, json(columns.value()))
                .set(RIVAL.REASON, columns.reason())
                .set(RIVAL.PERSON, rival.writer().person())
                .set(RIVAL.NAME, rival.writer().name())
                .set(RIVAL.SEAT, rival.writer().seat())
                .set(RIVAL.AT, when(rival.at()))
                .execute();
    }

    /** Says that somebody chose; what was not chosen stays in the table. */
    void settle(Collection<UUID> rivals, Instant at) {
        sql.update(RIVAL)
                .set(RIVAL.SETTLED_AT, when(at))
                .where(RIVAL.ID.in(rivals))
                .execute();
    }

    private static Rival rival(RivalRecord row) {
        return new Rival(
                row.getId(),
                row.getVariable(),
                SaidColumns.said(row.getState(), value(row.getValue()), row.getReason(), null),
                new Writer(row.getPerson(), row.getName(), row.getSeat()),
                row.getAt().toInstant());
    }

    private List<Remark> remarks(WaveId wave, CountryCode country) {
        return sql.selectFrom(REMARK)
                .where(REMARK.WAVE.eq(wave.id()), REMARK.COUNTRY.eq(country.alpha2()))
                .orderBy(REMARK.AT, REMARK.ID)
                .fetch(DraftStore::remark);
    }

    /** The comments on every return to a wave, earliest first. */
    Map<CountryCode, List<Remark>> remarks(WaveId wave) {
        return sql.selectFrom(REMARK)
                .where(REMARK.WAVE.eq(wave.id()))
                .orderBy(REMARK.AT, REMARK.ID)
                .fetchGroups(row -> new CountryCode(row.getCountry()), DraftStore::remark);
    }

    private static Remark remark(RemarkRecord row) {
        return new Remark(
                row.getVariable(),
                row.getText(),
                new Writer(row.getPerson(), row.getName(), row.getSeat()),
                row.getAt().toInstant());
    }

    void add(WaveId wave, CountryCode country, Remark remark) {
        sql.insertInto(REMARK)
                .set(REMARK.ID, NewId.next())
                .set(REMARK.WAVE, wave.id())
                .set(REMARK.COUNTRY, country.alpha2())
                .set(REMARK.VARIABLE, remark.variable())
                .set(REMARK.TEXT, remark.text())
                .set(REMARK.PERSON, remark.writer().person())
                .set(REMARK.NAME, remark.writer().name())
                .set(REMARK.SEAT, remark.writer().seat())
                .set(REMARK.AT, when(remark.at()))
                .execute();
    }

    private static @Nullable JSONB json(@Nullable AnswerValue value) {
        return value == null ? null : JSONB.jsonb(ValueJson.write(value));
    }

    private static @Nullable AnswerValue value(@Nullable JSONB value) {
        return value == null ? null : ValueJson.readValue(value.data());
    }

    private static OffsetDateTime when(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
