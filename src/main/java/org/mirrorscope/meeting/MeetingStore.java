package org.mirrorscope.meeting;

import static org.mirrorscope.meeting.db.Tables.AGENDA_ITEM;
import static org.mirrorscope.meeting.db.Tables.ATTENDEE;
import static org.mirrorscope.meeting.db.Tables.FINDING;
import static org.mirrorscope.meeting.db.Tables.FOLLOW_UP;
import static org.mirrorscope.meeting.db.Tables.HOST;
import static org.mirrorscope.meeting.db.Tables.MEETING_;
import static org.mirrorscope.meeting.db.Tables.MEETING_COUNTRY;
import static org.mirrorscope.meeting.db.Tables.PRACTICE;
import static org.mirrorscope.meeting.db.Tables.SENDING;
import static org.mirrorscope.meeting.db.Tables.SENT_ITEM;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.access.PersonId;
import org.mirrorscope.access.Role;
import org.mirrorscope.meeting.db.tables.records.MeetingRecord;
import org.mirrorscope.shared.CountryCode;
import org.springframework.stereotype.Component;

/** The tables of meetings, of the countries they are with and of who of the office is invited. */
@Component
class MeetingStore {

    private final DSLContext sql;

    MeetingStore(DSLContext sql) {
        this.sql = sql;
    }

    Optional<Meeting> find(MeetingId id) {
        return find(MEETING_.ID.eq(id.id())).stream().findFirst();
    }

    /** As {@link #find}; until the transaction ends, nobody else changes the meeting or anything of it. */
    Optional<Meeting> hold(MeetingId id) {
        sql.select(MEETING_.ID)
                .from(MEETING_)
                .where(MEETING_.ID.eq(id.id()))
                .forUpdate()
                .fetch();
        return find(id);
    }

    /** Earliest first. */
    List<Meeting> all() {
        return find(DSL.noCondition());
    }

    /** Those with a country, earliest first. */
    List<Meeting> with(CountryCode country) {
        return find(MEETING_.ID.in(DSL.select(MEETING_COUNTRY.MEETING)
                .from(MEETING_COUNTRY)
                .where(MEETING_COUNTRY.COUNTRY.eq(country.alpha2()))));
    }

    private List<Meeting> find(Condition condition) {
        List<MeetingRecord> rows = sql.selectFrom(MEETING_)
                .where(condition)
                .orderBy(MEETING_.STARTS_AT, MEETING_.ID)
                .fetch();
        List<UUID> ids = rows.stream().map(MeetingRecord::getId).toList();
        Map<UUID, List<String>> countries = sql.selectFrom(MEETING_COUNTRY)
                .where(MEETING_COUNTRY.MEETING.in(ids))
                .fetchGroups(MEETING_COUNTRY.MEETING, MEETING_COUNTRY.COUNTRY);
        Map<UUID, List<UUID>> hosts = sql.selectFrom(HOST)
                .where(HOST.MEETING.in(ids))
                .orderBy(HOST.PERSON)
                .fetchGroups(HOST.MEETING, HOST.PERSON);
        return rows.stream()
                .map(row -> meeting(
                        row,
                        countries.getOrDefault(row.getId(), List.of()),
                        hosts.getOrDefault(row.getId(), List.of())))
                .toList();
    }

    private static Meeting meeting(MeetingRecord row, List<String> countries, List<UUID> hosts) {
        MeetingPlan plan = new MeetingPlan(
                MeetingKind.ofCode(row.getKind()).orElseThrow(),
                row.getTitle(),
                row.getStartsAt().toInstant(),
                row.getEndsAt().toInstant(),
                ZoneId.of(row.getZone()),
                row.getPlace(),
                countries.stream().map(CountryCode::new).collect(Collectors.toCollection(TreeSet::new)),
                Arrays.stream(row.getRoles())
                        .map(role -> Role.ofCode(role).orElseThrow())
                        .collect(Collectors.toSet()),
                new LinkedHashSet<>(hosts.stream().map(PersonId::new).toList()));
        OffsetDateTime invited = row.getInvitedAt();
        return new Meeting(
                new MeetingId(row.getId()),
                plan,
                row.getChanges(),
                invited == null ? null : invited.toInstant(),
                cancellation(row));
    }

    private static Meeting.@Nullable Cancellation cancellation(MeetingRecord row) {
        OffsetDateTime at = row.getCancelledAt();
        return at == null
                ? null
                : new Meeting.Cancellation(
                        Objects.requireNonNull(row.getCancelledReason()),
                        new Signature(
                                Objects.requireNonNull(row.getCancelledPerson()),
                                Objects.requireNonNull(row.getCancelledName()),
                                Objects.requireNonNull(row.getCancelledSeat()),
                                at.toInstant()));
    }

    void add(MeetingId id, MeetingPlan plan) {
        MeetingRecord row = row(plan);
        row.setId(id.id());
        sql.insertInto(MEETING_).set(row).execute();
        addPeople(id, plan);
    }

    void change(MeetingId id, MeetingPlan plan) {
        sql.update(MEETING_)
                .set(row(plan))
                .set(MEETING_.CHANGES, MEETING_.CHANGES.plus(1))
                .where(MEETING_.ID.eq(id.id()))
                .execute();
        sql.deleteFrom(HOST).where(HOST.MEETING.eq(id.id())).execute();
        sql.deleteFrom(MEETING_COUNTRY)
                .where(
                        MEETING_COUNTRY.MEETING.eq(id.id()),
                        MEETING_COUNTRY.COUNTRY.notIn(plan.countries().stream()
                                .map(CountryCode::alpha2)
                                .toList()))
                .execute();
        addPeople(id, plan);
    }

    private static MeetingRecord row(MeetingPlan plan) {
        MeetingRecord row = new MeetingRecord();
        row.setKind(plan.kind().code());
        row.setTitle(plan.title());
        row.setStartsAt(utc(plan.start()));
        row.setEndsAt(utc(plan.end()));
        row.setZone(plan.zone().getId());
        row.setPlace(plan.place());
        row.setRoles(plan.roles().stream().map(Role::code).sorted().toArray(String[]::new));
        return row;
    }

    private void addPeople(MeetingId id, MeetingPlan plan) {
        plan.countries()
                .forEach(country -> sql.insertInto(MEETING_COUNTRY)
                        .set(MEETING_COUNTRY.MEETING, id.id())
                        .set(MEETING_COUNTRY.COUNTRY, country.alpha2())
                        .onConflictDoNothing()
                        .execute());
        plan.hosts()
                .forEach(person -> sql.insertInto(HOST)
                        .set(HOST.MEETING, id.id())
                        .set(HOST.PERSON, person.id())
                        .execute());
    }

    void setInvited(MeetingId id, Instant at) {
        sql.update(MEETING_)
                .set(MEETING_.INVITED_AT, utc(at))
                .where(MEETING_.ID.eq(id.id()), MEETING_.INVITED_AT.isNull())
                .execute();
    }

    void cancel(MeetingId id, Meeting.Cancellation cancellation) {
        sql.update(MEETING_)
                .set(MEETING_.CHANGES, MEETING_.CHANGES.plus(1))
                .set(MEETING_.CANCELLED_REASON, cancellation.reason())
                .set(MEETING_.CANCELLED_PERSON, cancellation.by().person())
                .set(MEETING_.CANCELLED_NAME, cancellation.by().name())
                .set(MEETING_.CANCELLED_SEAT, cancellation.by().seat())
                .set(MEETING_.CANCELLED_AT, utc(cancellation.by().at()))
                .where(MEETING_.ID.eq(id.id()))
                .execute();
    }

    /** The countries that have something of their own in a meeting, and so belong to it. */
    SortedSet<CountryCode> countriesInUse(MeetingId id) {
        Condition ofMeeting = AGENDA_ITEM.MEETING.eq(id.id());
        var items = DSL.select(AGENDA_ITEM.ID).from(AGENDA_ITEM).where(ofMeeting);
        return sql
                .select(AGENDA_ITEM.COUNTRY)
                .from(AGENDA_ITEM)
                .where(ofMeeting.and(AGENDA_ITEM.COUNTRY.isNotNull()))
                .union(DSL.select(FINDING.COUNTRY).from(FINDING).where(FINDING.ITEM.in(items)))
                .union(DSL.select(PRACTICE.COUNTRY).from(PRACTICE).where(PRACTICE.ITEM.in(items)))
                .union(DSL.select(FOLLOW_UP.COUNTRY)
                        .from(FOLLOW_UP)
                        .where(FOLLOW_UP.ITEM.in(items), FOLLOW_UP.COUNTRY.isNotNull()))
                .union(DSL.select(SENT_ITEM.COUNTRY).from(SENT_ITEM).where(SENT_ITEM.MEETING.eq(id.id())))
                .fetch()
                .map(row -> new CountryCode(row.value1()))
                .stream()
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether anything was written or noted in its minutes. */
    boolean hasMinutes(MeetingId id) {
        Condition ofMeeting = AGENDA_ITEM.MEETING.eq(id.id());
        var items = DSL.select(AGENDA_ITEM.ID).from(AGENDA_ITEM).where(ofMeeting);
        return sql.fetchExists(AGENDA_ITEM, ofMeeting, AGENDA_ITEM.MINUTES.ne(""))
                || sql.fetchExists(FINDING, FINDING.ITEM.in(items))
                || sql.fetchExists(PRACTICE, PRACTICE.ITEM.in(items))
                || sql.fetchExists(FOLLOW_UP, FOLLOW_UP.MEETING.eq(id.id()))
                || wereMinutesSent(id);
    }

    /** Whether its minutes were sent to anybody. */
    boolean wereMinutesSent(MeetingId id) {
        return sql.fetchExists(SENDING, SENDING.MEETING.eq(id.id()));
    }

    /** Whether anybody was noted who came. */
    boolean hasAttendees(MeetingId id) {
        return sql.fetchExists(ATTENDEE, ATTENDEE.MEETING.eq(id.id()));
    }

    /** Whether something on its agenda is for all its countries. */
    boolean hasSharedItems(MeetingId id) {
        return sql.fetchExists(AGENDA_ITEM, AGENDA_ITEM.MEETING.eq(id.id()), AGENDA_ITEM.COUNTRY.isNull());
    }

    /** What is on the agenda for all countries is for this one alone from now on. */
    void keepSharedItemsFor(MeetingId id, CountryCode country) {
        sql.update(AGENDA_ITEM)
                .set(AGENDA_ITEM.COUNTRY, country.alpha2())
                .where(AGENDA_ITEM.MEETING.eq(id.id()), AGENDA_ITEM.COUNTRY.isNull())
                .execute();
    }

    static OffsetDateTime utc(Instant moment) {
        return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
