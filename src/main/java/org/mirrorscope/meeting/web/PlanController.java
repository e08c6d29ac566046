package org.mirrorscope.meeting.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.access.Deed;
import org.mirrorscope.access.Holding;
import org.mirrorscope.access.Role;
import org.mirrorscope.access.Seats;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.meeting.LocalTimes;
import org.mirrorscope.meeting.Meeting;
import org.mirrorscope.meeting.MeetingId;
import org.mirrorscope.meeting.MeetingPlan;
import org.mirrorscope.meeting.Meetings;
import org.mirrorscope.meeting.web.PlanPage.Choice;
import org.mirrorscope.platform.Refusal;
import org.mirrorscope.registry.Countries;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shell.FormError;
import org.mirrorscope.shell.PersonalPage;
import org.mirrorscope.shell.Reader;
import org.mirrorscope.shell.RefusedRequest;
import org.mirrorscope.shell.SeeOther;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where the office plans a meeting, and changes the plan. */
@Controller
class PlanController {

    private static final String NEW = Addresses.OFFICE + "/new";
    private static final String PLAN = Addresses.MEETING + "/plan";

    private final Meetings meetings;
    private final Countries countries;
    private final Seats seats;

    PlanController(Meetings meetings, Countries countries, Seats seats) {
        this.meetings = meetings;
        this.countries = countries;
        this.seats = seats;
    }

    /** In the time zone of the latest meeting, with whoever plans it. */
    @GetMapping(NEW)
    PlanPage blank(SignedIn who, Reader reader) {
        who.require(Deed.HOLD_MEETINGS);
        List<Meeting> before = meetings.all(who);
        String zone = before.isEmpty() ? "UTC" : before.getLast().plan().zone().getId();
        return page(who, reader, null, PlanForm.empty(zone, who.person().id().toString()), List.of());
    }

    @PostMapping(NEW)
    PersonalPage plan(
            SignedIn who,
            @RequestParam MultiValueMap<String, String> fields,
            Reader reader,
            HttpServletResponse response) {
        who.require(Deed.HOLD_MEETINGS);
        return take(who, reader, null, PlanForm.read(fields), response, plan -> meetings.plan(who, plan));
    }

    @GetMapping(PLAN)
    PlanPage planned(@PathVariable String id, SignedIn who, Reader reader) {
        who.require(Deed.HOLD_MEETINGS);
        Meeting meeting = find(who, id);
        return page(who, reader, meeting, PlanForm.of(meeting), List.of());
    }

    @PostMapping(PLAN)
    PersonalPage change(
            @PathVariable String id,
            SignedIn who,
            @RequestParam MultiValueMap<String, String> fields,
            Reader reader,
            HttpServletResponse response) {
        who.require(Deed.HOLD_MEETINGS);
        Meeting meeting = find(who, id);
        return take(who, reader, meeting, PlanForm.read(fields), response, plan -> {
            meetings.change(who, meeting.id(), plan);
            return meeting.id();
        });
    }

    private Meeting find(SignedIn who, String id) {
        return meetings.find(who, Addresses.meeting(id)).orElseThrow(() -> RefusedRequest.notFound("meeting/unknown"));
    }

    private interface Keeping {
        MeetingId keep(MeetingPlan plan);
    }

    private PersonalPage take(
            SignedIn who,
            Reader reader,
            @Nullable Meeting there,
            PlanForm form,
            HttpServletResponse response,
            Keeping keeping) {
        List<FormError> errors = new ArrayList<>();
        var plan = form.plan(reader, known(), errors::add);
        if (plan.isPresent()) {
            try {
                return new SeeOther(Addresses.of(keeping.keep(plan.get())));
            } catch (Refusal refusal) {
                errors.add(new FormError(PlanForm.field(refusal), refusal.sentence(reader.messages())));
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(who, reader, there, form, errors);
    }

    private SortedSet<CountryCode> known() {
        return new TreeSet<>(countries.all().keySet());
    }

    private PlanPage page(SignedIn who, Reader reader, @Nullable Meeting there, PlanForm form, List<FormError> errors) {
        return new PlanPage(
                there == null ? reader.text("meeting-pages/plan.new") : reader.text("meeting-pages/plan.change"),
                reader.text("meeting-pages/plan.description"),
                there == null ? NEW : Addresses.of(there.id()) + "/plan",
                there == null,
                there != null && there.invitedAt() != null,
                there != null && meetings.wereMinutesSent(who, there.id()),
                form,
                known().stream()
                        .sorted(reader.byName())
                        .map(country -> new Choice(
                                country.alpha2(),
                                reader.name(country),
                                form.countries().contains(country.alpha2())))
                        .toList(),
                Arrays.stream(Role.values())
                        .filter(role -> !role.isOfOffice())
                        .map(role -> new Choice(
                                role.code(),
                                reader.text("access/role." + role.code()),
                                form.roles().contains(role.code())))
                        .toList(),
                hosts(form),
                LocalTimes.zones(),
                errors);
    }

    private List<Choice> hosts(PlanForm form) {
        return seats.holders().stream()
                .filter(holding -> holding.seat().role().isOfOffice())
                .map(Holding::person)
                .distinct()
                .map(person -> new Choice(
                        person.id().toString(),
                        person.name(),
                        form.hosts().contains(person.id().toString())))
                .toList();
    }
}
