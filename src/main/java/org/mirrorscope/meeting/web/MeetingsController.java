package org.mirrorscope.meeting.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.function.Function;
import org.mirrorscope.access.Deed;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.meeting.FollowUp;
import org.mirrorscope.meeting.FollowUpId;
import org.mirrorscope.meeting.FollowUpState;
import org.mirrorscope.meeting.FollowUps;
import org.mirrorscope.meeting.Meeting;
import org.mirrorscope.meeting.Meetings;
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
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where the office, and each country, sees its meetings and what is to be done after them. */
@Controller
class MeetingsController {

    private final Meetings meetings;
    private final FollowUps followUps;
    private final FollowUpViews views;
    private final Lists lists;
    private final Countries countries;

    MeetingsController(Meetings meetings, FollowUps followUps, FollowUpViews views, Lists lists, Countries countries) {
        this.meetings = meetings;
        this.followUps = followUps;
        this.views = views;
        this.lists = lists;
        this.countries = countries;
    }

    /** What somebody typed to close a follow-up, and why that was refused. */
    private record Refused(String id, String word, List<FormError> errors) {
        static final Refused NOTHING = new Refused("", "", List.of());
    }

    @GetMapping(Addresses.OFFICE)
    MeetingsPage office(SignedIn who, Reader reader) {
        return office(who, reader, Refused.NOTHING);
    }

    private MeetingsPage office(SignedIn who, Reader reader, Refused refused) {
        who.require(Deed.SEE_OFFICE);
        return page(
                who,
                reader,
                Addresses.OFFICE,
                reader.text("meeting-pages/title"),
                reader.text("meeting-pages/description"),
                meetings.all(who),
                followUps.all(who),
                refused);
    }

    @GetMapping(Addresses.MY)
    MeetingsPage country(@PathVariable String country, SignedIn who, Reader reader) {
        return country(new CountryCode(country), who, reader, Refused.NOTHING);
    }

    private MeetingsPage country(CountryCode country, SignedIn who, Reader reader, Refused refused) {
        who.require(Deed.SEE_RETURN, country);
        if (countries.find(country).isEmpty()) {
            throw RefusedRequest.notFound("registry/country.unknown", country);
        }
        return page(
                who,
                reader,
                Addresses.of(country),
                reader.text("meeting-pages/own.title", reader.name(country)),
                reader.text("meeting-pages/own.description"),
                meetings.with(who, country),
                followUps.of(who, country),
                refused);
    }

    private MeetingsPage page(
            SignedIn who,
            Reader reader,
            String path,
            String title,
            String description,
            List<Meeting> all,
            List<FollowUp> todo,
            Refused refused) {
        List<FollowUpView> shown = views.of(who, reader, todo, all, path);
        boolean office = path.equals(Addresses.OFFICE);
        return new MeetingsPage(
                title,
                description,
                path,
                office,
                office && who.may(Deed.HOLD_MEETINGS),
                lists.toCome(reader, all, path),
                lists.past(reader, all, path),
                shown.stream().filter(FollowUpView::open).toList(),
                shown.stream().filter(each -> !each.open()).toList(),
                refused.word(),
                refused.id(),
                refused.errors());
    }

    @PostMapping(Addresses.OFFICE + "/follow-ups/{followUp}")
    PersonalPage close(
            @PathVariable String followUp,
            @RequestParam(defaultValue = "done") String state,
            @RequestParam(defaultValue = "") String word,
            SignedIn who,
            Reader reader,
            HttpServletResponse response) {
        who.require(Deed.HOLD_MEETINGS);
        FollowUpId id = new FollowUpId(Addresses.id(followUp));
        if (state.equals(FollowUpState.OPEN.code())) {
            return open(
                    Addresses.OFFICE,
                    response,
                    reader,
                    () -> followUps.open(who, id),
                    error -> office(who, reader, error));
        }
        FollowUpState to = state.equals(FollowUpState.DROPPED.code()) ? FollowUpState.DROPPED : FollowUpState.DONE;
        try {
            followUps.close(who, id, to, word);
            return new SeeOther(Addresses.OFFICE + "#follow-ups");
        } catch (Refusal refusal) {
            return office(who, reader, refused(followUp, word, refusal, reader, response));
        }
    }

    @PostMapping(Addresses.MY + "/follow-ups/{followUp}/done")
    PersonalPage done(
            @PathVariable String country,
            @PathVariable String followUp,
            @RequestParam(defaultValue = "") String word,
            SignedIn who,
            Reader reader,
            HttpServletResponse response) {
        CountryCode code = new CountryCode(country);
        who.require(Deed.CLOSE_FOLLOW_UP, code);
        try {
            followUps.done(who, code, new FollowUpId(Addresses.id(followUp)), word);
            return new SeeOther(Addresses.of(code) + "#follow-ups");
        } catch (Refusal refusal) {
            return country(code, who, reader, refused(followUp, word, refusal, reader, response));
        }
    }

    @PostMapping(Addresses.MY + "/follow-ups/{followUp}/open")
    PersonalPage open(
            @PathVariable String country,
            @PathVariable String followUp,
            SignedIn who,
            Reader reader,
            HttpServletResponse response) {
        CountryCode code = new CountryCode(country);
        who.require(Deed.CLOSE_FOLLOW_UP, code);
        return open(
                Addresses.of(code),
                response,
                reader,
                () -> followUps.open(who, code, new FollowUpId(Addresses.id(followUp))),
                error -> country(code, who, reader, error));
    }

    private static PersonalPage open(
            String path,
            HttpServletResponse response,
            Reader reader,
            Runnable opening,
            Function<Refused, MeetingsPage> page) {
        try {
            opening.run();
            return new SeeOther(path + "#follow-ups");
        } catch (Refusal refusal) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return page.apply(new Refused("", "", List.of(new FormError("", refusal.sentence(reader.messages())))));
        }
    }

    private static Refused refused(
            String id, String word, Refusal refusal, Reader reader, HttpServletResponse response) {
        response.setStatus(HttpStatus.CONFLICT.value());
        return new Refused(id, word, List.of(new FormError("word-" + id, refusal.sentence(reader.messages()))));
    }
}
