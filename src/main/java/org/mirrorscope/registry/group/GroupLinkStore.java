package org.mirrorscope.registry.group;

import static org.mirrorscope.registry.db.Tables.LINK;

import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/** The table of the mirror groups' links. */
@Component
class GroupLinkStore extends RevisionStore<GroupLink> {

    GroupLinkStore(DSLContext sql) {
        super(sql, LINK);
    }

    @Override
    Map<Field<?>, Object> columns(GroupLink link) {
        return Map.of(
                LINK.ID, link.id(),
                LINK.KIND, link.kind().code(),
                LINK.LABEL, link.label(),
                LINK.ADDRESS, link.address(),
                LINK.REMOVED, link.removed());
    }

    @Override
    GroupLink read(Record row) {
        return new GroupLink(
                row.get(LINK.ID),
                value(LinkKind.class, row.get(LINK.KIND)),
                row.get(LINK.LABEL),
                row.get(LINK.ADDRESS),
                row.get(LINK.REMOVED),
                visibility(row));
    }
}
