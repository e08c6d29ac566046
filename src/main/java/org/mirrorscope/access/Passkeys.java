package org.mirrorscope.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.access.SignIns.Entered;
import org.mirrorscope.mail.Letter;
import org.mirrorscope.mail.Outbox;
import org.mirrorscope.platform.Refusal;
import org.mirrorscope.shared.Messages;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Signing in by a key on a device: making one, using it, taking it away. */
@Component
public class Passkeys {

    private static final int MOST_OF_SOURCE = 60;
    private static final int LONGEST_NAME = 60;
    private static final Duration USELESS = Duration.ofDays(3);

    private final PasskeyStore store;
    private final PasskeyCeremony ceremony;
    private final SignIns signIns;
    private final Audit audit;
    private final Outbox outbox;
    private final SiteLinks links;
    private final Clock clock;

    Passkeys(
            PasskeyStore store,
            PasskeyCeremony ceremony,
            SignIns signIns,
            Audit audit,
            Outbox outbox,
            SiteLinks links,
            Clock clock) {
        this.store = store;
        this.ceremony = ceremony;
        this.signIns = signIns;
        this.audit = audit;
        this.outbox = outbox;
        this.links = links;
        this.clock = clock;
    }

    /** Those of a person, oldest first. */
    @Transactional(readOnly = true)
    public List<Passkey> of(SignedIn who) {
        return store.of(who.person().id());
    }

    /**
     * What to ask the browser of a person who wants another one, as JSON.
     *
     * @param source the network address that asks
     * @throws Refusal if it asked too often
     */
    @Transactional
    public String askToAdd(SignedIn who, String source) {
        return ceremony.toAdd(who.person(), challenge(who.person().id(), source));
    }

    /**
     * What to ask the browser of somebody who wants to sign in, as JSON; the same whoever it is.
     *
     * @param source the network address that asks
     * @throws Refusal if it asked too often
     */
    @Transactional
    public String askToSignIn(String source) {
        return ceremony.toSignIn(challenge(null, source));
    }

    private Bytes challenge(@Nullable PersonId person, String source) {
        Instant since = forgetOld();
        String from = Source.key(source);
        if (store.countChallenges(from, since) >= MOST_OF_SOURCE) {
            throw new Refusal("access/passkey.often", PasskeyCeremony.PATIENCE.toMinutes());
        }
        Bytes challenge = Bytes.random();
        store.addChallenge(challenge, person, from);
        return challenge;
    }

    private Instant forgetOld() {
        Instant since = clock.instant().minus(PasskeyCeremony.PATIENCE);
        store.forgetChallenges(since);
        return since;
    }

    /**
     * Keeps a passkey that a browser made, and writes to its owner, who would notice if it was somebody else.
     *
     * @param name what its owner calls it
     * @param answer what the browser says, as JSON
     * @throws Refusal if it does not answer what was asked
     */
    @Transactional
    public void add(SignedIn who, String name, String answer) {
        String called = name.strip();
        if (called.isEmpty() || called.length() > LONGEST_NAME || called.chars().anyMatch(Character::isISOControl)) {
            throw new Refusal("access/passkey.name.long", LONGEST_NAME);
        }
        var made = ceremony.readNew(answer);
        requireAsked(made.challenge(), who.person().id());
        ceremony.add(who.person(), called, made);
        audit.record(
                who,
                "access/audit.passkey-added",
                Subject.of("person", who.person().id()),
                called);
        outbox.post(letter(who.person(), called));
    }

    /** Of several who answer the same question at once, one succeeds. */
    private void requireAsked(Bytes challenge, @Nullable PersonId person) {
        forgetOld();
        if (!store.useChallenge(challenge, person)) {
            throw new Refusal("access/passkey.late", PasskeyCeremony.PATIENCE.toMinutes());
        }
    }

    private Letter letter(Person person, String name) {
        Messages words = Messages.in(person.language());
        return new Letter(
                "access.passkey",
                person.address(),
                person.name(),
                person.language(),
                words.text("access/mail.passkey.subject", links.brand()),
                words.text(
                        "access/mail.passkey.text",
                        person.name(),
                        name,
                        links.brand(),
                        links.to(person.language(), "/my/me")),
                null,
                clock.instant().plus(USELESS));
    }

    /**
     * Signs in.
     *
     * @param answer what the browser says, as JSON
     * @throws Refusal if no passkey that is known here answered what was asked, or its owner holds no seat
     */
    @Transactional
    public Entered enter(String answer) {
        var used = ceremony.readUsed(answer);
        requireAsked(used.challenge(), null);
        return signIns.enter(ceremony.owner(used), Way.PASSKEY, "")
                .orElseThrow(() -> new Refusal("access/passkey.refused"));
    }

    /**
     * Takes a passkey of a person away; it signs nobody in any more.
     *
     * @throws Refusal if the person has none of that id
     */
    @Transactional
    public void remove(SignedIn who, UUID id) {
        String name = store.remove(who.person().id(), id).orElseThrow(() -> new Refusal("access/passkey.unknown"));
        audit.record(
                who,
                "access/audit.passkey-removed",
                Subject.of("person", who.person().id()),
                name);
    }
}
