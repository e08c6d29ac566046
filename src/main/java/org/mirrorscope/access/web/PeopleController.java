package org.mirrorscope.access.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.mirrorscope.access.Deed;
import org.mirrorscope.access.Invitations;
import org.mirrorscope.access.People;
import org.mirrorscope.access.Person;
import org.mirrorscope.access.PersonId;
import org.mirrorscope.access.Seats;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.mail.EmailAddress;
import org.mirrorscope.mail.Outbox;
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

/** The lists of who sits where, and what is known of one person. */
@Controller
class PeopleController {

    private static final String PERSON = PeoplePages.OFFICE + "/{id:[0-9a-f-]{36}}";

    private final People people;
    private final Seats seats;
    private final Invitations invitations;
    private final Outbox outbox;

    PeopleController(People people, Seats seats, Invitations invitations, Outbox outbox) {
        this.people = people;
        this.seats = seats;
        this.invitations = invitations;
        this.outbox = outbox;
    }

    @GetMapping(PeoplePages.OFFICE)
    PeoplePage everybody(SignedIn who, @RequestParam(defaultValue = "0") int invited, Reader reader) {
        who.require(Deed.SEE_OFFICE);
        return pages(reader, who, invited).ofAll(seats.history());
    }

    @GetMapping("/my/{country:[A-Z]{2}}/people")
    PeoplePage ofCountry(
            SignedIn who, @PathVariable String country, @RequestParam(defaultValue = "0") int invited, Reader reader) {
        CountryCode code = new CountryCode(country);
        who.require(Deed.SEE_RETURN, code);
        return pages(reader, who, invited).of(code, seats.history(code));
    }

    private PeoplePages pages(Reader reader, SignedIn who, int invited) {
        return new PeoplePages(reader, who, invitations.today(), outbox.unreachable(), done(reader, invited));
    }

    private static String done(Reader reader, int invited) {
        return invited > 0 ? reader.text("access/people.invited", invited) : "";
    }

    @GetMapping(PERSON)
    PersonPage person(SignedIn who, @PathVariable UUID id, Reader reader) {
        who.require(Deed.PLACE_PEOPLE);
        Person person = find(id);
        return page(
                reader,
                person,
                person.name(),
                person.address().text(),
                person.language().toLanguageTag(),
                List.of());
    }

    private Person find(UUID id) {
        return people.find(new PersonId(id)).orElseThrow(() -> RefusedRequest.notFound("access/person.unknown"));
    }

    private static PersonPage page(
            Reader reader, Person person, String name, String address, String language, List<FormError> errors) {
        return new PersonPage(
                reader.text("access/person.title", person.name()),
                reader.text("access/person.description"),
                PeoplePages.OFFICE + "/" + person.id(),
                name,
                address,
                Choices.languages(language),
                errors);
    }

    @PostMapping(PERSON)
    PersonalPage change(
            SignedIn who,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String address,
            @RequestParam(defaultValue = "en") String language,
            Reader reader,
            HttpServletResponse response) {
        who.require(Deed.PLACE_PEOPLE);
        Person person = find(id);
        Optional<EmailAddress> read = EmailAddress.read(address);
        List<FormError> errors = new ArrayList<>();
        if (!Person.isName(name)) {
            errors.add(new FormError("name", reader.text("access/name.missing")));
        }
        if (read.isEmpty()) {
            errors.add(new FormError("address", reader.text("access/address.malformed")));
        }
        Locale spoken = Locale.of(Person.LANGUAGES.contains(language) ? language : "en");
        if (errors.isEmpty()) {
            try {
                people.change(who, new Person(person.id(), name.strip(), read.orElseThrow(), spoken));
                return new SeeOther(PeoplePages.OFFICE);
            } catch (Refusal taken) {
                errors.add(new FormError("address", taken.sentence(reader.messages())));
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(reader, person, name, address, language, errors);
    }
}
