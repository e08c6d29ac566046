package org.mirrorscope.meeting.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.access.Deed;
import org.mirrorscope.access.Seats;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.instrument.TypedFields;
import org.mirrorscope.meeting.AgendaItemId;
import org.mirrorscope.meeting.Agreements;
import org.mirrorscope.meeting.FollowUpId;
import org.mirrorscope.meeting.Meeting;
import org.mirrorscope.meeting.Minute;
import org.mirrorscope.meeting.Minutes;
import org.mirrorscope.platform.Refusal;
import org.mirrorscope.registry.KnownVariable;
import org.mirrorscope.registry.KnownVariables;
import org.mirrorscope.shared.CountryCode;
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

/** Where the office writes minutes, sends them and answers what countries say. */
@Controller
class MinutesController {

    private static final String MINUTES = Addresses.MEETING + "/minutes";
    private static final String MINUTE = MINUTES + "/{item}";

    private final MeetingPages meetings;
    private final MinutePages pages;
    private final Minutes minutes;
    private final Agreements agreements;
    private final KnownVariables variables;
    private final Seats seats;

    MinutesController(
            MeetingPages meetings,
            MinutePages pages,
            Minutes minutes,
            Agreements agreements,
            KnownVariables variables,
            Seats seats) {
        this.meetings = meetings;
        this.pages = pages;
        this.minutes = minutes;
        this.agreements = agreements;
        this.variables = variables;
        this.seats = seats;
    }

    @GetMapping(MINUTES)
    MinutesPage all(@PathVariable String id, SignedIn who, Reader reader) {
        who.require(Deed.SEE_OFFICE);
        return pages.all(who, reader, meetings.find(who, id), "", "", List.of());
    }

    @PostMapping(MINUTES + "/send")
    PersonalPage send(@PathVariable String id, SignedIn who, Reader reader, HttpServletResponse response) {
        return toAll(id, who, reader, response, "", "", meeting -> agreements.send(who, meeting.id()));
    }

    @PostMapping(MINUTES + "/answer")
    PersonalPage answer(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String sent,
            @RequestParam(defaultValue = "") String country,
            @RequestParam(defaultValue = "") String text,
            SignedIn who,
            Reader reader,
            HttpServletResponse response) {
        return toAll(id, who, reader, response, text, sent, meeting -> {
            @Nullable CountryCode code = MeetingPages.country(meeting, country);
            if (code == null) {
                throw MinutePages.unknown();
            }
            agreements.answer(who, code, Addresses.id(sent), text);
        });
    }

    private interface Doing {
        void to(Meeting meeting);
    }

    private PersonalPage toAll(
            String id,
            SignedIn who,
            Reader reader,
            HttpServletResponse response,
            String typed,
            String typedFor,
            Doing deed) {
        who.require(Deed.HOLD_MEETINGS);
        Meeting meeting = meetings.find(who, id);
        try {
            deed.to(meeting);
            return new SeeOther(Addresses.of(meeting.id()) + "/minutes");
        } catch (Refusal refusal) {
            response.setStatus(HttpStatus.CONFLICT.value());
            String field = typedFor.isEmpty() ? "" : "answer-" + typedFor;
            FormError error = new FormError(field, refusal.sentence(reader.messages()));
            return pages.all(who, reader, meeting, typed, typedFor, List.of(error));
        }
    }

    @GetMapping(MINUTE)
    MinutePage one(
            @PathVariable String id,
            @PathVariable String item,
            @RequestParam MultiValueMap<String, String> fields,
            SignedIn who,
            Reader reader) {
        who.require(Deed.HOLD_MEETINGS);
        Meeting meeting = meetings.find(who, id);
        Minute minute = pages.find(who, meeting, item);
        return pages.one(who, reader, meeting, minute, new MinuteForm(new TypedFields(fields)), null, List.of());
    }

    @PostMapping(MINUTE)
    PersonalPage write(
            @PathVariable String id,
            @PathVariable String item,
            @RequestParam MultiValueMap<String, String> fields,
            SignedIn who,
            Reader reader,
            HttpServletResponse response) {
        return toOne(
                id,
                item,
                fields,
                who,
                reader,
                response,
                (minute, form) -> minutes.write(who, minute, form.text("text")));
    }

    @PostMapping(MINUTE + "/finding")
    PersonalPage finding(
            @PathVariable String id,
            @PathVariable String item,
            @RequestParam MultiValueMap<String, String> fields,
            SignedIn who,
            Reader reader,
            HttpServletResponse response) {
        return toOne(id, item, fields, who, reader, response, (minute, form) -> {
            String variable = form.text(MinuteForm.VARIABLE);
            KnownVariable about = variable.isEmpty()
                    ? null
                    : variables.find(variable).orElseThrow(() -> new Refusal("registry/variable.unknown", variable));
            if (about != null && about.dropped()) {
                throw new Refusal("meeting/finding.dropped", about.variable().label(), about.version());
            }
            minutes.noteFinding(
                    who,
                    minute,
                    country(form),
                    about == null ? null : form.fact(about.variable()),
                    form.text(MinuteForm.WORDS));
        });
    }

    @PostMapping(MINUTE + "/follow-up")
    PersonalPage followUp(
            @PathVariable String id,
            @PathVariable String item,
            @RequestParam MultiValueMap<String, String> fields,
            SignedIn who,
            Reader reader,
            HttpServletResponse response) {
        return toOne(id, item, fields, who, reader, response, (minute, form) -> {
            MinuteForm.Owner owner = form.owner(seats);
            minutes.noteFollowUp(who, minute, owner.country(), owner.seat(), form.text(MinuteForm.WHAT), form.due());
        });
    }

    @PostMapping(MINUTE + "/practice")
    PersonalPage practice(
            @PathVariable String id,
            @PathVariable String item,
            @RequestParam MultiValueMap<String, String> fields,
            SignedIn who,
            Reader reader,
            HttpServletResponse response) {
        return toOne(
                id,
                item,
                fields,
                who,
                reader,
                response,
                (minute, form) -> minutes.notePractice(
                        who,
                        minute,
                        country(form),
                        form.text(MinuteForm.PRACTICE),
                        form.text(MinuteForm.PRACTICE_TEXT)));
    }

    /** Takes back a finding, a follow-up or a practice. */
    @PostMapping(MINUTE + "/withdraw")
    PersonalPage withdraw(
            @PathVariable String id,
            @PathVariable String item,
            @RequestParam MultiValueMap<String, String> fields,
            SignedIn who,
            Reader reader,
            HttpServletResponse response) {
        return toOne(id, item, fields, who, reader, response, (minute, form) -> {
            UUID what = Addresses.id(form.text("id"));
            switch (form.text("kind")) {
                case "finding" -> minutes.withdrawFinding(who, what);
                case "practice" -> minutes.withdrawPractice(who, what);
                default -> minutes.removeFollowUp(who, new FollowUpId(what));
            }
        });
    }

    private static CountryCode country(MinuteForm form) {
        String typed = form.text(MinuteForm.COUNTRY);
        if (!typed.matches("[A-Z]{2}")) {
            throw new Refusal("meeting/country.other", typed);
        }
        return new CountryCode(typed);
    }

    private interface Noting {
        void note(AgendaItemId item, MinuteForm form);
    }

    private PersonalPage toOne(
            String id,
            String item,
            MultiValueMap<String, String> fields,
            SignedIn who,
            Reader reader,
            HttpServletResponse response,
            Noting deed) {
        who.require(Deed.HOLD_MEETINGS);
        Meeting meeting = meetings.find(who, id);
        Minute minute = pages.find(who, meeting, item);
        MinuteForm form = new MinuteForm(new TypedFields(fields));
        try {
            deed.note(minute.item().id(), form);
            return new SeeOther(Addresses.of(meeting.id()) + "/minutes/" + item + "?variable=");
        } catch (Refusal refusal) {
            response.setStatus(HttpStatus.CONFLICT.value());
            FormError error = new FormError(
                    MinuteForm.field(refusal, form.text(MinuteForm.VARIABLE)), refusal.sentence(reader.messages()));
            @Nullable String text = fields.getFirst("text");
            return pages.one(who, reader, meeting, minute, form, text, List.of(error));
        }
    }
}
