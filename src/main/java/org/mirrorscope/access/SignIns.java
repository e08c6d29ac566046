package org.mirrorscope.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.mail.EmailAddress;
import org.mirrorscope.platform.Jobs;
import org.mirrorscope.platform.Refusal;
import org.mirrorscope.shared.NewId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Signing in by a link that is sent by mail and works once. Whether an address is known decides only what happens later
 * and elsewhere, so asking tells nobody anything, not even by the time it takes.
 */
@Component
public class SignIns {

    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int MOST_OF_ADDRESS = 5;
    private static final int MOST_OF_SOURCE = 30;
    private static final Duration FIRST_LINK = Duration.ofHours(24);

    private final LinkStore store;
    private final People people;
    private final Seats seats;
    private final Audit audit;
    private final Jobs jobs;
    private final Clock clock;

    SignIns(LinkStore store, People people, Seats seats, Audit audit, Jobs jobs, Clock clock) {
        this.store = store;
        this.people = people;
        this.seats = seats;
        this.audit = audit;
        this.jobs = jobs;
        this.clock = clock;
    }

    /**
     * Somebody who signed in.
     *
     * @param who the person
     * @param way by what
     * @param target where the person wanted to go; empty for the usual place
     */
    public record Entered(SignedIn who, Way way, String target) {}

    /**
     * Has a link sent to an address, if somebody with a seat has it.
     *
     * @param language of the mail
     * @param target where to go after signing in; empty for the usual place
     * @param source the network address that asks
     * @throws Refusal if the address, or the source, was here too often in the last quarter of an hour; known or not
     */
    @Transactional
    public void ask(EmailAddress address, Locale language, String target, String source) {
        Instant now = clock.instant();
        String from = Source.key(source);
        boolean tooOften = store.countOfAddress(address, now.minus(WINDOW)) >= MOST_OF_ADDRESS
                | store.countOfSource(from, now.minus(WINDOW)) >= MOST_OF_SOURCE;
        if (tooOften) {
            throw new Refusal("access/sign-in.often", WINDOW.toMinutes());
        }
        UUID id = NewId.next();
        store.add(id, new LinkStore.Request(address, language, target, now), from);
        jobs.at(LinkLetters.NAME, id.toString(), now);
    }

    /** What a token is good for; looking uses nothing up, as mail scanners look at every link. */
    @Transactional(readOnly = true)
    public LinkState look(String token) {
        return store.state(Token.hash(token), clock.instant(), false);
    }

    /** Signs in, and uses the token up; empty if it is not good, or its person holds no seat any more. */
    @Transactional
    public Optional<Entered> enter(String token) {
        return store.use(Token.hash(token), clock.instant(), false).flatMap(used -> {
            PersonId person = used.person();
            return person == null ? Optional.empty() : enter(person, Way.LINK, used.target());
        });
    }

    /**
     * Signs in whom an identity provider vouches for; empty if nobody who may come in has the address.
     *
     * @param address one of which the provider says that it has verified it
     * @param target where to go after signing in; empty for the usual place
     */
    @Transactional
    public Optional<Entered> enter(EmailAddress address, String target) {
        return people.withAddress(address).flatMap(person -> enter(person.id(), Way.PROVIDER, target));
    }

    /** Signs in as one of the demonstration's invented people; only the demonstration has a page that does so. */
    @Transactional
    public Optional<Entered> enterDemonstration(PersonId person) {
        return enter(person, Way.DEMONSTRATION, "");
    }

    /** Signs in somebody who is known by now; empty if the person may not come in any more. */
    Optional<Entered> enter(PersonId person, Way way, String target) {
        Optional<SignedIn> who = seats.signedIn(person).filter(SignedIn::mayComeIn);
        who.ifPresent(somebody -> audit.record(somebody, way.verb(), Subject.of("person", person)));
        return who.map(somebody -> new Entered(somebody, way, target));
    }

    /** A token for the first coordinator, as long as nobody coordinates; one that was made before ends with that. */
    @Transactional
    public Optional<String> firstToken() {
        if (seats.hasCoordinator()) {
            return Optional.empty();
        }
        store.deleteLinksOfNobody();
        Instant now = clock.instant();
        UUID id = NewId.next();
        Token token = Token.next();
        store.addLink(id, null, "", now);
        store.renew(id, token.hash(), now.plus(FIRST_LINK));
        return Optional.of(token.text());
    }

    /** As {@link #look}, of the token for the first coordinator. */
    @Transactional(readOnly = true)
    public LinkState lookAtFirst(String token) {
        return store.state(Token.hash(token), clock.instant(), true);
    }

    /** Makes somebody the first coordinator and signs in; empty if the token is not good. */
    @Transactional
    public Optional<Entered> found(String token, String name, EmailAddress address, Locale language) {
        return store.use(Token.hash(token), clock.instant(), true).flatMap(used -> {
            Person person = people.findOrAdd(name, address, language);
            seats.found(person);
            return enter(person.id(), Way.LINK, used.target());
        });
    }

    /** Notes that somebody signed out. */
    @Transactional
    public void left(@Nullable SignedIn who) {
        if (who != null) {
            audit.record(
                    who,
                    "access/audit.signed-out",
                    Subject.of("person", who.person().id()));
        }
    }
}
