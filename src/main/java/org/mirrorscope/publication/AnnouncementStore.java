package org.mirrorscope.publication;

import static org.mirrorscope.publication.db.Tables.ANNOUNCEMENT;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.mirrorscope.access.Person;
import org.mirrorscope.document.ValueJson;
import org.mirrorscope.publication.db.tables.records.AnnouncementRecord;
import org.mirrorscope.shared.NewId;
import org.mirrorscope.shell.Announcement;
import org.mirrorscope.shell.AnnouncementKind;
import org.springframework.stereotype.Component;

/** The table of announcements. */
@Component
class AnnouncementStore {

    private static final Comparator<AnnouncementEdition> LAST_FIRST = Comparator.comparing(
                    (AnnouncementEdition edition) -> edition.content().from())
            .reversed()
            .thenComparing(AnnouncementEdition::id);

    private final DSLContext sql;

    AnnouncementStore(DSLContext sql) {
        this.sql = sql;
    }

    /** The latest edition of each, those that begin last first. One statement. */
    List<AnnouncementEdition> latest() {
        return sql
                .select(ANNOUNCEMENT.fields())
                .distinctOn(ANNOUNCEMENT.ANNOUNCEMENT_)
                .from(ANNOUNCEMENT)
                .orderBy(ANNOUNCEMENT.ANNOUNCEMENT_, ANNOUNCEMENT.EDITION.desc())
                .coerce(ANNOUNCEMENT)
                .stream()
                .map(AnnouncementStore::edition)
                .sorted(LAST_FIRST)
                .toList();
    }

    Optional<AnnouncementEdition> latest(AnnouncementId announcement) {
        return sql.selectFrom(ANNOUNCEMENT)
                .where(ANNOUNCEMENT.ANNOUNCEMENT_.eq(announcement.id()))
                .orderBy(ANNOUNCEMENT.EDITION.desc())
                .limit(1)
                .fetchOptional()
                .map(AnnouncementStore::edition);
    }

    /** @return whether it was added; not if the announcement has an edition of that number already */
    boolean add(
            AnnouncementId announcement, int number, Announcement content, boolean withdrawn, Person by, Instant at) {
        return sql.insertInto(ANNOUNCEMENT)
                        .set(ANNOUNCEMENT.ID, NewId.next())
                        .set(ANNOUNCEMENT.ANNOUNCEMENT_, announcement.id())
                        .set(ANNOUNCEMENT.EDITION, number)
                        .set(ANNOUNCEMENT.KIND, content.kind().code())
                        .set(ANNOUNCEMENT.BODY, JSONB.jsonb(ValueJson.write(content.text())))
                        .set(ANNOUNCEMENT.STARTS_AT, content.from().atOffset(ZoneOffset.UTC))
                        .set(ANNOUNCEMENT.ENDS_AT, content.until().atOffset(ZoneOffset.UTC))
                        .set(ANNOUNCEMENT.WITHDRAWN, withdrawn)
                        .set(ANNOUNCEMENT.PERSON, by.id().id())
                        .set(ANNOUNCEMENT.NAME, by.name())
                        .set(ANNOUNCEMENT.RECORDED_AT, at.atOffset(ZoneOffset.UTC))
                        .onConflict(ANNOUNCEMENT.ANNOUNCEMENT_, ANNOUNCEMENT.EDITION)
                        .doNothing()
                        .execute()
                == 1;
    }

    private static AnnouncementEdition edition(AnnouncementRecord row) {
        return new AnnouncementEdition(
                row.getId(),
                new AnnouncementId(row.getAnnouncement()),
                row.getEdition(),
                new Announcement(
                        AnnouncementKind.ofCode(row.getKind()).orElseThrow(),
                        ValueJson.readText(row.getBody().data()),
                        row.getStartsAt().toInstant(),
                        row.getEndsAt().toInstant()),
                row.getWithdrawn(),
                row.getName(),
                row.getRecordedAt().toInstant());
    }
}
