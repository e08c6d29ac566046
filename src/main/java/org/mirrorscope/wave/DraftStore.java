package org.mirrorscope.wave;

import static org.mirrorscope.wave.db.Tables.REMARK;
import static org.mirrorscope.wave.db.Tables.RETURN;
import static org.mirrorscope.wave.db.Tables.RIVAL;
import static org.mirrorscope.wave.db.Tables.STEP;
import static org.mirrorscope.wave.db.Tables.WAVE_;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
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
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shared.NewId;
import org.mirrorscope.wave.db.tables.records.RemarkRecord;
import org.mirrorscope.wave.db.tables.records.ReturnRecord;
import org.mirrorscope.wave.db.tables.records.RivalRecord;
import org.mirrorscope.wave.db.tables.records.StepRecord;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The tables of returns while they are answered here, but for what holds in the cells: status, steps, rivals, remarks. */
@Component
class DraftStore {

    private static final int MOST = 200;

    private final DSLContext sql;
    private final EntryStore entries;

    /** Steps are only ever added: so many of a return are always the same, once they cannot be undone. */
    private final Cache<Done, List<Step>> steps =
            Caffeine.newBuilder().maximumSize(MOST).build();

    private record Done(WaveId wave, CountryCode country, int steps) {}

    DraftStore(DSLContext sql, EntryStore entries) {
        this.sql = sql;
        this.entries = entries;
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

    /**
     * Holds a wave as it is and the status of a return to it until the transaction ends, in that order, so that what is
     * read next is what others left. A return that nobody began is not held; nobody writes in it.
     */
    void hold(WaveId wave, CountryCode country) {
        sql.selectOne()
                .from(WAVE_)
                .join(RETURN)
                .on(RETURN.WAVE.eq(WAVE_.ID))
                .where(WAVE_.ID.eq(wave.id()), RETURN.COUNTRY.eq(country.alpha2()))
                .forShare()
                .fetch();
    }

    /** The whole draft, without its history. Most drafts have no rivals and no remarks, which are not read then. */
    Optional<DraftReturn> find(WaveId wave, CountryCode country) {
        Condition rivals = DSL.exists(DSL.selectOne().from(RIVAL).where(waiting(wave, country)));
        Condition remarks = DSL.exists(DSL.selectOne().from(REMARK).where(on(wave, country)));
        Field<Integer> steps = DSL.field(DSL.selectCount().from(STEP).where(of(wave, country)));
        return head(
                        wave,
                        country,
                        Hold.NOT,
                        DSL.field(rivals).as("rivals"),
                        DSL.field(remarks).as("remarks"),
                        steps.as("steps"))
                .map(row -> {
                    DraftReturn head = headOnly(wave, row.into(RETURN));
                    return new DraftReturn(
                            wave,
                            country,
                            head.status(),
                            head.openUntil(),
                            head.reason(),
                            entries.holding(wave, country),
                            row.get("rivals", boolean.class) ? rivals(wave, country) : List.of(),
                            row.get("remarks", boolean.class) ? remarks(wave, country) : List.of(),
                            steps(new Done(wave, country, row.get("steps", int.class))));
                });
    }

    /** Only how far it is: without entries, rivals, remarks and steps. */
    Optional<DraftReturn> findHead(WaveId wave, CountryCode country, Hold hold) {
        return head(wave, country, hold).map(row -> headOnly(wave, row.into(RETURN)));
    }

    /** Every return to a wave that was begun, without remarks and steps. Three statements, however many countries. */
    Map<CountryCode, DraftReturn> all(WaveId wave) {
        Map<CountryCode, List<Entry>> holding = entries.holding(wave);
        Map<CountryCode, List<Rival>> rivals = sql.selectFrom(RIVAL)
                .where(RIVAL.WAVE.eq(wave.id()), RIVAL.SETTLED_AT.isNull())
                .fetchGroups(row -> new CountryCode(row.getCountry()), DraftStore::rival);
        SortedMap<CountryCode, DraftReturn> all = new TreeMap<>();
        sql.selectFrom(RETURN).where(RETURN.WAVE.eq(wave.id())).forEach(row -> {
            DraftReturn head = headOnly(wave, row);
            SortedMap<String, Entry> cells = new TreeMap<>();
            holding.getOrDefault(head.country(), List.of()).forEach(entry -> cells.put(entry.variable(), entry));
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

    private Optional<Record> head(WaveId wave, CountryCode country, Hold hold, Field<?>... more) {
        var query = sql.select(RETURN.fields())
                .select(more)
                .from(RETURN)
                .where(RETURN.WAVE.eq(wave.id()), RETURN.COUNTRY.eq(country.alpha2()));
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

    private List<Step> steps(Done done) {
        List<Step> known = steps.getIfPresent(done);
        if (known != null) {
            return known;
        }
        List<Step> read = sql.selectFrom(STEP)
                .where(of(done.wave(), done.country()))
                .orderBy(STEP.AT, STEP.ID)
                .fetch(DraftStore::step);
        if (TransactionSynchronizationManager.isCurrentTransactionReadOnly() && read.size() == done.steps()) {
            steps.put(done, read);
        }
        return read;
    }

    private static Condition of(WaveId wave, CountryCode country) {
        return STEP.WAVE.eq(wave.id()).and(STEP.COUNTRY.eq(country.alpha2()));
    }

    private static Step step(StepRecord row) {
        return new Step(
                ReturnVerb.valueOf(row.getVerb().toUpperCase(Locale.ROOT)),
                row.getRevision(),
                row.getReason(),
                new Writer(row.getPerson(), row.getName(), row.getSeat()),
                row.getAt().toInstant());
    }

    /** What waits for somebody to choose, earliest first. */
    List<Rival> rivals(WaveId wave, CountryCode country) {
        return sql.selectFrom(RIVAL)
                .where(waiting(wave, country))
                .orderBy(RIVAL.AT, RIVAL.ID)
                .fetch(DraftStore::rival);
    }

    private static Condition waiting(WaveId wave, CountryCode country) {
        return RIVAL.WAVE.eq(wave.id()).and(RIVAL.COUNTRY.eq(country.alpha2())).and(RIVAL.SETTLED_AT.isNull());
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
                .set(RIVAL.VALUE, EntryStore.json(columns.value()))
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
                SaidColumns.said(row.getState(), EntryStore.value(row.getValue()), row.getReason(), null),
                new Writer(row.getPerson(), row.getName(), row.getSeat()),
                row.getAt().toInstant());
    }

    private List<Remark> remarks(WaveId wave, CountryCode country) {
        return sql.selectFrom(REMARK)
                .where(on(wave, country))
                .orderBy(REMARK.AT, REMARK.ID)
                .fetch(DraftStore::remark);
    }

    private static Condition on(WaveId wave, CountryCode country) {
        return REMARK.WAVE.eq(wave.id()).and(REMARK.COUNTRY.eq(country.alpha2()));
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

    private static OffsetDateTime when(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
