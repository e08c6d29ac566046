package org.mirrorscope.wave;

import static org.mirrorscope.wave.db.Tables.DATA_VERSION;
import static org.mirrorscope.wave.db.Tables.POPULATION;
import static org.mirrorscope.wave.db.Tables.REPORT;
import static org.mirrorscope.wave.db.Tables.WAVE_;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.mirrorscope.document.ValueJson;
import org.mirrorscope.instrument.VersionId;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shared.NewId;
import org.mirrorscope.shared.Problem;
import org.mirrorscope.wave.db.tables.records.WaveRecord;
import org.springframework.stereotype.Component;

/** The tables of waves, their populations and reports, and the version of the data. */
@Component
class WaveStore {

    private static final Comparator<Wave> EARLIEST_FIRST =
            Comparator.comparing(Wave::opened).thenComparing(wave -> wave.id().id());

    private final DSLContext sql;

    WaveStore(DSLContext sql) {
        this.sql = sql;
    }

    /** Two statements, however many waves. */
    List<Wave> all() {
        Map<String, List<CountryCode>> populations =
                sql.selectFrom(POPULATION).fetchGroups(POPULATION.WAVE, row -> new CountryCode(row.getCountry()));
        return sql.selectFrom(WAVE_).fetch(row -> wave(row, populations.getOrDefault(row.getId(), List.of()))).stream()
                .sorted(EARLIEST_FIRST)
                .toList();
    }

    /** Every wave with its life, earliest first. */
    List<Schedule> schedules() {
        Map<String, List<CountryCode>> populations =
                sql.selectFrom(POPULATION).fetchGroups(POPULATION.WAVE, row -> new CountryCode(row.getCountry()));
        return sql
                .selectFrom(WAVE_)
                .fetch(row -> schedule(row, populations.getOrDefault(row.getId(), List.of())))
                .stream()
                .sorted(Comparator.comparing(Schedule::wave, EARLIEST_FIRST))
                .toList();
    }

    /** How a wave's row is locked until the transaction ends. */
    enum Hold {
        /** Not at all. */
        NOT,
        /** So that its life stays as it is meanwhile; others may do the same. */
        AS_IT_IS,
        /** Against everybody. */
        ALONE
    }

    /** A wave with its life; empty if there is none of that name. */
    Optional<Schedule> schedule(WaveId id, Hold hold) {
        hold(id, hold);
        Field<String[]> population =
                DSL.array(DSL.select(POPULATION.COUNTRY).from(POPULATION).where(POPULATION.WAVE.eq(WAVE_.ID)));
        return sql.select(WAVE_.fields())
                .select(population)
                .from(WAVE_)
                .where(WAVE_.ID.eq(id.id()))
                .fetchOptional(row -> schedule(
                        row.into(WAVE_),
                        Arrays.stream(row.get(population)).map(CountryCode::new).toList()));
    }

    /** A statement of its own, so that what is read next is what others left who held the row before. */
    private void hold(WaveId id, Hold hold) {
        var row = sql.selectOne().from(WAVE_).where(WAVE_.ID.eq(id.id()));
        switch (hold) {
            case NOT -> {}
            case AS_IT_IS -> row.forShare().fetch();
            case ALONE -> row.forUpdate().fetch();
        }
    }

    private static Schedule schedule(WaveRecord row, List<CountryCode> population) {
        Wave wave = wave(row, population);
        WaveState ended = wave.published() ? WaveState.PUBLISHED : WaveState.CLOSED;
        WaveState begun = row.getDraft() ? WaveState.DRAFT : WaveState.OPEN;
        OffsetDateTime deadline = row.getDeadline();
        return new Schedule(
                wave, wave.closed() == null ? begun : ended, deadline == null ? null : deadline.toInstant());
    }

    /** Keeps a wave and its life, and that the office has it in hand from now on. */
    void write(Schedule schedule) {
        write(schedule.wave());
        Instant deadline = schedule.deadline();
        sql.update(WAVE_)
                .set(WAVE_.DRAFT, schedule.state() == WaveState.DRAFT)
                .set(WAVE_.DEADLINE, deadline == null ? null : deadline.atOffset(ZoneOffset.UTC))
                .set(WAVE_.OURS, true)
                .where(WAVE_.ID.eq(schedule.wave().id().id()))
                .execute();
    }

    /** Whether the office has a wave in hand, so that no pack changes it. */
    boolean isOurs(WaveId id) {
        return sql.fetchExists(WAVE_, WAVE_.ID.eq(id.id()), WAVE_.OURS.isTrue());
    }

    private static Wave wave(WaveRecord row, List<CountryCode> population) {
        return new Wave(
                new WaveId(row.getId()),
                new VersionId(row.getInstrument(), row.getVersion()),
                ValueJson.readText(row.getTitle().data()),
                row.getOpened(),
                row.getClosed(),
                row.getPublished(),
                new TreeSet<>(population));
    }

    void write(Wave wave) {
        WaveRecord row = new WaveRecord();
        row.setId(wave.id().id());
        row.setInstrument(wave.instrument().instrument());
        row.setVersion(wave.instrument().version());
        row.setTitle(JSONB.jsonb(ValueJson.write(wave.title())));
        row.setOpened(wave.opened());
        row.setClosed(wave.closed());
        row.setPublished(wave.published());
        sql.insertInto(WAVE_).set(row).onConflict(WAVE_.ID).doUpdate().set(row).execute();
        List<String> invited =
                wave.population().stream().map(CountryCode::alpha2).toList();
        sql.deleteFrom(POPULATION)
                .where(POPULATION.WAVE.eq(wave.id().id()), POPULATION.COUNTRY.notIn(invited))
                .execute();
        if (!invited.isEmpty()) {
            sql.insertInto(POPULATION, POPULATION.WAVE, POPULATION.COUNTRY)
                    .valuesOfRows(invited.stream()
                            .map(country -> DSL.row(wave.id().id(), country))
                            .toList())
                    .onConflictDoNothing()
                    .execute();
        }
    }

    List<Problem> report(WaveId wave) {
        return sql.select(REPORT.PROBLEMS)
                .from(REPORT)
                .where(REPORT.WAVE.eq(wave.id()))
                .orderBy(REPORT.RECORDED_AT.desc(), REPORT.ID.desc())
                .limit(1)
                .fetchOptional(REPORT.PROBLEMS)
                .map(problems -> ReportJson.read(problems.data()))
                .orElse(List.of());
    }

    void addReport(WaveId wave, List<Problem> problems, Instant at) {
        sql.insertInto(REPORT)
                .set(REPORT.ID, NewId.next())
                .set(REPORT.WAVE, wave.id())
                .set(REPORT.RECORDED_AT, at.atOffset(ZoneOffset.UTC))
                .set(REPORT.PROBLEMS, JSONB.jsonb(ReportJson.write(problems)))
                .execute();
    }

    long dataVersion() {
        return sql.selectFrom(DATA_VERSION).fetchSingle().getVersion();
    }

    /** Writers queue here until the one before has ended its transaction, so no two changes share a number. */
    void countChange() {
        sql.update(DATA_VERSION)
                .set(DATA_VERSION.VERSION, DATA_VERSION.VERSION.plus(1))
                .execute();
    }
}
