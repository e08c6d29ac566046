package org.mirrorscope.wave;

import static org.mirrorscope.wave.db.Tables.DELEGATION;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.mirrorscope.access.Delegation;
import org.mirrorscope.access.DelegationSource;
import org.mirrorscope.access.PersonId;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.wave.db.tables.records.DelegationRecord;
import org.springframework.stereotype.Component;

/** The table of delegations. One that ended stays in it. */
@Component
class DelegationStore implements DelegationSource {

    private final DSLContext sql;

    DelegationStore(DSLContext sql) {
        this.sql = sql;
    }

    /** A row, whose person is not looked up yet. */
    record Row(UUID id, PersonId to, Delegation delegation, Writer giver, Instant at) {}

    @Override
    public List<Delegation> of(PersonId person) {
        return rows(DELEGATION.PERSON.eq(person.id())).stream()
                .map(Row::delegation)
                .toList();
    }

    /** Those of a return that hold, earliest first. */
    List<Row> of(WaveId wave, CountryCode country) {
        return rows(of(wave).and(DELEGATION.COUNTRY.eq(country.alpha2())));
    }

    private List<Row> rows(Condition condition) {
        return sql.selectFrom(DELEGATION)
                .where(condition, DELEGATION.ENDED_AT.isNull())
                .orderBy(DELEGATION.GIVEN_AT, DELEGATION.ID)
                .fetch(DelegationStore::row);
    }

    private static Row row(DelegationRecord row) {
        return new Row(
                row.getId(),
                new PersonId(row.getPerson()),
                new Delegation(
                        new CountryCode(row.getCountry()),
                        row.getWave(),
                        new TreeSet<>(Arrays.asList(row.getSections())),
                        row.getSeesAll()),
                new Writer(row.getGiver(), row.getGiverName(), row.getGiverSeat()),
                row.getGivenAt().toInstant());
    }

    void add(Row row) {
        sql.insertInto(DELEGATION)
                .set(DELEGATION.ID, row.id())
                .set(DELEGATION.WAVE, row.delegation().wave())
                .set(DELEGATION.COUNTRY, row.delegation().country().alpha2())
                .set(DELEGATION.PERSON, row.to().id())
                .set(DELEGATION.SECTIONS, row.delegation().sections().toArray(String[]::new))
                .set(DELEGATION.SEES_ALL, row.delegation().seesAll())
                .set(DELEGATION.GIVER, row.giver().person())
                .set(DELEGATION.GIVER_NAME, row.giver().name())
                .set(DELEGATION.GIVER_SEAT, row.giver().seat())
                .set(DELEGATION.GIVEN_AT, row.at().atOffset(ZoneOffset.UTC))
                .execute();
    }

    void end(UUID id, Instant at) {
        end(DELEGATION.ID.eq(id), at);
    }

    /** All of a wave. */
    void end(WaveId wave, Instant at) {
        end(of(wave), at);
    }

    private void end(Condition condition, Instant at) {
        sql.update(DELEGATION)
                .set(DELEGATION.ENDED_AT, at.atOffset(ZoneOffset.UTC))
                .where(condition, DELEGATION.ENDED_AT.isNull())
                .execute();
    }

    private static Condition of(WaveId wave) {
        return DELEGATION.WAVE.eq(wave.id());
    }
}
