package org.mirrorscope.wave;

import static org.mirrorscope.wave.db.Tables.ACCEPTANCE;
import static org.mirrorscope.wave.db.Tables.ANSWER;
import static org.mirrorscope.wave.db.Tables.REVISION;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.document.ValueJson;
import org.mirrorscope.shared.Answer;
import org.mirrorscope.shared.AnswerValue;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shared.Missing;
import org.mirrorscope.shared.NewId;
import org.springframework.stereotype.Component;

/** The tables of revisions, one country at a time. Rows are added, never changed. */
@Component
class RevisionStore {

    private static final String VALUE = "value";
    private static final String FROM_FORM = "form";

    private final DSLContext sql;

    RevisionStore(DSLContext sql) {
        this.sql = sql;
    }

    /** The number of a return's last revision; 0 if there is none. */
    int lastNumber(WaveId wave, CountryCode country) {
        Integer last = sql.select(DSL.max(REVISION.NUMBER))
                .from(REVISION)
                .where(of(wave, country))
                .fetchOne(0, Integer.class);
        return last == null ? 0 : last;
    }

    /** The countries whose last revision was signed off here. */
    Set<CountryCode> signedHere(WaveId wave) {
        return sql
                .select(REVISION.COUNTRY, REVISION.SOURCE)
                .distinctOn(REVISION.COUNTRY)
                .from(REVISION)
                .where(REVISION.WAVE.eq(wave.id()))
                .orderBy(REVISION.COUNTRY, REVISION.NUMBER.desc())
                .stream()
                .filter(row -> row.value2().equals(FROM_FORM))
                .map(row -> new CountryCode(row.value1()))
                .collect(Collectors.toSet());
    }

    /** The returns whose revision that counts was signed off here; of one country, or of all if null. */
    List<CollectedReturn> collected(@Nullable CountryCode country) {
        Field<Integer> signed = DSL.max(REVISION.NUMBER).filterWhere(REVISION.SOURCE.eq(FROM_FORM));
        Field<Integer> brought = DSL.coalesce(DSL.max(REVISION.NUMBER).filterWhere(REVISION.SOURCE.ne(FROM_FORM)), 0);
        return sql.select(REVISION.WAVE, REVISION.COUNTRY, signed, brought)
                .from(REVISION)
                .join(ACCEPTANCE)
                .on(ACCEPTANCE.REVISION_ID.eq(REVISION.ID))
                .where(country == null ? DSL.noCondition() : REVISION.COUNTRY.eq(country.alpha2()))
                .groupBy(REVISION.WAVE, REVISION.COUNTRY)
                .having(signed.gt(brought))
                .orderBy(REVISION.WAVE, REVISION.COUNTRY)
                .fetch(row -> new CollectedReturn(
                        new WaveId(row.value1()), new CountryCode(row.value2()), row.value3(), row.value4()));
    }

    /** By country, the number of the revision that counts. */
    Map<CountryCode, Integer> accepted(WaveId wave) {
        return sql.select(REVISION.COUNTRY, DSL.max(REVISION.NUMBER))
                .from(REVISION)
                .join(ACCEPTANCE)
                .on(ACCEPTANCE.REVISION_ID.eq(REVISION.ID))
                .where(REVISION.WAVE.eq(wave.id()))
                .groupBy(REVISION.COUNTRY)
                .fetchMap(row -> new CountryCode(row.value1()), row -> row.value2());
    }

    /** By country whose revision that counts is a correction, when that was signed off. */
    Map<CountryCode, Instant> corrections(WaveId wave) {
        return sql
                .select(REVISION.COUNTRY, REVISION.SUBMITTED_AT, REVISION.REASON)
                .distinctOn(REVISION.COUNTRY)
                .from(REVISION)
                .join(ACCEPTANCE)
                .on(ACCEPTANCE.REVISION_ID.eq(REVISION.ID))
                .where(REVISION.WAVE.eq(wave.id()))
                .orderBy(REVISION.COUNTRY, REVISION.NUMBER.desc())
                .stream()
                .filter(row -> row.value3() != null)
                .collect(Collectors.toMap(
                        row -> new CountryCode(row.value1()),
                        row -> row.value2().toInstant()));
    }

    /** By country, the seat that signed the last accepted revision off here. */
    Map<CountryCode, String> signingSeats(WaveId wave) {
        return sql
                .select(REVISION.COUNTRY, REVISION.SIGNED_SEAT)
                .distinctOn(REVISION.COUNTRY)
                .from(REVISION)
                .join(ACCEPTANCE)
                .on(ACCEPTANCE.REVISION_ID.eq(REVISION.ID))
                .where(REVISION.WAVE.eq(wave.id()))
                .orderBy(REVISION.COUNTRY, REVISION.NUMBER.desc())
                .stream()
                .filter(row -> row.value2() != null)
                .collect(Collectors.toMap(row -> new CountryCode(row.value1()), row -> row.value2()));
    }

    /** Keeps what was signed off. */
    void add(SignedReturn signed) {
        UUID id = NewId.next();
        Writer signer = signed.signer();
        sql.insertInto(REVISION)
                .set(REVISION.ID, id)
                .set(REVISION.WAVE, signed.wave().id())
                .set(REVISION.COUNTRY, signed.country().alpha2())
                .set(REVISION.NUMBER, signed.number())
                .set(REVISION.SUBMITTED_AT, when(signed.at()))
                .set(REVISION.SOURCE, FROM_FORM)
                .set(REVISION.REASON, signed.reason())
                .set(REVISION.WITHDRAWN, false)
                .set(REVISION.SIGNED_BY, signer == null ? null : signer.person())
                .set(REVISION.SIGNED_NAME, signer == null ? null : signer.name())
                .set(REVISION.SIGNED_SEAT, signer == null ? null : signer.seat())
                .execute();
        var insert =
                sql.insertInto(ANSWER, ANSWER.REVISION_ID, ANSWER.VARIABLE, ANSWER.STATE, ANSWER.VALUE, ANSWER.REASON);
        signed.cells().forEach((variable, cell) -> {
            var unused = insert.values( // jOOQ adds the row to the statement itself
                    id,
                    variable,
                    cell.counted() instanceof Missing missing ? missing.code() : VALUE,
                    cell.kept() == null ? null : JSONB.jsonb(ValueJson.write(cell.kept())),
                    cell.reason());
        });
        if (!signed.cells().isEmpty()) {
            insert.execute();
        }
    }

    /** Says that a revision counts from now on. */
    void accept(SignedReturn signed, Writer by, Instant at) {
        sql.insertInto(ACCEPTANCE)
                .set(
                        ACCEPTANCE.REVISION_ID,
                        DSL.select(REVISION.ID)
                                .from(REVISION)
                                .where(of(signed.wave(), signed.country()), REVISION.NUMBER.eq(signed.number())))
                .set(ACCEPTANCE.ACCEPTED_AT, when(at))
                .set(ACCEPTANCE.ACCEPTED_BY, by.person())
                .set(ACCEPTANCE.ACCEPTED_NAME, by.name())
                .execute();
    }

    /** The last revision, accepted or not. */
    Optional<SignedReturn> last(WaveId wave, CountryCode country) {
        return find(of(wave, country));
    }

    /** The last accepted revision, unless it takes the return back. */
    Optional<SignedReturn> lastAccepted(WaveId wave, CountryCode country) {
        return find(of(wave, country).and(ACCEPTANCE.ACCEPTED_AT.isNotNull()));
    }

    Optional<SignedReturn> numbered(WaveId wave, CountryCode country, int number) {
        return find(of(wave, country).and(REVISION.NUMBER.eq(number)));
    }

    private Optional<SignedReturn> find(Condition condition) {
        return sql.select()
                .from(REVISION)
                .leftJoin(ACCEPTANCE)
                .on(ACCEPTANCE.REVISION_ID.eq(REVISION.ID))
                .where(condition)
                .orderBy(REVISION.NUMBER.desc())
                .limit(1)
                .fetchOptional()
                .filter(row -> !row.get(REVISION.WITHDRAWN))
                .map(this::signed);
    }

    private SignedReturn signed(Record row) {
        String signer = row.get(REVISION.SIGNED_BY);
        OffsetDateTime accepted = row.get(ACCEPTANCE.ACCEPTED_AT);
        return new SignedReturn(
                new WaveId(row.get(REVISION.WAVE)),
                new CountryCode(row.get(REVISION.COUNTRY)),
                row.get(REVISION.NUMBER),
                row.get(REVISION.SUBMITTED_AT).toInstant(),
                signer == null
                        ? null
                        : new Writer(signer, row.get(REVISION.SIGNED_NAME), row.get(REVISION.SIGNED_SEAT)),
                row.get(REVISION.REASON),
                accepted == null ? null : accepted.toInstant(),
                cells(row.get(REVISION.ID)));
    }

    private SortedMap<String, SignedReturn.Cell> cells(UUID revision) {
        SortedMap<String, SignedReturn.Cell> cells = new TreeMap<>();
        sql.selectFrom(ANSWER).where(ANSWER.REVISION_ID.eq(revision)).forEach(row -> {
            AnswerValue kept = row.getValue() == null
                    ? null
                    : ValueJson.readValue(row.getValue().data());
            cells.put(row.getVariable(), new SignedReturn.Cell(counted(row.getState(), kept), kept, row.getReason()));
        });
        return cells;
    }

    private static Answer counted(String state, @Nullable AnswerValue kept) {
        return state.equals(VALUE) && kept != null
                ? kept
                : Missing.ofCode(state).orElseThrow();
    }

    private static Condition of(WaveId wave, CountryCode country) {
        return REVISION.WAVE.eq(wave.id()).and(REVISION.COUNTRY.eq(country.alpha2()));
    }

    private static OffsetDateTime when(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
