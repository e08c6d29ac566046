package org.mirrorscope.registry;

import static org.mirrorscope.registry.db.Tables.COUNTRY;
import static org.mirrorscope.registry.db.Tables.SETTLEMENT;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.document.ValueJson;
import org.mirrorscope.registry.db.tables.records.SettlementRecord;
import org.mirrorscope.shared.Answer;
import org.mirrorscope.shared.AnswerValue;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shared.Missing;
import org.springframework.stereotype.Component;

/** The table of settlements. */
@Component
class SettlementStore {

    private static final String VALUE = "value";
    private static final String PROPOSED = "proposed";

    private final DSLContext sql;

    SettlementStore(DSLContext sql) {
        this.sql = sql;
    }

    /** Until the transaction ends, nobody else settles anything about this country; false if there is no such country. */
    boolean holdOthersOff(CountryCode country) {
        return sql.select(COUNTRY.CODE)
                .from(COUNTRY)
                .where(COUNTRY.CODE.eq(country.alpha2()))
                .forUpdate()
                .fetchOptional()
                .isPresent();
    }

    void add(Settlement settlement) {
        Answer answer = settlement.answer();
        sql.insertInto(SETTLEMENT)
                .set(SETTLEMENT.ID, settlement.id())
                .set(SETTLEMENT.COUNTRY, settlement.country().alpha2())
                .set(SETTLEMENT.VARIABLE, settlement.variable())
                .set(SETTLEMENT.STATE, PROPOSED)
                .set(SETTLEMENT.ORIGIN, settlement.origin())
                .set(SETTLEMENT.ANSWER_STATE, answer instanceof Missing missing ? missing.code() : VALUE)
                .set(SETTLEMENT.ANSWER, answer instanceof AnswerValue value ? json(value) : null)
                .set(SETTLEMENT.REASON, settlement.reason())
                .set(SETTLEMENT.BY_OFFICE, settlement.author().ofOffice())
                .set(SETTLEMENT.PERSON, settlement.author().person())
                .set(SETTLEMENT.NAME, settlement.author().name())
                .set(SETTLEMENT.SEAT, settlement.author().seat())
                .set(SETTLEMENT.PROPOSED_AT, utc(settlement.proposedAt()))
                .execute();
    }

    private static JSONB json(AnswerValue value) {
        return JSONB.jsonb(ValueJson.write(value));
    }

    void end(UUID id, Settlement.End end) {
        sql.update(SETTLEMENT)
                .set(SETTLEMENT.STATE, end.agreed() ? "agreed" : "declined")
                .set(SETTLEMENT.CLOSED_NAME, end.name())
                .set(SETTLEMENT.CLOSED_SEAT, end.seat())
                .set(SETTLEMENT.CLOSED_REASON, end.reason())
                .set(SETTLEMENT.CLOSED_AT, utc(end.at()))
                .where(SETTLEMENT.ID.eq(id))
                .execute();
    }

    Optional<Settlement> find(CountryCode country, UUID id) {
        return find(SETTLEMENT.COUNTRY.eq(country.alpha2()).and(SETTLEMENT.ID.eq(id))).stream()
                .findFirst();
    }

    List<Settlement> of(CountryCode country, String variable) {
        return find(SETTLEMENT.COUNTRY.eq(country.alpha2()).and(SETTLEMENT.VARIABLE.eq(variable)));
    }

    List<Settlement> open(@Nullable CountryCode country) {
        Condition whose = country == null ? DSL.noCondition() : SETTLEMENT.COUNTRY.eq(country.alpha2());
        return find(SETTLEMENT.STATE.eq(PROPOSED).and(whose));
    }

    private List<Settlement> find(Condition condition) {
        return sql.selectFrom(SETTLEMENT)
                .where(condition)
                .orderBy(SETTLEMENT.ID) // ids grow with time
                .fetch(SettlementStore::settlement);
    }

    private static Settlement settlement(SettlementRecord row) {
        Answer answer = VALUE.equals(row.getAnswerState())
                ? ValueJson.readValue(row.getAnswer().data())
                : Missing.ofCode(row.getAnswerState()).orElseThrow();
        return new Settlement(
                row.getId(),
                new CountryCode(row.getCountry()),
                row.getVariable(),
                row.getOrigin(),
                answer,
                row.getReason(),
                new Author(row.getPerson(), row.getName(), row.getSeat(), row.getByOffice()),
                row.getProposedAt().toInstant(),
                end(row));
    }

    private static Settlement.@Nullable End end(SettlementRecord row) {
        OffsetDateTime at = row.getClosedAt();
        return at == null
                ? null
                : new Settlement.End(
                        "agreed".equals(row.getState()),
                        Objects.requireNonNull(row.getClosedName()),
                        Objects.requireNonNull(row.getClosedSeat()),
                        row.getClosedReason(),
                        at.toInstant());
    }

    private static OffsetDateTime utc(Instant moment) {
        return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
