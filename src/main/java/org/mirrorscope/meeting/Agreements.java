package org.mirrorscope.meeting;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.mirrorscope.access.Audit;
import org.mirrorscope.access.Deed;
import org.mirrorscope.access.Holding;
import org.mirrorscope.access.Seat;
import org.mirrorscope.access.Seats;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.access.Subject;
import org.mirrorscope.platform.Refusal;
import org.mirrorscope.registry.KnownVariable;
import org.mirrorscope.registry.KnownVariables;
import org.mirrorscope.registry.Source;
import org.mirrorscope.registry.Statement;
import org.mirrorscope.registry.Statements;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shared.NewId;
import org.mirrorscope.shell.RefusedRequest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How minutes become agreed: the office sends them, and each country agrees, comments or disagrees item by item, for
 * itself. What was sent never changes, so it is what is agreed. Everything asks first whether the person may.
 */
@Component
public class Agreements {

    private final MinuteBook book;
    private final SentStore store;
    private final MeetingStore meetings;
    private final MeetingLetters letters;
    private final KnownVariables variables;
    private final Statements statements;
    private final Seats seats;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Agreements(
            MinuteBook book,
            SentStore store,
            MeetingStore meetings,
            MeetingLetters letters,
            KnownVariables variables,
            Statements statements,
            Seats seats,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.book = book;
        this.store = store;
        this.meetings = meetings;
        this.letters = letters;
        this.variables = variables;
        this.statements = statements;
        this.seats = seats;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** How the minutes of each item stand with each country that it concerns, in the order of the agenda. */
    @Transactional(readOnly = true)
    public List<Standing> of(SignedIn who, Meeting meeting) {
        who.require(Deed.SEE_OFFICE);
        return book.standings(meeting);
    }

    /** What a country got of a meeting, earliest first; of one item it answers to the latest. */
    @Transactional(readOnly = true)
    public List<SentItem> of(SignedIn who, MeetingId meeting, CountryCode country) {
        who.require(Deed.SEE_RETURN, country);
        return store.of(meeting, country);
    }

    /**
     * Sends to each country what it has not got yet, or got otherwise, and has not agreed to.
     *
     * @return how many items were sent, counted for each country
     * @throws Refusal if there is nothing to send, or a variable is not asked any more
     */
    @Transactional
    public int send(SignedIn who, MeetingId id) {
        Signature by = Signature.ofOffice(who, Deed.HOLD_MEETINGS, now());
        Meeting meeting = Meetings.hold(meetings, id);
        List<Standing> toSend =
                book.standings(meeting).stream().filter(Standing::isToSend).toList();
        if (toSend.isEmpty()) {
            throw new Refusal("meeting/send.nothing");
        }
        Map<String, KnownVariable> known = variables.all();
        int number = store.sendings(id) + 1;
        store.addSending(id, number, by);
        Map<CountryCode, Integer> items = new TreeMap<>();
        for (Standing standing : toSend) {
            standing.minute().findings().stream()
                    .map(Finding::fact)
                    .filter(Objects::nonNull)
                    .forEach(fact -> Minutes.requireAsked(Objects.requireNonNull(known.get(fact.variable()))));
            store.add(sent(standing, number, by));
            items.merge(standing.country(), 1, Integer::sum);
        }
        items.forEach((country, count) -> letters.sent(meeting, country, count));
        events.publishEvent(new MinutesSent(id));
        audit.record(who, "meeting/audit.sent", Meetings.subject(meeting), meeting.title(), toSend.size());
        return toSend.size();
    }

    private static SentItem sent(Standing standing, int number, Signature by) {
        Minute minute = standing.minute();
        return new SentItem(
                NewId.next(),
                minute.item().meeting(),
                number,
                by,
                minute.item().id(),
                standing.country(),
                minute.item().title(),
                minute.text(),
                minute.findings(),
                minute.followUps(),
                minute.practices(),
                List.of());
    }

    /**
     * Agrees to the minutes of an item for a country. What was found becomes a part of its record.
     *
     * @param text may be empty
     * @throws Refusal if it was agreed before, or the office changed it meanwhile
     */
    @Transactional
    public void agree(SignedIn who, CountryCode country, UUID sentItem, String text) {
        Seat seat = seat(who, Deed.AGREE_MINUTES, country);
        Received received = received(sentItem, country);
        received.requireOpen();
        if (received.item().isTakenBack()) {
            throw new Refusal("meeting/agree.taken-back");
        }
        Signature by = Signature.of(who, seat, now());
        respond(received, Response.Kind.AGREED, Wording.text(text), by);
        List<Statement> facts = received.item().findings().stream()
                .map(Finding::fact)
                .filter(Objects::nonNull)
                .map(fact -> statement(received, fact, by))
                .toList();
        if (!facts.isEmpty()) {
            statements.record(facts);
        }
        events.publishEvent(
                new MinutesAgreed(received.meeting().id(), received.item().item(), country));
        note(who, "meeting/audit.agreed", received);
    }

    private Statement statement(Received received, Finding.Fact fact, Signature by) {
        Meeting meeting = received.meeting();
        return new Statement(
                received.item().country(),
                fact.variable(),
                fact.answer(),
                fact.asOf(),
                by.at(),
                new Source.Meeting(meeting.id().toString(), meeting.day()),
                by.seat(),
                variables
                        .find(fact.variable())
                        .orElseThrow()
                        .variable()
                        .question()
                        .visibility());
    }

    /**
     * Says for a country that it was otherwise. What the same person said last already is not said twice.
     *
     * @throws Refusal if nothing is said, it was agreed before, or the office changed it meanwhile
     */
    @Transactional
    public void disagree(SignedIn who, CountryCode country, UUID sentItem, String text) {
        Seat seat = seat(who, Deed.AGREE_MINUTES, country);
        Received received = received(sentItem, country);
        received.requireOpen();
        String words = Wording.text("meeting/disagree.text", text);
        Signature by = Signature.of(who, seat, now());
        if (received.item().saidLast(Response.Kind.DISAGREED, words, by)) {
            return;
        }
        Response response = respond(received, Response.Kind.DISAGREED, words, by);
        letters.responded(received.meeting(), received.item(), response);
        note(who, "meeting/audit.disagreed", received, words);
    }

    /**
     * Says something to the minutes of an item for a country, and decides nothing. What the same person said last already
     * is not said twice.
     *
     * @throws Refusal if nothing is said, or the office changed it meanwhile
     */
    @Transactional
    public void comment(SignedIn who, CountryCode country, UUID sentItem, String text) {
        Seat seat = seat(who, Deed.COMMENT_MINUTES, country);
        Received received = received(sentItem, country);
        String words = Wording.text("meeting/comment.text", text);
        Signature by = Signature.of(who, seat, now());
        if (received.item().saidLast(Response.Kind.COMMENTED, words, by)) {
            return;
        }
        Response response = respond(received, Response.Kind.COMMENTED, words, by);
        letters.responded(received.meeting(), received.item(), response);
        note(who, "meeting/audit.commented", received, words);
    }

    /** Answers for the office what a country said. */
    @Transactional
    public void answer(SignedIn who, CountryCode country, UUID sentItem, String text) {
        Signature by = Signature.ofOffice(who, Deed.HOLD_MEETINGS, now());
        Received received = received(sentItem, country);
        String words = Wording.text("meeting/comment.text", text);
        Response response = respond(received, Response.Kind.ANSWERED, words, by);
        letters.answered(received.meeting(), received.item(), response);
        note(who, "meeting/audit.answered", received, words);
    }

    private Response respond(Received received, Response.Kind kind, String text, Signature by) {
        Response response = new Response(NewId.next(), received.item().id(), kind, text, by);
        store.add(response);
        return response;
    }

    /** The minutes of an item as a country got them last. */
    private record Received(Meeting meeting, SentItem item) {

        void requireOpen() {
            item.agreement().ifPresent(agreed -> {
                throw new Refusal(
                        "meeting/agree.twice", agreed.by().name(), agreed.by().seat());
            });
        }
    }

    /** @throws Refusal if the country got it anew meanwhile */
    private Received received(UUID sentItem, CountryCode country) {
        MeetingId id = store.meetingOf(sentItem).orElseThrow(Agreements::unknown);
        Meeting meeting = Meetings.hold(meetings, id);
        List<SentItem> all = store.of(id, country);
        SentItem item = all.stream()
                .filter(each -> each.id().equals(sentItem))
                .findFirst()
                .orElseThrow(Agreements::unknown);
        SentItem latest =
                all.stream().filter(each -> each.item().equals(item.item())).reduce(item, (earlier, later) -> later);
        if (!latest.id().equals(sentItem)) {
            throw new Refusal("meeting/agree.changed");
        }
        return new Received(meeting, item);
    }

    private static RefusedRequest unknown() {
        return RefusedRequest.notFound("meeting/item.unknown");
    }

    /** The seat in which somebody speaks for a country; it is looked up anew, as it may have ended since signing in. */
    private Seat seat(SignedIn who, Deed deed, CountryCode country) {
        who.require(deed, country);
        Seat seat = who.seatFor(deed, country).orElseThrow();
        return seats.holders(country).stream()
                .filter(holding -> holding.person().id().equals(who.person().id()))
                .map(Holding::seat)
                .filter(seat::equals)
                .findFirst()
                .orElseThrow(() -> RefusedRequest.forbidden("meeting/seat.ended", country));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private void note(SignedIn who, String verb, Received received, Object... more) {
        Object[] arguments = Stream.concat(
                        Stream.<Object>of(
                                received.item().title(), received.meeting().title()),
                        Stream.of(more))
                .toArray();
        Subject subject =
                Subject.of("meeting", received.meeting().id(), received.item().country());
        audit.record(who, verb, subject, arguments);
    }
}
