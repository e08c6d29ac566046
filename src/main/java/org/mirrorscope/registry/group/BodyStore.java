package org.mirrorscope.registry.group;

import static org.mirrorscope.registry.db.Tables.BODY;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/** The table of the mirror groups' bodies. */
@Component
class BodyStore extends RevisionStore<Body> {

    BodyStore(DSLContext sql) {
        super(sql, BODY);
    }

    @Override
    Map<Field<?>, Object> columns(Body body) {
        Map<Field<?>, Object> row = new HashMap<>();
        row.put(BODY.ID, body.id());
        row.put(BODY.KIND, body.kind().code());
        row.put(BODY.NAME, body.name());
        row.put(BODY.PURPOSE, body.purpose());
        row.put(BODY.WORKING_GROUPS, body.workingGroups().toArray(String[]::new));
        row.put(BODY.MEMBERS, body.members());
        row.put(BODY.CONTACT, body.contact());
        row.put(BODY.SINCE, body.since());
        row.put(BODY.UNTIL, body.until());
        return row;
    }

    @Override
    Body read(Record row) {
        return new Body(
                row.get(BODY.ID),
                value(BodyKind.class, row.get(BODY.KIND)),
                row.get(BODY.NAME),
                row.get(BODY.PURPOSE),
                List.of(row.get(BODY.WORKING_GROUPS)),
                row.get(BODY.MEMBERS),
                row.get(BODY.CONTACT),
                row.get(BODY.SINCE),
                row.get(BODY.UNTIL),
                visibility(row));
    }

    /** Empties the addresses of all revisions that are there. */
    void forget(UUID id) {
        sql.update(BODY).set(BODY.CONTACT, "").where(BODY.ID.eq(id)).execute();
    }
}
