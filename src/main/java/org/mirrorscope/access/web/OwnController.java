package org.mirrorscope.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Locale;
import org.mirrorscope.access.Passkey;
import org.mirrorscope.access.Passkeys;
import org.mirrorscope.access.People;
import org.mirrorscope.access.Person;
import org.mirrorscope.access.Seat;
import org.mirrorscope.access.SignIns;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.access.web.OpenSessions.Open;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shell.FormError;
import org.mirrorscope.shell.PersonalPage;
import org.mirrorscope.shell.Reader;
import org.mirrorscope.shell.SeeOther;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Everybody's own page: name and language, seats, passkeys, and where one is signed in. */
@Controller
class OwnController {

    private final People people;
    private final Passkeys passkeys;
    private final OpenSessions sessions;
    private final SignIns signIns;
    private final Session session;

    OwnController(People people, Passkeys passkeys, OpenSessions sessions, SignIns signIns, Session session) {
        this.people = people;
        this.passkeys = passkeys;
        this.sessions = sessions;
        this.signIns = signIns;
        this.session = session;
    }

    @GetMapping(OwnPage.PATH)
    OwnPage own(SignedIn who, @RequestParam(defaultValue = "") String done, Reader reader, HttpServletRequest request) {
        return page(
                who,
                who.person().name(),
                who.person().language().toLanguageTag(),
                List.of("saved", "added", "removed").contains(done) ? reader.text("access/own.done." + done) : "",
                List.of(),
                reader,
                request);
    }

    @PostMapping(OwnPage.PATH)
    PersonalPage change(
            SignedIn who,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "en") String language,
            Reader reader,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!Person.isName(name)) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            FormError error = new FormError("name", reader.text("access/name.missing"));
            return page(who, name, language, "", List.of(error), reader, request);
        }
        people.changeOwn(who, name, Locale.of(Person.LANGUAGES.contains(language) ? language : "en"));
        return new SeeOther(OwnPage.PATH + "?done=saved");
    }

    /** Also on the device where the person asks. */
    @PostMapping(OwnPage.PATH + "/sessions/end")
    SeeOther leaveEverywhere(SignedIn who, HttpServletRequest request) {
        signIns.left(who);
        sessions.endAll(who.person().id());
        session.end(request);
        return new SeeOther(SignInPage.PATH);
    }

    private OwnPage page(
            SignedIn who,
            String name,
            String language,
            String done,
            List<FormError> errors,
            Reader reader,
            HttpServletRequest request) {
        HttpSession here = request.getSession(false);
        return new OwnPage(
                reader.text("access/own.title"),
                reader.text("access/own.description"),
                OwnPage.PATH,
                done,
                name,
                who.person().address().text(),
                Choices.languages(language),
                who.seats().stream().map(seat -> seat(reader, seat)).toList(),
                passkeys.of(who).stream().map(key -> key(reader, key)).toList(),
                sessions.of(who.person().id()).stream()
                        .map(open ->
                                place(reader, open, here != null && open.id().equals(here.getId())))
                        .toList(),
                errors);
    }

    private static String seat(Reader reader, Seat seat) {
        CountryCode country = seat.country();
        return reader.text(
                "access/seat.of",
                reader.text("access/role." + seat.role().code()),
                country == null ? reader.text("access/office") : reader.name(country));
    }

    private static OwnPage.Key key(Reader reader, Passkey key) {
        return new OwnPage.Key(
                key.name(),
                Moments.text(reader, key.added()),
                key.used() == null ? "" : Moments.text(reader, key.used()),
                reader.link(PasskeyController.OWN + "/" + key.id() + "/remove"));
    }

    private static OwnPage.Place place(Reader reader, Open open, boolean here) {
        return new OwnPage.Place(
                open.device().isEmpty() ? reader.text("access/own.device.unknown") : open.device(),
                reader.text("access/way." + open.way().name().toLowerCase(Locale.ROOT)),
                Moments.text(reader, open.since()),
                Moments.text(reader, open.seen()),
                here);
    }
}
