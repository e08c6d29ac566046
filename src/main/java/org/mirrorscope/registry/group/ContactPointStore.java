package org.mirrorscope.registry.group;

import static org.mirrorscope.registry.db.Tables.CONTACT_POINT;

import java.util.HashMap;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.mirrorscope.shared.CountryCode;
import org.springframework.stereotype.Component;

/** The table of the countries' contact points. */
@Component
class ContactPointStore extends RevisionStore<ContactPoint> {

    ContactPointStore(DSLContext sql) {
        super(sql, CONTACT_POINT);
    }

    @Override
    Map<Field<?>, Object> columns(ContactPoint contact) {
        Map<Field<?>, Object> row = new HashMap<>();
        row.put(CONTACT_POINT.FUNCTION, contact.function());
        row.put(CONTACT_POINT.ORGANISATION, contact.organisation());
        row.put(CONTACT_POINT.ADDRESS, contact.address());
        row.put(CONTACT_POINT.HOLDER, contact.holder());
        row.put(CONTACT_POINT.SINCE, contact.since());
        row.put(CONTACT_POINT.UNTIL, contact.until());
        return row;
    }

    @Override
    ContactPoint read(Record row) {
        return new ContactPoint(
                row.get(CONTACT_POINT.FUNCTION),
                row.get(CONTACT_POINT.ORGANISATION),
                row.get(CONTACT_POINT.ADDRESS),
                row.get(CONTACT_POINT.HOLDER),
                row.get(CONTACT_POINT.SINCE),
                row.get(CONTACT_POINT.UNTIL),
                visibility(row));
    }

    /** Empties the addresses and names of all revisions that are there. */
    void forget(CountryCode country) {
        sql.update(CONTACT_POINT)
                .set(CONTACT_POINT.ADDRESS, "")
                .set(CONTACT_POINT.HOLDER, "")
                .where(ofCountry(country))
                .execute();
    }
}
