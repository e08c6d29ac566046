package org.mirrorscope.meeting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.access.Holding;
import org.mirrorscope.access.People;
import org.mirrorscope.access.Person;
import org.mirrorscope.access.PersonId;
import org.mirrorscope.access.Role;
import org.mirrorscope.access.Seats;
import org.mirrorscope.access.SiteLinks;
import org.mirrorscope.mail.CalendarEvent;
import org.mirrorscope.mail.CalendarEvent.Attendee;
import org.mirrorscope.mail.CalendarEvent.Purpose;
import org.mirrorscope.mail.Letter;
import org.mirrorscope.mail.Outbox;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shell.Reader;
import org.springframework.stereotype.Component;

/** Mail about meetings, each letter in its person's language. A link in it is no way in: it leads to where people sign in. */
@Component
class MeetingLetters {

    /** For what does not end with the meeting. */
    private static final Duration USELESS = Duration.ofDays(14);

    private final Seats seats;
    private final People people;
    private final Outbox outbox;
    private final SiteLinks links;
    private final Clock clock;

    MeetingLetters(Seats seats, People people, Outbox outbox, SiteLinks links, Clock clock) {
        this.seats = seats;
        this.people = people;
        this.outbox = outbox;
        this.links = links;
        this.clock = clock;
    }

    /** Who is invited: who holds such a seat today, and the hosts; nobody twice. */
    List<Invitee> invited(MeetingPlan plan) {
        Map<PersonId, Invitee> all = new LinkedHashMap<>();
        plan.countries()
                .forEach(country -> holders(country, plan.roles())
                        .forEach(holding ->
                                all.putIfAbsent(holding.person().id(), new Invitee(holding.person(), country))));
        hosts(plan).forEach(person -> all.putIfAbsent(person.id(), new Invitee(person, null)));
        return List.copyOf(all.values());
    }

    private Stream<Holding> holders(CountryCode country, Collection<Role> roles) {
        return seats.holders(country).stream()
                .filter(holding -> roles.contains(holding.seat().role()));
    }

    /** Whether all of them are people who are or were here. */
    boolean knows(Collection<PersonId> hosts) {
        return hosts.stream().allMatch(id -> people.find(id).isPresent());
    }

    private Stream<Person> hosts(MeetingPlan plan) {
        return plan.hosts().stream().flatMap(id -> people.find(id).stream());
    }

    /** That people are invited, or that what they were invited to has changed. */
    void invite(Meeting meeting, boolean again, Collection<Invitee> to) {
        to.forEach(one -> post(
                one,
                again ? "mail.changed" : "mail.invitation",
                meeting,
                meeting.plan().end(),
                calendar(meeting, one, Purpose.REQUEST)));
    }

    /** That a meeting does not take place, or not with them. */
    void cancel(Meeting meeting, Collection<Invitee> to, String reason) {
        to.forEach(one -> post(
                one, "mail.cancelled", meeting, meeting.plan().end(), calendar(meeting, one, Purpose.CANCEL), reason));
    }

    /** That minutes wait to be agreed. */
    void sent(Meeting meeting, CountryCode country, int items) {
        List.of(Role.LEAD, Role.DEPUTY)
                .forEach(role -> holders(country, List.of(role))
                        .forEach(holding -> post(
                                new Invitee(holding.person(), country),
                                role == Role.LEAD ? "mail.minutes" : "mail.minutes.deputy",
                                meeting,
                                clock.instant().plus(USELESS),
                                null,
                                items)));
    }

    /** To the hosts: what a country said to the minutes. */
    void responded(Meeting meeting, SentItem about, Response response) {
        hosts(meeting.plan())
                .forEach(host -> post(
                        new Invitee(host, null),
                        "mail." + response.kind().code(),
                        meeting,
                        clock.instant().plus(USELESS),
                        null,
                        response.by().name(),
                        about.country().name(host.language()),
                        about.title(),
                        response.text()));
    }

    /** To the country's lead and deputy: what the office answered. */
    void answered(Meeting meeting, SentItem about, Response response) {
        holders(about.country(), List.of(Role.LEAD, Role.DEPUTY))
                .forEach(holding -> post(
                        new Invitee(holding.person(), about.country()),
                        "mail.answered",
                        meeting,
                        clock.instant().plus(USELESS),
                        null,
                        response.by().name(),
                        about.title(),
                        response.text()));
    }

    /** The meeting for somebody's calendar; null if nobody of the office is there to invite. */
    private @Nullable String calendar(Meeting meeting, Invitee to, Purpose purpose) {
        return hosts(meeting.plan())
                .findFirst()
                .map(host -> calendar(
                        meeting,
                        purpose,
                        page(meeting, to),
                        new Attendee(host.name(), host.address()),
                        List.of(new Attendee(to.person().name(), to.person().address()))))
                .orElse(null);
    }

    /**
     * The meeting for anybody's calendar, without anybody's address.
     *
     * @param country on whose pages it is read; null for the office's
     */
    String published(Meeting meeting, @Nullable CountryCode country, Locale language) {
        return calendar(meeting, Purpose.PUBLISH, page(meeting, country, language), null, List.of());
    }

    private String calendar(
            Meeting meeting, Purpose purpose, String page, @Nullable Attendee host, List<Attendee> invited) {
        MeetingPlan plan = meeting.plan();
        return new CalendarEvent(
                        "meeting-" + meeting.id() + "@mirrorscope",
                        meeting.changes(),
                        purpose,
                        plan.start(),
                        plan.end(),
                        plan.title(),
                        page,
                        plan.place(),
                        page,
                        host,
                        invited)
                .file(clock.instant());
    }

    private String page(Meeting meeting, Invitee to) {
        return page(meeting, to.country(), to.person().language());
    }

    private String page(Meeting meeting, @Nullable CountryCode country, Locale language) {
        String where = country == null ? "/office" : "/my/" + country;
        return links.to(language, where + "/meetings/" + meeting.id());
    }

    private void post(
            Invitee to, String kind, Meeting meeting, Instant uselessAfter, @Nullable String calendar, Object... more) {
        Person person = to.person();
        Reader reader = Reader.of(person.language());
        List<Object> arguments = new ArrayList<>(List.of(
                person.name(),
                meeting.title(),
                new TimeWords(reader).of(meeting.plan()),
                meeting.plan().place().isEmpty()
                        ? reader.text("meeting/place.open")
                        : meeting.plan().place(),
                page(meeting, to)));
        arguments.addAll(List.of(more));
        String subject = reader.text("meeting/" + kind + ".subject", meeting.title(), reader.date(meeting.day()))
                .replaceAll("\\s+", " ");
        outbox.post(new Letter(
                "meeting." + kind.replaceFirst("mail\\.([a-z]+).*", "$1"),
                person.address(),
                person.name(),
                person.language(),
                subject,
                reader.text("meeting/" + kind + ".text", arguments.toArray()),
                calendar,
                uselessAfter));
    }
}
