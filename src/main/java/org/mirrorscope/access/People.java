package org.mirrorscope.access;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mirrorscope.mail.EmailAddress;
import org.mirrorscope.platform.Refusal;
import org.mirrorscope.shared.CountryCode;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Everybody who holds, held or will hold a seat. */
@Component
public class People {

    private final PersonStore store;
    private final Audit audit;
    private final Clock clock;

    People(PersonStore store, Audit audit, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /** A person; empty if there is none of that id. */
    @Transactional(readOnly = true)
    public Optional<Person> find(PersonId id) {
        return store.find(id);
    }

    /** Whose address it is; empty if nobody's here. */
    @Transactional(readOnly = true)
    public Optional<Person> withAddress(EmailAddress address) {
        return store.withAddress(address);
    }

    /** Everybody, in no order. */
    @Transactional(readOnly = true)
    public List<Person> all() {
        return store.all();
    }

    /** The person with this address, who is taken in with that name and language if nobody has the address yet. */
    @Transactional
    Person findOrAdd(String name, EmailAddress address, Locale language) {
        return store.withAddress(address).orElseGet(() -> {
            Person person = new Person(PersonId.next(), name.strip(), address, language);
            store.add(person, clock.instant());
            return person;
        });
    }

    /** The person with this address to whom somebody hands sections of a country's return. */
    @Transactional
    public Person delegate(SignedIn who, CountryCode country, String name, EmailAddress address, Locale language) {
        who.require(Deed.DELEGATE, country);
        return findOrAdd(name, address, language);
    }

    /**
     * Changes what is known of a person.
     *
     * @throws Refusal if the address is another person's
     */
    @Transactional
    public void change(SignedIn who, Person changed) {
        who.require(Deed.PLACE_PEOPLE);
        keep(who, changed);
    }

    /** Changes how the person who asks is called, and in which language mail to the person is written. */
    @Transactional
    public void changeOwn(SignedIn who, String name, Locale language) {
        Person own = who.person();
        keep(who, new Person(own.id(), name.strip(), own.address(), language));
    }

    private void keep(SignedIn who, Person changed) {
        Person before = store.find(changed.id()).orElseThrow();
        if (before.equals(changed)
                && before.address().text().equals(changed.address().text())) {
            return;
        }
        store.withAddress(changed.address())
                .filter(other -> !other.id().equals(changed.id()))
                .ifPresent(other -> {
                    throw new Refusal("access/address.taken", changed.address(), other.name());
                });
        store.change(changed);
        audit.record(
                who,
                "access/audit.person-changed",
                Subject.of("person", changed.id()),
                before.name(),
                before.address(),
                changed.name(),
                changed.address());
    }
}
