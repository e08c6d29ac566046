package org.mirrorscope.access;

import static org.mirrorscope.access.db.Tables.LINK;
import static org.mirrorscope.access.db.Tables.REQUEST;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.mail.EmailAddress;
import org.springframework.stereotype.Component;

/** The tables of links that sign in, and of who asked for one. */
@Component
class LinkStore {

    private final DSLContext sql;

    LinkStore(DSLContext sql) {
        this.sql = sql;
    }

    /** That somebody asked for a link, whoever it is. */
    record Request(EmailAddress address, Locale language, String target, Instant at) {}

    /** Whom a link signed in, and where the person wanted to go. */
    record Used(@Nullable PersonId person, String target) {}

    void add(UUID id, Request request, String source) {
        sql.insertInto(REQUEST)
                .set(REQUEST.ID, id)
                .set(REQUEST.ASKED_AT, utc(request.at()))
                .set(REQUEST.ADDRESS, request.address().text())
                .set(REQUEST.ADDRESS_KEY, request.address().key())
                .set(REQUEST.SOURCE, source)
                .set(REQUEST.LANGUAGE, request.language().toLanguageTag())
                .set(REQUEST.TARGET, request.target())
                .execute();
    }

    Optional<Request> request(UUID id) {
        return sql.selectFrom(REQUEST)
                .where(REQUEST.ID.eq(id))
                .fetchOptional(row -> new Request(
                        new EmailAddress(row.getAddress()),
                        Locale.forLanguageTag(row.getLanguage()),
                        row.getTarget(),
                        row.getAskedAt().toInstant()));
    }

    int countOfAddress(EmailAddress address, Instant since) {
        return sql.fetchCount(REQUEST, REQUEST.ADDRESS_KEY.eq(address.key()), REQUEST.ASKED_AT.gt(utc(since)));
    }

    int countOfSource(String source, Instant since) {
        return sql.fetchCount(REQUEST, REQUEST.SOURCE.eq(source), REQUEST.ASKED_AT.gt(utc(since)));
    }

    void forgetBefore(Instant requests, Instant links) {
        sql.deleteFrom(REQUEST).where(REQUEST.ASKED_AT.lt(utc(requests))).execute();
        sql.deleteFrom(LINK).where(LINK.MADE_AT.lt(utc(links))).execute();
    }

    /** @param person null for the link of the first coordinator */
    void addLink(UUID id, @Nullable PersonId person, String target, Instant at) {
        sql.insertInto(LINK)
                .set(LINK.ID, id)
                .set(LINK.PERSON, person == null ? null : person.id())
                .set(LINK.TARGET, target)
                .set(LINK.MADE_AT, utc(at))
                .execute();
    }

    /** Gives a link a token; one that it had is good for nothing any more. */
    void renew(UUID id, String hash, Instant expires) {
        sql.update(LINK)
                .set(LINK.TOKEN_HASH, hash)
                .set(LINK.EXPIRES_AT, utc(expires))
                .setNull(LINK.USED_AT)
                .where(LINK.ID.eq(id))
                .execute();
    }

    void deleteLinksOfNobody() {
        sql.deleteFrom(LINK).where(LINK.PERSON.isNull()).execute();
    }

    LinkState state(String hash, Instant now, boolean ofNobody) {
        return sql.selectFrom(LINK)
                .where(LINK.TOKEN_HASH.eq(hash), ofNobody ? LINK.PERSON.isNull() : LINK.PERSON.isNotNull())
                .fetchOptional(row -> row.getUsedAt() != null
                        ? LinkState.USED
                        : row.getExpiresAt().toInstant().isAfter(now) ? LinkState.GOOD : LinkState.EXPIRED)
                .orElse(LinkState.UNKNOWN);
    }

    /** Uses a link up. Of several who try at once, one succeeds. */
    Optional<Used> use(String hash, Instant now, boolean ofNobody) {
        return sql.update(LINK)
                .set(LINK.USED_AT, utc(now))
                .where(
                        LINK.TOKEN_HASH.eq(hash),
                        LINK.USED_AT.isNull(),
                        LINK.EXPIRES_AT.gt(utc(now)),
                        ofNobody ? LINK.PERSON.isNull() : LINK.PERSON.isNotNull())
                .returning(LINK.PERSON, LINK.TARGET)
                .fetchOptional(row ->
                        new Used(row.getPerson() == null ? null : new PersonId(row.getPerson()), row.getTarget()));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
