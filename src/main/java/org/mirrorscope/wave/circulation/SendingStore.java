package org.mirrorscope.wave.circulation;

import static org.mirrorscope.wave.db.Tables.SENDING;

import java.time.ZoneOffset;
import java.util.List;
import org.jooq.DSLContext;
import org.mirrorscope.access.PersonId;
import org.mirrorscope.mail.MessageId;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.wave.WaveId;
import org.springframework.stereotype.Component;

/** The table of letters about waves that went into the outbox. */
@Component
class SendingStore {

    private final DSLContext sql;

    SendingStore(DSLContext sql) {
        this.sql = sql;
    }

    /** Every letter about a wave, earliest first. */
    List<Sending> all(WaveId wave) {
        return sql.selectFrom(SENDING)
                .where(SENDING.WAVE.eq(wave.id()))
                .orderBy(SENDING.SENT_AT, SENDING.MESSAGE)
                .fetch(row -> new Sending(
                        wave,
                        new CountryCode(row.getCountry()),
                        new PersonId(row.getPerson()),
                        LetterKind.ofCode(row.getKind()).orElseThrow(),
                        row.getReminder(),
                        new MessageId(row.getMessage()),
                        row.getSentAt().toInstant()));
    }

    void add(Sending sending) {
        sql.insertInto(SENDING)
                .set(SENDING.MESSAGE, sending.message().id())
                .set(SENDING.WAVE, sending.wave().id())
                .set(SENDING.COUNTRY, sending.country().alpha2())
                .set(SENDING.PERSON, sending.person().id())
                .set(SENDING.KIND, sending.kind().code())
                .set(SENDING.REMINDER, sending.reminder())
                .set(SENDING.SENT_AT, sending.at().atOffset(ZoneOffset.UTC))
                .execute();
    }

    /** Keeps others from sending letters about a wave until the transaction ends, so that nobody gets one twice. */
    void holdOthersOff(WaveId wave) {
        sql.execute("select pg_advisory_xact_lock(hashtextextended(?, 0))", "wave.sending " + wave.id());
    }
}
