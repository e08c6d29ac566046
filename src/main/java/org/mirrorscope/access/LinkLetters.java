package org.mirrorscope.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.mirrorscope.mail.EmailAddress;
import org.mirrorscope.mail.LateText;
import org.mirrorscope.mail.Letter;
import org.mirrorscope.mail.MessageId;
import org.mirrorscope.mail.Outbox;
import org.mirrorscope.platform.Job;
import org.mirrorscope.shared.Messages;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Letters with a link that signs in. The link is made when the letter leaves, so its quarter of an hour begins then, and
 * nothing that could sign in lies in the outbox.
 */
@Component
class LinkLetters implements Job, LateText {

    static final String NAME = "access.sign-in";

    private static final Duration GOOD_FOR = Duration.ofMinutes(15);
    private static final Duration USELESS = Duration.ofMinutes(30);
    private static final Duration KEEP_REQUESTS = Duration.ofHours(1);
    private static final Duration KEEP_LINKS = Duration.ofDays(30);

    private final LinkStore store;
    private final People people;
    private final Seats seats;
    private final Outbox outbox;
    private final SiteLinks links;
    private final Clock clock;

    LinkLetters(LinkStore store, People people, Seats seats, Outbox outbox, SiteLinks links, Clock clock) {
        this.store = store;
        this.people = people;
        this.seats = seats;
        this.outbox = outbox;
        this.links = links;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** Writes to whoever asked, if somebody with a seat has that address. */
    @Override
    @Transactional
    public Optional<Instant> run(String request) {
        Instant now = clock.instant();
        store.request(UUID.fromString(request))
                .ifPresent(asked -> people.withAddress(asked.address())
                        .filter(person -> seats.signedIn(person.id())
                                .filter(SignedIn::mayComeIn)
                                .isPresent())
                        .ifPresent(person -> {
                            MessageId message = outbox.post(letter(person, asked));
                            store.addLink(message.id(), person.id(), asked.target(), now);
                        }));
        store.forgetBefore(now.minus(KEEP_REQUESTS), now.minus(KEEP_LINKS));
        return Optional.empty();
    }

    private Letter letter(Person person, LinkStore.Request asked) {
        Messages words = Messages.in(asked.language());
        return new Letter(
                NAME,
                person.address(),
                person.name(),
                asked.language(),
                words.text("access/mail.sign-in.subject", links.brand()),
                words.text("access/mail.sign-in.text", person.name(), links.brand(), PLACE, GOOD_FOR.toMinutes()),
                null,
                asked.at().plus(USELESS));
    }

    @Override
    public String kind() {
        return NAME;
    }

    @Override
    @Transactional
    public String make(MessageId message, EmailAddress to) {
        Token token = Token.next();
        store.renew(message.id(), token.hash(), clock.instant().plus(GOOD_FOR));
        return links.to(
                people.withAddress(to).map(Person::language).orElseThrow(), "/sign-in/link?token=" + token.text());
    }
}
