package org.mirrorscope.wave;

import static org.mirrorscope.wave.db.Tables.ACCEPTANCE;
import static org.mirrorscope.wave.db.Tables.ANSWER;
import static org.mirrorscope.wave.db.Tables.POPULATION;
import static org.mirrorscope.wave.db.Tables.REVISION;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Row7;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.document.ValueJson;
import org.mirrorscope.platform.BulkCopy;
import org.mirrorscope.shared.Answer;
import org.mirrorscope.shared.AnswerValue;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shared.Missing;
import org.mirrorscope.shared.NewId;
import org.springframework.stereotype.Component;

/** The tables of revisions and their answers. Rows are added, never changed. */
@Component
class ReturnStore {

    private static final String VALUE = "value";
    private static final String FROM_PACK = "pack";
    private static final String COPY = "copy wave.answer (revision_id, variable, state, value) from stdin";

    private final DSLContext sql;

    ReturnStore(DSLContext sql) {
        this.sql = sql;
    }

    /** The number of the last revision of each return to a wave, also where it took the return back. */
    Map<CountryCode, Integer> lastNumbers(WaveId wave) {
        return sql.select(REVISION.COUNTRY, DSL.max(REVISION.NUMBER))
                .from(REVISION)
                .where(REVISION.WAVE.eq(wave.id()))
                .groupBy(REVISION.COUNTRY)
                .fetchMap(row -> new CountryCode(row.value1()), row -> row.value2());
    }

    /**
     * Two statements. The database gathers the countries that gave the same answer, so that a wave of many countries
     * comes as few rows, and equal answers are one object.
     */
    Returns latest(WaveId wave) {
        SortedMap<CountryCode, Integer> revisions = new TreeMap<>();
        List<UUID> ids = new ArrayList<>();
        sql.select(REVISION.COUNTRY, REVISION.NUMBER, REVISION.ID, REVISION.WITHDRAWN)
                .distinctOn(REVISION.COUNTRY)
                .from(REVISION)
                .join(ACCEPTANCE)
                .on(ACCEPTANCE.REVISION_ID.eq(REVISION.ID))
                .join(POPULATION)
                .on(POPULATION.WAVE.eq(REVISION.WAVE), POPULATION.COUNTRY.eq(REVISION.COUNTRY))
                .where(REVISION.WAVE.eq(wave.id()))
                .orderBy(REVISION.COUNTRY, REVISION.NUMBER.desc())
                .forEach(row -> {
                    if (!row.value4()) {
                        revisions.put(new CountryCode(row.value1()), row.value2());
                        ids.add(row.value3());
                    }
                });
        return new Returns(revisions, cells(ids));
    }

    private Map<String, Map<CountryCode, Answer>> cells(List<UUID> revisions) {
        Map<String, Map<CountryCode, Answer>> cells = new HashMap<>();
        Map<String, CountryCode> countries = new HashMap<>();
        sql.select(ANSWER.VARIABLE, ANSWER.STATE, ANSWER.VALUE, DSL.arrayAgg(REVISION.COUNTRY))
                .from(ANSWER)
                .join(REVISION)
                .on(REVISION.ID.eq(ANSWER.REVISION_ID))
                .where(ANSWER.REVISION_ID.eq(DSL.any(revisions.toArray(UUID[]::new))))
                .groupBy(ANSWER.VARIABLE, ANSWER.STATE, ANSWER.VALUE)
                .forEach(row -> {
                    Answer answer = answer(row.value2(), row.value3());
                    Map<CountryCode, Answer> column = cells.computeIfAbsent(row.value1(), variable -> new HashMap<>());
                    for (String country : row.value4()) {
                        column.put(countries.computeIfAbsent(country, CountryCode::new), answer);
                    }
                });
        return cells;
    }

    private static Answer answer(String state, @Nullable JSONB value) {
        return VALUE.equals(state) && value != null
                ? ValueJson.readValue(value.data())
                : Missing.ofCode(state).orElseThrow();
    }

    /** Adds accepted revisions with their answers. */
    void add(WaveId wave, List<Revision> revisions, Instant at) {
        OffsetDateTime when = at.atOffset(ZoneOffset.UTC);
        Map<UUID, Revision> added = new LinkedHashMap<>();
        revisions.forEach(revision -> added.put(NewId.next(), revision));
        sql.insertInto(
                        REVISION,
                        REVISION.ID,
                        REVISION.WAVE,
                        REVISION.COUNTRY,
                        REVISION.NUMBER,
                        REVISION.SUBMITTED_AT,
                        REVISION.SOURCE,
                        REVISION.WITHDRAWN)
                .valuesOfRows(added.entrySet().stream()
                        .map(entry -> row(entry.getKey(), wave, entry.getValue(), when))
                        .toList())
                .execute();
        sql.insertInto(ACCEPTANCE, ACCEPTANCE.REVISION_ID, ACCEPTANCE.ACCEPTED_AT)
                .valuesOfRows(
                        added.keySet().stream().map(id -> DSL.row(id, when)).toList())
                .execute();
        sql.connection(connection -> BulkCopy.copy(connection, COPY, rows(added, new HashMap<>())));
    }

    private static Row7<UUID, String, String, Integer, OffsetDateTime, String, Boolean> row(
            UUID id, WaveId wave, Revision revision, OffsetDateTime when) {
        return DSL.row(
                id, wave.id(), revision.country().alpha2(), revision.number(), when, FROM_PACK, revision.withdrawn());
    }

    private static Stream<List<@Nullable String>> rows(
            Map<UUID, Revision> revisions, Map<AnswerValue, String> written) {
        return revisions.entrySet().stream().flatMap(entry -> {
            String revision = entry.getKey().toString();
            return entry.getValue().answers().entrySet().stream()
                    .map(cell -> row(revision, cell.getKey(), cell.getValue(), written));
        });
    }

    /** @param written the JSON of values that came before, since answers repeat */
    private static List<@Nullable String> row(
            String revision, String variable, Answer answer, Map<AnswerValue, String> written) {
        return switch (answer) {
            case Missing missing -> Arrays.asList(revision, variable, missing.code(), null);
            case AnswerValue value ->
                List.of(revision, variable, VALUE, written.computeIfAbsent(value, ValueJson::write));
        };
    }
}
