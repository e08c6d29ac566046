package org.mirrorscope.meeting.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.mirrorscope.access.Deed;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.meeting.AgendaItemId;
import org.mirrorscope.meeting.Agendas;
import org.mirrorscope.meeting.Meeting;
import org.mirrorscope.meeting.Meetings;
import org.mirrorscope.meeting.web.MeetingPage.Typed;
import org.mirrorscope.platform.Refusal;
import org.mirrorscope.shell.FormError;
import org.mirrorscope.shell.PersonalPage;
import org.mirrorscope.shell.Reader;
import org.mirrorscope.shell.SeeOther;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One meeting for the office: inviting, cancelling, and the agenda. */
@Controller
class MeetingController {

    private static final String ITEMS = Addresses.MEETING + "/items";

    private final MeetingPages pages;
    private final Meetings meetings;
    private final Agendas agendas;

    MeetingController(MeetingPages pages, Meetings meetings, Agendas agendas) {
        this.pages = pages;
        this.meetings = meetings;
        this.agendas = agendas;
    }

    @GetMapping(Addresses.MEETING)
    MeetingPage meeting(@PathVariable String id, SignedIn who, Reader reader) {
        who.require(Deed.SEE_OFFICE);
        return pages.page(who, reader, pages.find(who, id), Typed.NOTHING, List.of());
    }

    @PostMapping(Addresses.MEETING + "/invite")
    PersonalPage invite(@PathVariable String id, SignedIn who, Reader reader, HttpServletResponse response) {
        return done(id, who, reader, response, Typed.NOTHING, "", meeting -> meetings.invite(who, meeting.id()));
    }

    @PostMapping(Addresses.MEETING + "/cancel")
    PersonalPage cancel(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String text,
            SignedIn who,
            Reader reader,
            HttpServletResponse response) {
        Typed typed = new Typed("cancel", "", text);
        return done(id, who, reader, response, typed, "reason", meeting -> meetings.cancel(who, meeting.id(), text));
    }

    /** An item that somebody thought of. */
    @PostMapping(ITEMS)
    PersonalPage add(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String country,
            SignedIn who,
            Reader reader,
            HttpServletResponse response) {
        Typed typed = new Typed("new", title, text);
        return done(
                id,
                who,
                reader,
                response,
                typed,
                "title",
                meeting -> agendas.add(
                        who,
                        meeting.id(),
                        List.of(new Agendas.Wanted(MeetingPages.country(meeting, country), null, null, title, text))));
    }

    /** Items that were proposed and chosen. */
    @PostMapping(ITEMS + "/proposed")
    PersonalPage propose(
            @PathVariable String id,
            @RequestParam(defaultValue = "") List<String> item,
            SignedIn who,
            Reader reader,
            HttpServletResponse response) {
        return done(id, who, reader, response, Typed.NOTHING, "proposals", meeting -> {
            if (item.isEmpty()) {
                throw new Refusal("meeting-pages/proposals.none");
            }
            agendas.add(who, meeting.id(), pages.wanted(who, reader, meeting, item));
        });
    }

    @PostMapping(ITEMS + "/{item}")
    PersonalPage change(
            @PathVariable String id,
            @PathVariable String item,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String text,
            SignedIn who,
            Reader reader,
            HttpServletResponse response) {
        Typed typed = new Typed(item, title, text);
        return done(
                id,
                who,
                reader,
                response,
                typed,
                "title-" + item,
                meeting -> agendas.change(who, item(who, meeting, item), title, text));
    }

    @PostMapping(ITEMS + "/{item}/move")
    PersonalPage move(
            @PathVariable String id,
            @PathVariable String item,
            @RequestParam(defaultValue = "") String to,
            SignedIn who,
            Reader reader,
            HttpServletResponse response) {
        return done(
                id,
                who,
                reader,
                response,
                Typed.NOTHING,
                "",
                meeting -> agendas.move(who, item(who, meeting, item), to.equals("up")));
    }

    @PostMapping(ITEMS + "/{item}/remove")
    PersonalPage remove(
            @PathVariable String id,
            @PathVariable String item,
            SignedIn who,
            Reader reader,
            HttpServletResponse response) {
        return done(
                id, who, reader, response, Typed.NOTHING, "", meeting -> agendas.remove(who, item(who, meeting, item)));
    }

    /** An item of this meeting and no other. */
    private AgendaItemId item(SignedIn who, Meeting meeting, String text) {
        AgendaItemId id = new AgendaItemId(Addresses.id(text));
        return agendas.of(who, meeting.id()).stream()
                .map(item -> item.id())
                .filter(id::equals)
                .findFirst()
                .orElseThrow(MinutePages::unknown);
    }

    private interface Doing {
        void to(Meeting meeting);
    }

    private PersonalPage done(
            String id,
            SignedIn who,
            Reader reader,
            HttpServletResponse response,
            Typed typed,
            String field,
            Doing deed) {
        who.require(Deed.HOLD_MEETINGS);
        Meeting meeting = pages.find(who, id);
        try {
            deed.to(meeting);
            return new SeeOther(Addresses.of(meeting.id()));
        } catch (Refusal refusal) {
            response.setStatus(HttpStatus.CONFLICT.value());
            FormError error = new FormError(field, refusal.sentence(reader.messages()));
            return pages.page(who, reader, meeting, typed, List.of(error));
        }
    }
}
