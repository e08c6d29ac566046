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
    private static final String FINDING = "finding";
    private static final String FOLLOW_UP = "follow-up";
    private static final String PRACTICE = "practice";

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

    /** The page with all that was typed, and the field of the variable that was chosen; nothing is kept yet. */
    @PostMapping(MINUTE + "/choose")
    MinutePage choose(
            @PathVariable String id,
            @PathVariable String item,
            @RequestParam MultiValueMap<String, String> fields,
            SignedIn who,
            Reader reader) {
        who.require(Deed.HOLD_MEETINGS);
        Meeting meeting = meetings.find(who, id);
        return typed(who, reader, meeting, item, new MinuteForm(new TypedFields(fields)), List.of());
    }

    @PostMapping(MINUTE)
    PersonalPage write(
            @PathVariable String id,
            @PathVariable String item,
            @RequestParam MultiValueMap<String, String> fields,
            SignedIn who,
            Reader reader,
            HttpServletResponse response) {
        return save(id, item, "", fields, who, reader, response);
    }

    @PostMapping(MINUTE + "/finding")
    PersonalPage finding(
            @PathVariable String id,
            @PathVariable String item,
            @RequestParam MultiValueMap<String, String> fields,
            SignedIn who,
            Reader reader,
            HttpServletResponse response) {
        return save(id, item, FINDING, fields, who, reader, response);
    }

    @PostMapping(MINUTE + "/follow-up")
    PersonalPage followUp(
            @PathVariable String id,
            @PathVariable String item,
            @RequestParam MultiValueMap<String, String> fields,
            SignedIn who,
            Reader reader,
            HttpServletResponse response) {
        return save(id, item, FOLLOW_UP, fields, who, reader, response);
    }

    @PostMapping(MINUTE + "/practice")
    PersonalPage practice(
            @PathVariable String id,
            @PathVariable String item,
            @RequestParam MultiValueMap<String, String> fields,
            SignedIn who,
            Reader reader,
            HttpServletResponse response) {
        return save(id, item, PRACTICE, fields, who, reader, response);
    }

    /** Takes back a finding, a follow-up or a practice. What else was typed stays on the page. */
    @PostMapping(MINUTE + "/withdraw")
    PersonalPage withdraw(
            @PathVariable String id,
            @PathVariable String item,
            @RequestParam MultiValueMap<String, String> fields,
            SignedIn who,
            Reader reader,
            HttpServletResponse response) {
        return toOne(id, item, fields, who, reader, response, (meeting, minute, form) -> {
            String[] what = form.text("withdraw").split(" ", 2);
            UUID one = Addresses.id(what[what.length - 1]);
            switch (what[0]) {
                case FINDING -> minutes.withdrawFinding(who, one);
                case PRACTICE -> minutes.withdrawPractice(who, one);
                default -> minutes.removeFollowUp(who, new FollowUpId(one));
            }
            return form.minutes() != null || form.hasNotes(meeting.day());
        });
    }

    /** @param pressed beside which part of the form the button stands; that part is wanted, blank or not */
    private PersonalPage save(
            String id,
            String item,
            String pressed,
            MultiValueMap<String, String> fields,
            SignedIn who,
            Reader reader,
            HttpServletResponse response) {
        return toOne(id, item, fields, who, reader, response, (meeting, minute, form) -> {
            minutes.note(
                    who,
                    minute,
                    new Minutes.Notes(
                            form.minutes(),
                            pressed.equals(FINDING) || form.hasFinding(meeting.day()) ? finding(form) : null,
                            pressed.equals(FOLLOW_UP) || form.hasFollowUp() ? followUp(form) : null,
                            pressed.equals(PRACTICE) || form.hasPractice() ? practice(form) : null));
            return false;
        });
    }

    private Minutes.NewFinding finding(MinuteForm form) {
        form.requireShown();
        String variable = form.text(MinuteForm.VARIABLE);
        KnownVariable about = variable.isEmpty()
                ? null
                : variables.find(variable).orElseThrow(() -> new Refusal("registry/variable.unknown", variable));
        if (about != null && about.dropped()) {
            throw new Refusal("meeting/finding.dropped", about.variable().label(), about.version());
        }
        return new Minutes.NewFinding(
                country(form.text(MinuteForm.COUNTRY)),
                about == null ? null : form.fact(about.variable()),
                form.text(MinuteForm.WORDS));
    }

    private Minutes.NewFollowUp followUp(MinuteForm form) {
        MinuteForm.Owner owner = form.owner(seats);
        return new Minutes.NewFollowUp(owner.country(), owner.seat(), form.text(MinuteForm.WHAT), form.due());
    }

    private static Minutes.NewPractice practice(MinuteForm form) {
        String country = form.text(MinuteForm.PRACTICE_COUNTRY);
        return new Minutes.NewPractice(
                country(country.isEmpty() ? form.text(MinuteForm.COUNTRY) : country),
                form.text(MinuteForm.PRACTICE),
                form.text(MinuteForm.PRACTICE_TEXT));
    }

    private static CountryCode country(String typed) {
        if (!typed.matches("[A-Z]{2}")) {
            throw new Refusal("meeting/country.other", typed);
        }
        return new CountryCode(typed);
    }

    private interface Noting {

        /** @return whether something that was typed is kept nowhere yet */
        boolean note(Meeting meeting, AgendaItemId item, MinuteForm form);
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
        AgendaItemId about = pages.find(who, meeting, item).item().id();
        MinuteForm form = new MinuteForm(new TypedFields(fields));
        try {
            return deed.note(meeting, about, form)
                    ? typed(who, reader, meeting, item, form, List.of())
                    : new SeeOther(Addresses.of(meeting.id()) + "/minutes/" + item + "?variable=");
        } catch (Refusal refusal) {
            response.setStatus(HttpStatus.CONFLICT.value());
            FormError error = new FormError(form.field(refusal), refusal.sentence(reader.messages()));
            MinuteForm left = refusal.key().equals("meeting/finding.both")
                    ? variables
                            .find(form.text(MinuteForm.VARIABLE))
                            .map(known -> form.withoutChoice(known.variable()))
                            .orElse(form)
                    : form;
            return typed(who, reader, meeting, item, left, List.of(error));
        }
    }

    private MinutePage typed(
            SignedIn who, Reader reader, Meeting meeting, String item, MinuteForm form, List<FormError> errors) {
        @Nullable String text = form.fields().typed(MinuteForm.TEXT).isEmpty() ? null : form.text(MinuteForm.TEXT);
        return pages.one(who, reader, meeting, pages.find(who, meeting, item), form, text, errors);
    }
}
