package org.mirrorscope.mail;

import static org.mirrorscope.mail.db.Tables.ATTEMPT;
import static org.mirrorscope.mail.db.Tables.MESSAGE;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.mail.db.tables.records.MessageRecord;
import org.springframework.stereotype.Component;

/** The tables of the outbox. */
@Component
class MessageStore {

    private final DSLContext sql;

    MessageStore(DSLContext sql) {
        this.sql = sql;
    }

    void add(MessageId id, Letter letter, Instant at) {
        sql.insertInto(MESSAGE)
                .set(MESSAGE.ID, id.id())
                .set(MESSAGE.KIND, letter.kind())
                .set(MESSAGE.ADDRESS, letter.to().text())
                .set(MESSAGE.NAME, letter.name())
                .set(MESSAGE.LANGUAGE, letter.language().toLanguageTag())
                .set(MESSAGE.SUBJECT, letter.subject())
                .set(MESSAGE.BODY, letter.text())
                .set(MESSAGE.CALENDAR, letter.calendar())
                .set(MESSAGE.MADE_AT, at.atOffset(ZoneOffset.UTC))
                .set(MESSAGE.USELESS_AFTER, letter.uselessAfter().atOffset(ZoneOffset.UTC))
                .set(MESSAGE.FATE, Fate.WAITING.code())
                .set(MESSAGE.NEXT_AT, at.atOffset(ZoneOffset.UTC))
                .execute();
    }

    void setFate(MessageId id, Fate fate, @Nullable Instant next) {
        sql.update(MESSAGE)
                .set(MESSAGE.FATE, fate.code())
                .set(MESSAGE.NEXT_AT, next == null ? null : next.atOffset(ZoneOffset.UTC))
                .where(MESSAGE.ID.eq(id.id()))
                .execute();
    }

    void add(MessageId id, int number, Attempt attempt) {
        sql.insertInto(ATTEMPT)
                .set(ATTEMPT.MESSAGE, id.id())
                .set(ATTEMPT.NUMBER, number)
                .set(ATTEMPT.ATTEMPTED_AT, attempt.at().atOffset(ZoneOffset.UTC))
                .set(ATTEMPT.FATE, attempt.fate().code())
                .set(ATTEMPT.SAID, attempt.said())
                .execute();
    }

    Optional<Message> find(MessageId id) {
        return messages(MESSAGE.ID.eq(id.id()), 1).stream().findFirst();
    }

    List<Message> find(Collection<MessageId> ids) {
        return messages(MESSAGE.ID.in(ids.stream().map(MessageId::id).toList()), ids.size());
    }

    List<Message> latest(int most, @Nullable Fate fate) {
        return messages(fate == null ? DSL.noCondition() : MESSAGE.FATE.eq(fate.code()), most);
    }

    /** The addresses of which the latest message that left is one that came back. */
    Set<EmailAddress> unreachable() {
        Field<String> key = DSL.lower(MESSAGE.ADDRESS);
        return sql
                .select(MESSAGE.ADDRESS, MESSAGE.FATE)
                .distinctOn(key)
                .from(MESSAGE)
                .where(MESSAGE.FATE.in(Fate.SENT.code(), Fate.RETURNED.code()))
                .orderBy(key, MESSAGE.MADE_AT.desc(), MESSAGE.ID.desc())
                .fetch()
                .stream()
                .filter(row -> row.value2().equals(Fate.RETURNED.code()))
                .map(row -> new EmailAddress(row.value1()))
                .collect(Collectors.toSet());
    }

    int count(Fate fate) {
        return sql.fetchCount(MESSAGE, MESSAGE.FATE.eq(fate.code()));
    }

    /** Two statements, however many messages. */
    private List<Message> messages(Condition which, int most) {
        List<MessageRecord> rows = sql.selectFrom(MESSAGE)
                .where(which)
                .orderBy(MESSAGE.MADE_AT.desc(), MESSAGE.ID.desc())
                .limit(most)
                .fetch();
        Map<UUID, List<Attempt>> attempts =
                attempts(rows.stream().map(MessageRecord::getId).toList());
        return rows.stream()
                .map(row -> message(row, attempts.getOrDefault(row.getId(), List.of())))
                .toList();
    }

    private Map<UUID, List<Attempt>> attempts(Collection<UUID> messages) {
        return sql.selectFrom(ATTEMPT)
                .where(ATTEMPT.MESSAGE.in(messages))
                .orderBy(ATTEMPT.NUMBER)
                .fetchGroups(
                        ATTEMPT.MESSAGE,
                        row -> new Attempt(
                                row.getAttemptedAt().toInstant(), Fate.ofCode(row.getFate()), row.getSaid()));
    }

    private static Message message(MessageRecord row, List<Attempt> attempts) {
        OffsetDateTime next = row.getNextAt();
        return new Message(
                new MessageId(row.getId()),
                new Letter(
                        row.getKind(),
                        new EmailAddress(row.getAddress()),
                        row.getName(),
                        Locale.forLanguageTag(row.getLanguage()),
                        row.getSubject(),
                        row.getBody(),
                        row.getCalendar(),
                        row.getUselessAfter().toInstant()),
                row.getMadeAt().toInstant(),
                Fate.ofCode(row.getFate()),
                next == null ? null : next.toInstant(),
                attempts);
    }
}
