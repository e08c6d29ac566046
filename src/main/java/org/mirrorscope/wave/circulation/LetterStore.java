package org.mirrorscope.wave.circulation;

import static org.mirrorscope.wave.db.Tables.ADDRESSED;
import static org.mirrorscope.wave.db.Tables.LETTER;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.mirrorscope.access.Role;
import org.mirrorscope.wave.WaveId;
import org.springframework.stereotype.Component;

/** The tables of what the office writes about a wave, and to whom. */
@Component
class LetterStore {

    private final DSLContext sql;

    LetterStore(DSLContext sql) {
        this.sql = sql;
    }

    /** The office's own words, by language. */
    Map<String, LetterText> texts(WaveId wave, LetterKind kind) {
        return sql.selectFrom(LETTER)
                .where(LETTER.WAVE.eq(wave.id()), LETTER.KIND.eq(kind.code()))
                .fetchMap(LETTER.LANGUAGE, row -> new LetterText(row.getSubject(), row.getBody()));
    }

    void write(WaveId wave, LetterKind kind, String language, LetterText text) {
        sql.insertInto(LETTER)
                .set(LETTER.WAVE, wave.id())
                .set(LETTER.KIND, kind.code())
                .set(LETTER.LANGUAGE, language)
                .set(LETTER.SUBJECT, text.subject())
                .set(LETTER.BODY, text.body())
                .onConflict(LETTER.WAVE, LETTER.KIND, LETTER.LANGUAGE)
                .doUpdate()
                .set(LETTER.SUBJECT, text.subject())
                .set(LETTER.BODY, text.body())
                .execute();
    }

    /** The roles that are written to; none if the office did not choose. */
    Set<Role> roles(WaveId wave) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        sql.selectFrom(ADDRESSED)
                .where(ADDRESSED.WAVE.eq(wave.id()))
                .forEach(row -> Role.ofCode(row.getRole()).ifPresent(roles::add));
        return roles;
    }

    void writeTo(WaveId wave, Collection<Role> roles) {
        sql.deleteFrom(ADDRESSED).where(ADDRESSED.WAVE.eq(wave.id())).execute();
        roles.forEach(role -> sql.insertInto(ADDRESSED)
                .set(ADDRESSED.WAVE, wave.id())
                .set(ADDRESSED.ROLE, role.code())
                .execute());
    }
}
