package org.mirrorscope.meeting.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mirrorscope.meeting.AgendaItem;
import org.mirrorscope.meeting.AgendaItemId;
import org.mirrorscope.meeting.Attendee;
import org.mirrorscope.meeting.Meeting;
import org.mirrorscope.meeting.Minute;
import org.mirrorscope.meeting.SentItem;
import org.mirrorscope.meeting.Standing;
import org.mirrorscope.meeting.TimeWords;
import org.mirrorscope.meeting.web.PrintedMinutes.Item;
import org.mirrorscope.meeting.web.PrintedMinutes.Party;
import org.mirrorscope.meeting.web.PrintedMinutes.State;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shell.Reader;

/** Makes minutes to be filed: for the office all as it has them now, for a country what it got. */
final class MinutesPrinter {

    private final Reader reader;
    private final MinuteViews.Telling telling;
    private final Meeting meeting;
    private final List<Attendee> attendees;
    private final boolean synthetic;

    MinutesPrinter(
            Reader reader, MinuteViews.Telling telling, Meeting meeting, List<Attendee> attendees, boolean synthetic) {
        this.reader = reader;
        this.telling = telling;
        this.meeting = meeting;
        this.attendees = attendees;
        this.synthetic = synthetic;
    }

    /** @param standings how each item stands with each country */
    PrintedMinutes ofOffice(List<Minute> minutes, List<Standing> standings) {
        Map<AgendaItemId, List<StandingView>> byItem = standings.stream()
                .collect(Collectors.groupingBy(
                        standing -> standing.minute().item().id(),
                        Collectors.mapping(telling::standing, Collectors.toList())));
        return printed(minutes.stream()
                .map(minute -> item(minute, byItem.getOrDefault(minute.item().id(), List.of())))
                .toList());
    }

    private Item item(Minute minute, List<StandingView> standings) {
        return new Item(
                minute.item().title(),
                minute.item().text(),
                minute.text(),
                standings.stream().map(this::state).toList(),
                standingFindings(telling.findings(minute.findings())),
                telling.followUps(minute.followUps()),
                standingPractices(telling.practices(minute.practices())),
                standings.stream()
                        .flatMap(standing -> Optional.ofNullable(standing.latest()).stream())
                        .flatMap(MinutesPrinter::said)
                        .toList());
    }

    private State state(StandingView standing) {
        SentView latest = standing.latest();
        return switch (standing.state()) {
            case "agreed", "disagreed" ->
                decided(standing.state(), standing.country(), latest == null ? standing.word() : latest.decision());
            default -> open(standing.country(), standing.word());
        };
    }

    private State decided(String decision, String country, String words) {
        return new State(
                decision.equals("agreed") ? "agreed" : "disputed",
                reader.text("meeting-minutes/state", country, words));
    }

    private State open(String country, String why) {
        return new State("open", reader.text("meeting-minutes/state.open", country, why));
    }

    /**
     * What a country may see.
     *
     * @param agenda the items that concern it
     * @param sent what it got, earliest first
     */
    PrintedMinutes ofCountry(CountryCode country, List<AgendaItem> agenda, List<SentItem> sent) {
        Map<AgendaItemId, SentItem> latest =
                sent.stream().collect(Collectors.toMap(SentItem::item, Function.identity(), (one, later) -> later));
        String name = reader.name(country);
        return printed(agenda.stream()
                .map(item -> Optional.ofNullable(latest.get(item.id()))
                        .map(got -> item(name, item, got))
                        .orElseGet(() -> unsent(name, item)))
                .toList());
    }

    private Item unsent(String country, AgendaItem item) {
        State open = open(country, reader.text("meeting-pages/standing.draft"));
        return new Item(item.title(), item.text(), "", List.of(open), List.of(), List.of(), List.of(), List.of());
    }

    private Item item(String country, AgendaItem agenda, SentItem got) {
        SentView view = telling.sent(got);
        return new Item(
                view.title(),
                agenda.text(),
                view.text(),
                List.of(state(country, got, view)),
                standingFindings(view.findings()),
                view.followUps(),
                standingPractices(view.practices()),
                said(view).toList());
    }

    private State state(String country, SentItem got, SentView view) {
        return got.decision()
                .map(decision -> decided(decision.kind().code(), country, view.decision()))
                .orElseGet(() -> open(
                        country, reader.text("meeting-pages/standing." + (got.isTakenBack() ? "changed" : "waiting"))));
    }

    private static List<FindingView> standingFindings(List<FindingView> all) {
        return all.stream().filter(finding -> !finding.withdrawn()).toList();
    }

    private static List<PracticeView> standingPractices(List<PracticeView> all) {
        return all.stream().filter(practice -> !practice.withdrawn()).toList();
    }

    /** Whoever agreed without a word is named with the decision. */
    private static Stream<SentView.Said> said(SentView sent) {
        return sent.said().stream().filter(said -> !said.text().isEmpty());
    }

    private PrintedMinutes printed(List<Item> items) {
        return new PrintedMinutes(
                reader.language(),
                reader.text("meeting-minutes/eyebrow." + meeting.plan().kind().code()),
                meeting.title(),
                facts(items),
                synthetic,
                parties(),
                items);
    }

    private List<String> facts(List<Item> items) {
        List<String> facts = new ArrayList<>();
        facts.add(new TimeWords(reader).of(meeting.plan()));
        if (!meeting.plan().place().isEmpty()) {
            facts.add(reader.text("meeting-minutes/place", meeting.plan().place()));
        }
        facts.add(reader.text("meeting-minutes/countries", MeetingWords.countries(reader, meeting.countries())));
        Meeting.Cancellation cancelled = meeting.cancelled();
        if (cancelled != null) {
            facts.add(reader.text("meeting-minutes/cancelled", cancelled.reason()));
        }
        if (!items.isEmpty()) {
            facts.add(reader.text(
                    "meeting-minutes/standing",
                    count(items, "agreed"),
                    count(items, "disputed"),
                    count(items, "open")));
        }
        return facts;
    }

    private static long count(List<Item> items, String kind) {
        return items.stream()
                .flatMap(item -> item.states().stream())
                .filter(state -> state.kind().equals(kind))
                .count();
    }

    /** The office first, then the countries by name, then guests of none. */
    private List<Party> parties() {
        return Stream.of(
                        party(
                                reader.text("meeting-pages/office"),
                                one -> one.country() == null && one.person() != null),
                        meeting.countries().stream()
                                .sorted(reader.byName())
                                .flatMap(country -> party(reader.name(country), one -> country.equals(one.country()))),
                        party(
                                reader.text("meeting-minutes/others"),
                                one -> one.country() == null && one.person() == null))
                .flatMap(Function.identity())
                .toList();
    }

    private Stream<Party> party(String name, Predicate<Attendee> who) {
        List<String> people = attendees.stream()
                .filter(who)
                .map(attendee -> attendee.seat().isEmpty()
                        ? attendee.name()
                        : reader.text("meeting-minutes/person", attendee.name(), attendee.seat()))
                .toList();
        return people.isEmpty() ? Stream.empty() : Stream.of(new Party(name, people));
    }
}
