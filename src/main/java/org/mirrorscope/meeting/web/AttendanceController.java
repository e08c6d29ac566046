package org.mirrorscope.meeting.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.access.Deed;
import org.mirrorscope.access.Holding;
import org.mirrorscope.access.Seats;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.meeting.Attendances;
import org.mirrorscope.meeting.Attendee;
import org.mirrorscope.meeting.Meeting;
import org.mirrorscope.meeting.Meetings;
import org.mirrorscope.meeting.web.AttendancePage.Group;
import org.mirrorscope.meeting.web.AttendancePage.Guest;
import org.mirrorscope.platform.Refusal;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shared.NewId;
import org.mirrorscope.shell.FormError;
import org.mirrorscope.shell.PersonalPage;
import org.mirrorscope.shell.Reader;
import org.mirrorscope.shell.SeeOther;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where the office notes who came to a meeting. */
@Controller
class AttendanceController {

    private static final String PATH = Addresses.MEETING + "/attendance";
    private static final int EMPTY_LINES = 3;

    private final MeetingPages pages;
    private final MeetingHeads heads;
    private final Attendances attendances;
    private final Meetings meetings;
    private final Seats seats;

    AttendanceController(
            MeetingPages pages, MeetingHeads heads, Attendances attendances, Meetings meetings, Seats seats) {
        this.pages = pages;
        this.heads = heads;
        this.attendances = attendances;
        this.meetings = meetings;
        this.seats = seats;
    }

    @GetMapping(PATH)
    AttendancePage attendance(@PathVariable String id, SignedIn who, Reader reader) {
        who.require(Deed.SEE_OFFICE);
        Meeting meeting = pages.find(who, id);
        return page(who, reader, meeting, attendances.of(who, meeting), List.of());
    }

    @PostMapping(PATH)
    PersonalPage note(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields,
            SignedIn who,
            Reader reader,
            HttpServletResponse response) {
        who.require(Deed.HOLD_MEETINGS);
        Meeting meeting = pages.find(who, id);
        List<Attendee> present = new ArrayList<>();
        Set<String> chosen = Set.copyOf(fields.getOrDefault("person", List.of()));
        candidates(meeting, attendances.of(who, meeting)).values().stream()
                .filter(one -> chosen.contains(String.valueOf(one.person())))
                .forEach(present::add);
        present.addAll(guests(meeting, fields));
        try {
            attendances.note(who, meeting.id(), present);
            return new SeeOther(Addresses.of(meeting.id()) + "/attendance");
        } catch (Refusal refusal) {
            response.setStatus(HttpStatus.CONFLICT.value());
            FormError error = new FormError("guests", refusal.sentence(reader.messages()));
            return page(who, reader, meeting, present, List.of(error));
        }
    }

    /** Lines in which nothing was typed are nobody. */
    private static List<Attendee> guests(Meeting meeting, MultiValueMap<String, String> fields) {
        List<String> names = fields.getOrDefault("name", List.of());
        List<Attendee> guests = new ArrayList<>();
        for (int line = 0; line < names.size(); line++) {
            String of = at(fields, "of", line);
            CountryCode country = MeetingPages.country(meeting, at(fields, "country", line));
            if (!names.get(line).isBlank() || !of.isBlank()) {
                guests.add(new Attendee(
                        NewId.next(), country, null, names.get(line).strip(), of.strip()));
            }
        }
        return guests;
    }

    private static String at(MultiValueMap<String, String> fields, String name, int line) {
        List<String> all = fields.getOrDefault(name, List.of());
        return line < all.size() ? all.get(line) : "";
    }

    /** Who holds a seat today, or was noted with one, by the person's id. */
    private Map<String, Attendee> candidates(Meeting meeting, List<Attendee> noted) {
        Map<String, Attendee> all = new LinkedHashMap<>();
        noted.stream().filter(one -> one.person() != null).forEach(one -> all.put(String.valueOf(one.person()), one));
        Stream<Holding> holders = Stream.concat(
                meeting.countries().stream().flatMap(country -> seats.holders(country).stream()),
                seats.holders().stream().filter(holding -> holding.seat().role().isOfOffice()));
        holders.forEach(holding -> all.putIfAbsent(
                holding.person().id().toString(),
                new Attendee(
                        NewId.next(),
                        holding.seat().country(),
                        holding.person().id(),
                        holding.person().name(),
                        holding.seat().words())));
        return all;
    }

    private AttendancePage page(
            SignedIn who, Reader reader, Meeting meeting, List<Attendee> present, List<FormError> errors) {
        boolean sent = meetings.wereMinutesSent(who, meeting.id());
        Set<String> here = present.stream()
                .filter(one -> one.person() != null)
                .map(one -> String.valueOf(one.person()))
                .collect(Collectors.toSet());
        List<Guest> guests = new ArrayList<>(present.stream()
                .filter(one -> one.person() == null)
                .map(one -> new Guest(
                        one.name(),
                        one.seat(),
                        one.country() == null ? "" : one.country().alpha2()))
                .toList());
        for (int line = 0; line < EMPTY_LINES; line++) {
            guests.add(new Guest("", "", ""));
        }
        List<Attendee> candidates = List.copyOf(candidates(meeting, present).values());
        return new AttendancePage(
                reader.text("meeting-pages/attendance.title", meeting.title()),
                reader.text("meeting-pages/attendance.description"),
                Addresses.of(meeting.id()) + "/attendance",
                heads.of(reader, meeting, "attendance"),
                who.may(Deed.HOLD_MEETINGS) && !meeting.isCancelled() && !sent,
                sent,
                groups(reader, meeting, candidates, here),
                guests,
                meeting.countries().stream()
                        .sorted(reader.byName())
                        .map(country -> new PlanPage.Choice(country.alpha2(), reader.name(country), false))
                        .toList(),
                present.stream().map(one -> words(reader, one)).toList(),
                errors);
    }

    private static List<Group> groups(Reader reader, Meeting meeting, List<Attendee> candidates, Set<String> here) {
        List<Group> groups = new ArrayList<>();
        meeting.countries().stream()
                .sorted(reader.byName())
                .forEach(country -> groups.add(group(reader.name(country), country, candidates, here)));
        groups.add(group(reader.text("meeting-pages/office"), null, candidates, here));
        groups.removeIf(group -> group.people().isEmpty());
        return groups;
    }

    private static Group group(
            String name, @Nullable CountryCode country, List<Attendee> candidates, Set<String> here) {
        return new Group(
                name,
                candidates.stream()
                        .filter(one -> country == null ? one.country() == null : country.equals(one.country()))
                        .map(one -> new PlanPage.Choice(
                                String.valueOf(one.person()),
                                one.name() + " (" + one.seat() + ")",
                                here.contains(String.valueOf(one.person()))))
                        .toList());
    }

    /** Somebody who came, and from where. */
    static String words(Reader reader, Attendee one) {
        String from = one.seat().isEmpty() && one.country() != null ? reader.name(one.country()) : one.seat();
        return from.isEmpty() ? one.name() : one.name() + " (" + from + ")";
    }
}
