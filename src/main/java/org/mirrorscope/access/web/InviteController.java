package org.mirrorscope.access.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.access.Deed;
import org.mirrorscope.access.Invitation;
import org.mirrorscope.access.InvitationDraft;
import org.mirrorscope.access.Invitations;
import org.mirrorscope.access.Invitations.RefusedFile;
import org.mirrorscope.access.Person;
import org.mirrorscope.access.Role;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.access.web.ImportPage.Line;
import org.mirrorscope.platform.Refusal;
import org.mirrorscope.shared.CountryCode;
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
import org.springframework.web.multipart.MultipartFile;

/** Inviting people: by the office to any seat, singly or from a file; by a lead to seats of the own country. */
@Controller
class InviteController {

    private static final String OFFICE = PeoplePages.OFFICE + "/invite";
    private static final String COUNTRY = "/my/{country:[A-Z]{2}}/people/invite";
    private static final String IMPORT = PeoplePages.OFFICE + "/import";

    private final Invitations invitations;

    InviteController(Invitations invitations) {
        this.invitations = invitations;
    }

    static InvitationDraft draft(Map<String, String> form, String place) {
        return new InvitationDraft(
                form.getOrDefault("name", ""),
                form.getOrDefault("address", ""),
                form.getOrDefault("language", ""),
                place,
                form.getOrDefault("role", ""),
                form.getOrDefault("from", ""));
    }

    static FormError error(Reader reader, InvitationDraft.Fault fault) {
        return new FormError(
                fault.field(), reader.text(fault.cause(), fault.arguments().toArray()));
    }

    @GetMapping(OFFICE)
    InvitePage form(SignedIn who, Reader reader) {
        who.require(Deed.PLACE_PEOPLE);
        String today = invitations.today().toString();
        return page(reader, null, new InvitationDraft("", "", "", "", "", today), List.of());
    }

    @PostMapping(OFFICE)
    PersonalPage invite(
            SignedIn who, @RequestParam Map<String, String> form, Reader reader, HttpServletResponse response) {
        who.require(Deed.PLACE_PEOPLE);
        return invite(who, null, draft(form, form.getOrDefault("place", "")), reader, response);
    }

    @GetMapping(COUNTRY)
    InvitePage form(SignedIn who, @PathVariable String country, Reader reader) {
        CountryCode code = new CountryCode(country);
        who.require(Deed.NAME_COLLEAGUES, code);
        String today = invitations.today().toString();
        return page(reader, code, new InvitationDraft("", "", "", country, "", today), List.of());
    }

    @PostMapping(COUNTRY)
    PersonalPage invite(
            SignedIn who,
            @PathVariable String country,
            @RequestParam Map<String, String> form,
            Reader reader,
            HttpServletResponse response) {
        CountryCode code = new CountryCode(country);
        who.require(Deed.NAME_COLLEAGUES, code);
        return invite(who, code, draft(form, country), reader, response);
    }

    private PersonalPage invite(
            SignedIn who,
            @Nullable CountryCode country,
            InvitationDraft draft,
            Reader reader,
            HttpServletResponse response) {
        List<FormError> errors = new ArrayList<>();
        Optional<Invitation> invitation = draft.read(
                invitations.countries(),
                Person.LANGUAGES,
                invitations.today(),
                fault -> errors.add(error(reader, fault)));
        if (invitation.isPresent()) {
            try {
                invitations.invite(who, invitation.get());
                return new SeeOther(
                        (country == null ? PeoplePages.OFFICE : PeoplePages.pathOf(country)) + "?invited=1");
            } catch (Refusal refusal) {
                errors.add(new FormError("role", refusal.sentence(reader.messages())));
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(reader, country, draft, errors);
    }

    /** @param country the country to which a lead may invite; null for the office, which chooses */
    private InvitePage page(
            Reader reader, @Nullable CountryCode country, InvitationDraft draft, List<FormError> errors) {
        Stream<Role> roles = Arrays.stream(Role.values()).filter(role -> country == null || !role.isOfOffice());
        return new InvitePage(
                country == null
                        ? reader.text("access/invite.title")
                        : reader.text("access/invite.title.country", reader.name(country)),
                reader.text("access/invite.description"),
                country == null ? OFFICE : PeoplePages.pathOf(country) + "/invite",
                reader.text("access/invite.lead"),
                draft,
                country == null ? Choices.places(reader, invitations.countries(), draft.place()) : List.of(),
                Choices.roles(reader, roles, draft.role()),
                Choices.languages(draft.language()),
                errors);
    }

    @GetMapping(IMPORT)
    ImportPage file(SignedIn who, Reader reader) {
        who.require(Deed.PLACE_PEOPLE);
        return page(reader, List.of());
    }

    @PostMapping(IMPORT)
    PersonalPage inviteAll(
            SignedIn who,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Reader reader,
            HttpServletResponse response)
            throws IOException {
        who.require(Deed.PLACE_PEOPLE);
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        if (file == null || file.isEmpty()) {
            return page(reader, List.of(new Line("", reader.text("access/csv.empty"))));
        }
        String name = Path.of("/" + Objects.requireNonNullElse(file.getOriginalFilename(), ""))
                .getFileName()
                .toString();
        Path kept = Files.createTempFile("invitations", ".table");
        try {
            file.transferTo(kept);
            int invited = invitations.inviteAll(who, kept, name, Person.LANGUAGES);
            return new SeeOther(PeoplePages.OFFICE + "?invited=" + invited);
        } catch (RefusedFile refused) {
            return page(
                    reader,
                    refused.problems().stream()
                            .map(problem -> new Line(problem.place().toString(), problem.sentence(reader.messages())))
                            .toList());
        } finally {
            Files.delete(kept);
        }
    }

    private static ImportPage page(Reader reader, List<Line> problems) {
        return new ImportPage(
                reader.text("access/import.title"), reader.text("access/import.description"), IMPORT, problems);
    }
}
