package org.mirrorscope.publication;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mirrorscope.access.Holding;
import org.mirrorscope.access.Person;
import org.mirrorscope.access.PersonId;
import org.mirrorscope.access.Role;
import org.mirrorscope.access.Seats;
import org.mirrorscope.access.SiteLinks;
import org.mirrorscope.mail.Letter;
import org.mirrorscope.mail.Outbox;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shell.Reader;
import org.mirrorscope.wave.WaveId;
import org.mirrorscope.wave.Waves;
import org.springframework.stereotype.Component;

/** Mail about replies, each in its reader's language. A link in it is no way in: it leads to where people sign in. */
@Component
class ReplyLetters {

    private static final Set<Role> OF_COUNTRY = EnumSet.of(Role.LEAD, Role.DEPUTY);
    private static final Duration USELESS = Duration.ofDays(7);

    private final Waves waves;
    private final Seats seats;
    private final Outbox outbox;
    private final SiteLinks links;

    ReplyLetters(Waves waves, Seats seats, Outbox outbox, SiteLinks links) {
        this.waves = waves;
        this.seats = seats;
        this.outbox = outbox;
        this.links = links;
    }

    /** Who is written to about a country: its lead and deputy; nobody if it has neither. */
    Collection<Person> addressees(CountryCode country) {
        return people(seats.holders(country), OF_COUNTRY);
    }

    private static Collection<Person> people(List<Holding> holdings, Set<Role> roles) {
        Map<PersonId, Person> once = new LinkedHashMap<>();
        holdings.stream()
                .filter(holding -> roles.contains(holding.seat().role()))
                .forEach(holding -> once.putIfAbsent(holding.person().id(), holding.person()));
        return once.values();
    }

    /** Asks the country. */
    void opened(Reply reply) {
        toCountry(reply, "opened", "", reply.until());
    }

    /** Tells the country that it has more time. */
    void extended(Reply reply) {
        toCountry(reply, "extended", "", reply.until());
    }

    /** Tells the country what the office answered or decided. */
    void responded(Reply reply, ReplyVerb verb, String text, Instant now) {
        toCountry(reply, verb.code(), text, now.plus(USELESS));
    }

    private void toCountry(Reply reply, String kind, String words, Instant useless) {
        String path = "/my/" + reply.country() + "/reply/" + reply.id();
        addressees(reply.country()).forEach(person -> post(reply, kind, person, words, path, useless));
    }

    /** Tells the coordinators what the country said. */
    void replied(Reply reply, Instant now) {
        people(seats.holders(), EnumSet.of(Role.COORDINATOR))
                .forEach(person -> post(
                        reply,
                        reply.state().code(),
                        person,
                        String.join("\n\n", reply.comments().values()),
                        "/office/replies/" + reply.id(),
                        now.plus(USELESS)));
    }

    private void post(Reply reply, String kind, Person to, String words, String path, Instant useless) {
        Reader reader = Reader.of(to.language());
        Object[] named = {
            to.name(),
            reader.name(reply.country()),
            title(reply.wave(), reader),
            reader.date(ReplyOpening.lastDay(reply.until())),
            words,
            links.to(to.language(), path)
        };
        String subject = reader.text("publication-replies/mail." + kind + ".subject", named)
                .replaceAll("\\s+", " ");
        outbox.post(new Letter(
                "publication.reply",
                to.address(),
                to.name(),
                to.language(),
                subject,
                reader.text("publication-replies/mail." + kind + ".text", named),
                null,
                useless));
    }

    private String title(WaveId wave, Reader reader) {
        return waves.find(wave).map(found -> reader.text(found.title())).orElse(wave.id());
    }
}
