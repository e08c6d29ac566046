package org.mirrorscope.registry;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.mirrorscope.access.Holding;
import org.mirrorscope.access.People;
import org.mirrorscope.access.Person;
import org.mirrorscope.access.PersonId;
import org.mirrorscope.access.Role;
import org.mirrorscope.access.Seats;
import org.mirrorscope.access.SiteLinks;
import org.mirrorscope.instrument.AnswerWords;
import org.mirrorscope.mail.Letter;
import org.mirrorscope.mail.Outbox;
import org.mirrorscope.shared.Messages;
import org.mirrorscope.shell.Reader;
import org.springframework.stereotype.Component;

/** Mail about settlements. A link in it is no way in: it leads to where people sign in. */
@Component
class SettlementLetters {

    private static final Duration USELESS = Duration.ofDays(7);

    private final KnownVariables variables;
    private final Seats seats;
    private final People people;
    private final Outbox outbox;
    private final SiteLinks links;

    SettlementLetters(KnownVariables variables, Seats seats, People people, Outbox outbox, SiteLinks links) {
        this.variables = variables;
        this.seats = seats;
        this.people = people;
        this.outbox = outbox;
        this.links = links;
    }

    /** Asks the other side: the country's lead, or the coordinators. */
    void proposed(Settlement settlement, Statement right) {
        List<Holding> others = settlement.author().ofOffice() ? seats.holders(settlement.country()) : seats.holders();
        Role asked = settlement.author().ofOffice() ? Role.LEAD : Role.COORDINATOR;
        others.stream()
                .filter(holding -> holding.seat().role() == asked)
                .map(Holding::person)
                .forEach(to -> {
                    Reader reader = Reader.of(to.language());
                    String answer = variables
                            .questionFor(settlement.variable(), right.answer())
                            .map(question -> new AnswerWords(reader).of(question, right.answer()))
                            .orElse("");
                    String text = reader.text(
                            "registry/mail.proposed.text",
                            to.name(),
                            settlement.author().name(),
                            reader.name(settlement.country()),
                            label(settlement, to.language()),
                            answer,
                            new SourceWords(reader).of(right.source()),
                            settlement.reason(),
                            page(settlement, to, !settlement.author().ofOffice()));
                    post("mail.proposed", settlement, to, text, settlement.proposedAt());
                });
    }

    /** Tells the person who proposed it what became of it. */
    void ended(Settlement settlement, Settlement.End end) {
        people.find(new PersonId(UUID.fromString(settlement.author().person()))).ifPresent(to -> {
            Messages words = Messages.in(to.language());
            String kind = end.agreed() ? "mail.agreed" : "mail.declined";
            String text = words.text(
                    "registry/" + kind + ".text",
                    to.name(),
                    end.name(),
                    settlement.country().name(to.language()),
                    label(settlement, to.language()),
                    end.reason() == null ? "" : end.reason(),
                    page(settlement, to, settlement.author().ofOffice()));
            post(kind, settlement, to, text, end.at());
        });
    }

    private String label(Settlement settlement, Locale language) {
        return variables
                .find(settlement.variable())
                .map(known -> known.variable().label().in(language))
                .orElse(settlement.variable());
    }

    private String page(Settlement settlement, Person to, boolean ofOffice) {
        String country = settlement.country().alpha2();
        String record = ofOffice ? "/office/countries/" + country : "/my/" + country;
        return links.to(to.language(), record + "/record/" + settlement.variable());
    }

    private void post(String kind, Settlement settlement, Person to, String text, Instant now) {
        String subject = Messages.in(to.language())
                .text(
                        "registry/" + kind + ".subject",
                        settlement.country().name(to.language()),
                        label(settlement, to.language()))
                .replaceAll("\\s+", " ");
        outbox.post(new Letter(
                "registry.settlement", to.address(), to.name(), to.language(), subject, text, null, now.plus(USELESS)));
    }
}
