package org.mirrorscope.access.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.access.Deed;
import org.mirrorscope.access.Invitation;
import org.mirrorscope.access.InvitationDraft;
import org.mirrorscope.access.Invitations;
import org.mirrorscope.access.Person;
import org.mirrorscope.access.Seat;
import org.mirrorscope.access.SeatId;
import org.mirrorscope.access.Seats;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.access.web.SeatPage.Holder;
import org.mirrorscope.platform.Refusal;
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

/** One seat: its history, handing it over, and ending a time in it. The office sees every seat, a country its own. */
@Controller
class SeatController {

    private static final String OFFICE = "/office/seats/{id}";
    private static final String COUNTRY = "/my/{country:[A-Z]{2}}/seats/{id}";

    private final Seats seats;
    private final Invitations invitations;

    SeatController(Seats seats, Invitations invitations) {
        this.seats = seats;
        this.invitations = invitations;
    }

    @GetMapping({OFFICE, COUNTRY})
    SeatPage seat(
            SignedIn who,
            @PathVariable UUID id,
            @PathVariable(required = false) @Nullable String country,
            Reader reader) {
        Seat seat = find(who, id, country);
        return page(who, seat, country == null, draft(Map.of()), "", List.of(), reader);
    }

    /** A seat of another country is not there, for whoever asks by the address of the own one. */
    private Seat find(SignedIn who, UUID id, @Nullable String country) {
        if (country == null) {
            who.require(Deed.SEE_OFFICE);
        } else {
            who.require(Deed.SEE_RETURN, new CountryCode(country));
        }
        return seats.find(new SeatId(id))
                .filter(seat -> country == null || seat.isOf(new CountryCode(country)))
                .orElseThrow(() -> RefusedRequest.notFound("access/seat.unknown"));
    }

    private static boolean mayChange(SignedIn who, Seat seat) {
        CountryCode country = seat.country();
        return country == null ? who.may(Deed.PLACE_PEOPLE) : who.mayNameColleagues(country);
    }

    private InvitationDraft draft(Map<String, String> form) {
        InvitationDraft typed = InviteController.draft(form, "");
        return new InvitationDraft(
                typed.name(),
                typed.address(),
                typed.language(),
                "",
                "",
                form.containsKey("from") ? typed.from() : invitations.today().toString());
    }

    @PostMapping({OFFICE + "/hand-over", COUNTRY + "/hand-over"})
    PersonalPage handOver(
            SignedIn who,
            @PathVariable UUID id,
            @PathVariable(required = false) @Nullable String country,
            @RequestParam Map<String, String> form,
            Reader reader,
            HttpServletResponse response) {
        Seat seat = find(who, id, country);
        requireRight(who, seat);
        InvitationDraft draft = draft(form);
        List<FormError> errors = new ArrayList<>();
        Optional<Invitation> successor = whole(draft, seat)
                .read(
                        invitations.countries(),
                        Person.LANGUAGES,
                        invitations.today(),
                        fault -> errors.add(InviteController.error(reader, fault)));
        if (successor.isPresent()) {
            try {
                invitations.handOver(who, seat, successor.get());
                return done(seat, country);
            } catch (Refusal refusal) {
                errors.add(new FormError("from", refusal.sentence(reader.messages())));
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(who, seat, country == null, draft, "", errors, reader);
    }

    private static InvitationDraft whole(InvitationDraft draft, Seat seat) {
        CountryCode country = seat.country();
        return new InvitationDraft(
                draft.name(),
                draft.address(),
                draft.language(),
                country == null ? InvitationDraft.OFFICE : country.alpha2(),
                seat.role().code(),
                draft.from());
    }

    @PostMapping({OFFICE + "/end", COUNTRY + "/end"})
    PersonalPage end(
            SignedIn who,
            @PathVariable UUID id,
            @PathVariable(required = false) @Nullable String country,
            @RequestParam(defaultValue = "") String last,
            Reader reader,
            HttpServletResponse response) {
        Seat seat = find(who, id, country);
        requireRight(who, seat);
        String sentence;
        try {
            seats.end(who, seat, LocalDate.parse(last.strip()));
            return done(seat, country);
        } catch (DateTimeParseException unreadable) {
            sentence = reader.text("access/day.malformed", last);
        } catch (Refusal refusal) {
            sentence = refusal.sentence(reader.messages());
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(
                who, seat, country == null, draft(Map.of()), last, List.of(new FormError("last", sentence)), reader);
    }

    private static void requireRight(SignedIn who, Seat seat) {
        CountryCode country = seat.country();
        if (country == null) {
            who.require(Deed.PLACE_PEOPLE);
        } else {
            who.require(Deed.NAME_COLLEAGUES, country);
        }
    }

    private static SeeOther done(Seat seat, @Nullable String country) {
        return new SeeOther(PeoplePages.pathOf(seat, country == null));
    }

    private SeatPage page(
            SignedIn who,
            Seat seat,
            boolean ofOffice,
            InvitationDraft draft,
            String last,
            List<FormError> errors,
            Reader reader) {
        LocalDate today = invitations.today();
        CountryCode country = seat.country();
        List<Holder> holders = seats.history(seat.id()).stream()
                .filter(holding -> !holding.neverBegan())
                .map(holding -> new Holder(
                        holding.person().name(),
                        holding.person().address().text(),
                        reader.date(holding.from()),
                        Moments.day(reader, holding.to()),
                        holding.covers(today)))
                .toList();
        return new SeatPage(
                reader.text(
                        "access/seat.of",
                        reader.text("access/role." + seat.role().code()),
                        country == null ? reader.text("access/office") : reader.name(country)),
                reader.text("access/seat.description"),
                PeoplePages.pathOf(seat, ofOffice),
                reader.link(ofOffice || country == null ? PeoplePages.OFFICE : PeoplePages.pathOf(country)),
                mayChange(who, seat),
                holders,
                draft,
                Choices.languages(draft.language()),
                last,
                errors);
    }
}
