package org.mirrorscope.access;

import static org.mirrorscope.access.db.Tables.PERSON;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.DSLContext;
import org.mirrorscope.access.db.tables.records.PersonRecord;
import org.mirrorscope.mail.EmailAddress;
import org.springframework.stereotype.Component;

/** The table of people. */
@Component
class PersonStore {

    private final DSLContext sql;

    PersonStore(DSLContext sql) {
        this.sql = sql;
    }

    Optional<Person> find(PersonId id) {
        return sql.selectFrom(PERSON).where(PERSON.ID.eq(id.id())).fetchOptional(PersonStore::person);
    }

    Optional<Person> withAddress(EmailAddress address) {
        return sql.selectFrom(PERSON)
                .where(PERSON.ADDRESS_KEY.eq(address.key()))
                .fetchOptional(PersonStore::person);
    }

    List<Person> all() {
        return sql.selectFrom(PERSON).fetch(PersonStore::person);
    }

    void add(Person person, Instant at) {
        PersonRecord row = row(person);
        row.setRecordedAt(at.atOffset(ZoneOffset.UTC));
        sql.insertInto(PERSON).set(row).execute();
    }

    void change(Person person) {
        PersonRecord row = row(person);
        row.changed(PERSON.ID, false);
        sql.update(PERSON).set(row).where(PERSON.ID.eq(person.id().id())).execute();
    }

    private static PersonRecord row(Person person) {
        PersonRecord row = new PersonRecord();
        row.setId(person.id().id());
        row.setName(person.name());
        row.setAddress(person.address().text());
        row.setAddressKey(person.address().key());
        row.setLanguage(person.language().toLanguageTag());
        return row;
    }

    static Person person(PersonRecord row) {
        return new Person(
                new PersonId(row.getId()),
                row.getName(),
                new EmailAddress(row.getAddress()),
                Locale.forLanguageTag(row.getLanguage()));
    }
}
