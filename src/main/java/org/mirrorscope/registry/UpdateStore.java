package org.mirrorscope.registry;

import static org.mirrorscope.registry.db.Tables.OWN_UPDATE;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.mirrorscope.registry.db.tables.records.OwnUpdateRecord;
import org.mirrorscope.shared.CountryCode;
import org.springframework.stereotype.Component;

/** The table of the countries' own updates. */
@Component
class UpdateStore {

    private final DSLContext sql;

    UpdateStore(DSLContext sql) {
        this.sql = sql;
    }

    void add(OwnUpdate update) {
        sql.insertInto(OWN_UPDATE)
                .set(OWN_UPDATE.ID, update.id())
                .set(OWN_UPDATE.COUNTRY, update.country().alpha2())
                .set(OWN_UPDATE.VARIABLE, update.variable())
                .set(OWN_UPDATE.REASON, update.reason())
                .set(OWN_UPDATE.LINK, update.link())
                .set(OWN_UPDATE.PERSON, update.author().person())
                .set(OWN_UPDATE.NAME, update.author().name())
                .set(OWN_UPDATE.SEAT, update.author().seat())
                .set(OWN_UPDATE.RECORDED_AT, OffsetDateTime.ofInstant(update.recordedAt(), ZoneOffset.UTC))
                .execute();
    }

    Map<UUID, OwnUpdate> of(CountryCode country, String variable) {
        return sql.selectFrom(OWN_UPDATE)
                .where(OWN_UPDATE.COUNTRY.eq(country.alpha2()), OWN_UPDATE.VARIABLE.eq(variable))
                .fetchMap(OWN_UPDATE.ID, UpdateStore::update);
    }

    private static OwnUpdate update(OwnUpdateRecord row) {
        return new OwnUpdate(
                row.getId(),
                new CountryCode(row.getCountry()),
                row.getVariable(),
                row.getReason(),
                row.getLink(),
                new Author(row.getPerson(), row.getName(), row.getSeat(), false),
                row.getRecordedAt().toInstant());
    }
}
