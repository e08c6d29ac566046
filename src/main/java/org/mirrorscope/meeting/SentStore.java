package org.mirrorscope.meeting;

import static org.mirrorscope.meeting.db.Tables.RESPONSE;
import static org.mirrorscope.meeting.db.Tables.SENDING;
import static org.mirrorscope.meeting.db.Tables.SENT_ITEM;
import static org.mirrorscope.meeting.db.Tables.SENT_PART;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.meeting.db.tables.records.SentPartRecord;
import org.mirrorscope.shared.CountryCode;
import org.springframework.stereotype.Component;

/** The tables of minutes that were sent, and of what was said to them. */
@Component
class SentStore {

    private final FindingStore findings;
    private final FollowUpStore followUps;
    private final PracticeStore practices;
    private final DSLContext sql;

    SentStore(FindingStore findings, FollowUpStore followUps, PracticeStore practices, DSLContext sql) {
        this.findings = findings;
        this.followUps = followUps;
        this.practices = practices;
        this.sql = sql;
    }

    /** How many times minutes of a meeting were sent. */
    int sendings(MeetingId meeting) {
        return sql.select(DSL.coalesce(DSL.max(SENDING.NUMBER), DSL.val(0)))
                .from(SENDING)
                .where(SENDING.MEETING.eq(meeting.id()))
                .fetchSingle()
                .value1();
    }

    void addSending(MeetingId meeting, int number, Signature by) {
        sql.insertInto(SENDING)
                .set(SENDING.MEETING, meeting.id())
                .set(SENDING.NUMBER, number)
                .set(SENDING.PERSON, by.person())
                .set(SENDING.NAME, by.name())
                .set(SENDING.SEAT, by.seat())
                .set(SENDING.SENT_AT, MeetingStore.utc(by.at()))
                .execute();
    }

    void add(SentItem item) {
        sql.insertInto(SENT_ITEM)
                .set(SENT_ITEM.ID, item.id())
                .set(SENT_ITEM.MEETING, item.meeting().id())
                .set(SENT_ITEM.NUMBER, item.number())
                .set(SENT_ITEM.ITEM, item.item().id())
                .set(SENT_ITEM.COUNTRY, item.country().alpha2())
                .set(SENT_ITEM.TITLE, item.title())
                .set(SENT_ITEM.TEXT, item.text())
                .execute();
        List<SentPartRecord> parts = new ArrayList<>();
        item.findings().forEach(finding -> parts.add(part(item, parts.size(), SENT_PART.FINDING, finding.id())));
        item.followUps()
                .forEach(followUp -> parts.add(part(
                        item, parts.size(), SENT_PART.FOLLOW_UP, followUp.id().id())));
        item.practices().forEach(practice -> parts.add(part(item, parts.size(), SENT_PART.PRACTICE, practice.id())));
        sql.batchInsert(parts).execute();
    }

    private static SentPartRecord part(SentItem item, int position, TableField<SentPartRecord, UUID> which, UUID id) {
        SentPartRecord part = new SentPartRecord();
        part.setSentItem(item.id());
        part.setPosition(position);
        part.set(which, id);
        return part;
    }

    void add(Response response) {
        sql.insertInto(RESPONSE)
                .set(RESPONSE.ID, response.id())
                .set(RESPONSE.SENT_ITEM, response.sentItem())
                .set(RESPONSE.KIND, response.kind().code())
                .set(RESPONSE.TEXT, response.text())
                .set(RESPONSE.PERSON, response.by().person())
                .set(RESPONSE.NAME, response.by().name())
                .set(RESPONSE.SEAT, response.by().seat())
                .set(RESPONSE.RESPONDED_AT, MeetingStore.utc(response.by().at()))
                .execute();
    }

    /** The name of whoever agreed for a country to something of a meeting at that moment; empty if nobody did. */
    Optional<String> agreedBy(String meeting, CountryCode country, Instant at) {
        return sql.select(RESPONSE.NAME)
                .from(RESPONSE)
                .join(SENT_ITEM)
                .on(SENT_ITEM.ID.eq(RESPONSE.SENT_ITEM))
                .where(
                        SENT_ITEM.MEETING.cast(String.class).eq(meeting),
                        SENT_ITEM.COUNTRY.eq(country.alpha2()),
                        RESPONSE.KIND.eq(Response.Kind.AGREED.code()),
                        RESPONSE.RESPONDED_AT.eq(MeetingStore.utc(at)))
                .limit(1)
                .fetchOptional(RESPONSE.NAME);
    }

    /** Of which meeting a sent item is; empty if there is none of that id. */
    Optional<MeetingId> meetingOf(UUID sentItem) {
        return sql.select(SENT_ITEM.MEETING)
                .from(SENT_ITEM)
                .where(SENT_ITEM.ID.eq(sentItem))
                .fetchOptional(SENT_ITEM.MEETING)
                .map(MeetingId::new);
    }

    /**
     * What was sent of a meeting, earliest first, with everything that was said to it.
     *
     * @param country to whom; null for all
     */
    List<SentItem> of(MeetingId meeting, @Nullable CountryCode country) {
        Map<UUID, Finding> found = byId(findings.of(meeting), Finding::id);
        Map<UUID, FollowUp> todo = byId(followUps.of(meeting), each -> each.id().id());
        Map<UUID, Practice> done = byId(practices.of(meeting), Practice::id);
        var rows = sql.select()
                .from(SENT_ITEM)
                .join(SENDING)
                .on(SENDING.MEETING.eq(SENT_ITEM.MEETING), SENDING.NUMBER.eq(SENT_ITEM.NUMBER))
                .where(
                        SENT_ITEM.MEETING.eq(meeting.id()),
                        country == null ? DSL.noCondition() : SENT_ITEM.COUNTRY.eq(country.alpha2()))
                .orderBy(SENT_ITEM.NUMBER, SENT_ITEM.ID)
                .fetch();
        List<UUID> ids = rows.getValues(SENT_ITEM.ID);
        Map<UUID, List<SentPartRecord>> parts =
                sql
                        .selectFrom(SENT_PART)
                        .where(SENT_PART.SENT_ITEM.in(ids))
                        .orderBy(SENT_PART.POSITION)
                        .fetch()
                        .stream()
                        .collect(Collectors.groupingBy(SentPartRecord::getSentItem));
        Map<UUID, List<Response>> responses = responses(ids);
        return rows.map(row -> {
            UUID id = row.get(SENT_ITEM.ID);
            List<SentPartRecord> own = parts.getOrDefault(id, List.of());
            return item(
                    row,
                    parts(own, SENT_PART.FINDING, found),
                    parts(own, SENT_PART.FOLLOW_UP, todo),
                    parts(own, SENT_PART.PRACTICE, done),
                    responses.getOrDefault(id, List.of()));
        });
    }

    private static <T> Map<UUID, T> byId(List<T> all, Function<T, UUID> id) {
        return all.stream().collect(Collectors.toMap(id, Function.identity()));
    }

    private static <T> List<T> parts(
            List<SentPartRecord> parts, TableField<SentPartRecord, UUID> which, Map<UUID, T> all) {
        return parts.stream()
                .map(part -> part.get(which))
                .filter(Objects::nonNull)
                .map(all::get)
                .map(Objects::requireNonNull)
                .toList();
    }

    private Map<UUID, List<Response>> responses(List<UUID> items) {
        return sql
                .selectFrom(RESPONSE)
                .where(RESPONSE.SENT_ITEM.in(items))
                .orderBy(RESPONSE.ID) // ids grow with time
                .fetch(row -> new Response(
                        row.getId(),
                        row.getSentItem(),
                        Response.Kind.ofCode(row.getKind()).orElseThrow(),
                        row.getText(),
                        new Signature(
                                row.getPerson(),
                                row.getName(),
                                row.getSeat(),
                                row.getRespondedAt().toInstant())))
                .stream()
                .collect(Collectors.groupingBy(Response::sentItem));
    }

    private static SentItem item(
            Record row,
            List<Finding> findings,
            List<FollowUp> followUps,
            List<Practice> practices,
            List<Response> responses) {
        return new SentItem(
                row.get(SENT_ITEM.ID),
                new MeetingId(row.get(SENT_ITEM.MEETING)),
                row.get(SENT_ITEM.NUMBER),
                new Signature(
                        row.get(SENDING.PERSON),
                        row.get(SENDING.NAME),
                        row.get(SENDING.SEAT),
                        row.get(SENDING.SENT_AT).toInstant()),
                new AgendaItemId(row.get(SENT_ITEM.ITEM)),
                new CountryCode(row.get(SENT_ITEM.COUNTRY)),
                row.get(SENT_ITEM.TITLE),
                row.get(SENT_ITEM.TEXT),
                findings,
                followUps,
                practices,
                responses);
    }
}
