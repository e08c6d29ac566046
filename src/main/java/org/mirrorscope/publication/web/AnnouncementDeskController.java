package org.mirrorscope.publication.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.mirrorscope.access.Deed;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.platform.Refusal;
import org.mirrorscope.publication.AnnouncementEdition;
import org.mirrorscope.publication.AnnouncementId;
import org.mirrorscope.publication.AnnouncementState;
import org.mirrorscope.publication.Announcements;
import org.mirrorscope.publication.web.AnnouncementDeskPage.Line;
import org.mirrorscope.publication.web.AnnouncementDeskPage.Listed;
import org.mirrorscope.publication.web.AnnouncementFormPage.TextField;
import org.mirrorscope.shell.Announcement;
import org.mirrorscope.shell.AnnouncementKind;
import org.mirrorscope.shell.FormError;
import org.mirrorscope.shell.Frame;
import org.mirrorscope.shell.PersonalPage;
import org.mirrorscope.shell.Reader;
import org.mirrorscope.shell.RefusedRequest;
import org.mirrorscope.shell.SeeOther;
import org.mirrorscope.shell.SiteSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where the office announces. */
@Controller
@RequestMapping(AnnouncementDeskController.PATH)
class AnnouncementDeskController {

    static final String PATH = "/office/announcements";

    private static final String ONE = "/{id:[0-9a-f-]{36}}";

    /** Absent where pages are shown without a database. */
    private final ObjectProvider<Announcements> announcements;

    private final SiteSource site;

    AnnouncementDeskController(ObjectProvider<Announcements> announcements, SiteSource site) {
        this.announcements = announcements;
        this.site = site;
    }

    @GetMapping
    AnnouncementDeskPage all(SignedIn who, Reader reader) {
        who.require(Deed.EDIT_PAGES);
        Announcements door = announcements.getObject();
        List<AnnouncementEdition> all = door.all();
        return new AnnouncementDeskPage(
                reader.text("shell/announcements"),
                reader.text("publication-announcements/desk.description"),
                PATH,
                Arrays.stream(AnnouncementState.values())
                        .map(state -> listed(
                                reader,
                                state,
                                all.stream()
                                        .filter(edition -> door.state(edition) == state)
                                        .toList()))
                        .filter(list -> !list.lines().isEmpty())
                        .toList());
    }

    private static Listed listed(Reader reader, AnnouncementState state, List<AnnouncementEdition> editions) {
        return new Listed(
                reader.text("publication-announcements/state." + state.code()),
                editions.stream()
                        .map(edition -> new Line(
                                edition.content(),
                                reader.text(
                                        "publication-announcements/made",
                                        edition.by(),
                                        reader.moment(edition.recordedAt())),
                                state.isOpen() ? PATH + "/" + edition.announcement() : ""))
                        .toList());
    }

    @GetMapping("/new")
    AnnouncementFormPage fresh(SignedIn who, Reader reader) {
        who.require(Deed.EDIT_PAGES);
        return form(reader, AnnouncementForm.EMPTY, "", List.of());
    }

    @PostMapping
    PersonalPage announce(
            @RequestParam Map<String, String> sent, SignedIn who, Reader reader, HttpServletResponse response) {
        who.require(Deed.EDIT_PAGES);
        return take(
                sent, "", reader, response, content -> announcements.getObject().announce(who, content));
    }

    @GetMapping(ONE)
    AnnouncementFormPage one(@PathVariable UUID id, SignedIn who, Reader reader) {
        who.require(Deed.EDIT_PAGES);
        return form(reader, AnnouncementForm.of(find(id)), id.toString(), List.of());
    }

    @PostMapping(ONE)
    PersonalPage change(
            @PathVariable UUID id,
            @RequestParam Map<String, String> sent,
            SignedIn who,
            Reader reader,
            HttpServletResponse response) {
        who.require(Deed.EDIT_PAGES);
        AnnouncementId announcement = find(id).announcement();
        int edition = AnnouncementForm.of(sent).edition();
        return take(
                sent,
                id.toString(),
                reader,
                response,
                content -> announcements.getObject().change(who, announcement, edition, content));
    }

    @PostMapping(ONE + "/withdraw")
    SeeOther withdraw(@PathVariable UUID id, SignedIn who) {
        who.require(Deed.EDIT_PAGES);
        announcements.getObject().withdraw(who, find(id).announcement());
        return new SeeOther(PATH);
    }

    private AnnouncementEdition find(UUID id) {
        return announcements
                .getObject()
                .find(new AnnouncementId(id))
                .orElseThrow(() -> RefusedRequest.notFound("publication-announcements/unknown"));
    }

    private PersonalPage take(
            Map<String, String> sent,
            String id,
            Reader reader,
            HttpServletResponse response,
            Consumer<Announcement> verb) {
        AnnouncementForm form = AnnouncementForm.of(sent);
        List<FormError> errors = new ArrayList<>();
        form.read(reader, neededFirst(), announcements.getObject(), errors).ifPresent(content -> {
            try {
                verb.accept(content);
            } catch (Refusal refusal) {
                errors.add(new FormError("", refusal.sentence(reader.messages())));
            }
        });
        if (errors.isEmpty()) {
            return new SeeOther(PATH);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(reader, form, id, errors);
    }

    /** The initiative's own language, in which everybody can be told, then the others. */
    private List<String> neededFirst() {
        return Stream.concat(site.site().languages().stream(), Stream.of("en"))
                .distinct()
                .toList();
    }

    private AnnouncementFormPage form(Reader reader, AnnouncementForm form, String id, List<FormError> errors) {
        List<String> languages = neededFirst();
        String path = id.isEmpty() ? PATH : PATH + "/" + id;
        return new AnnouncementFormPage(
                reader.text("publication-announcements/form." + (id.isEmpty() ? "new" : "change")),
                reader.text("publication-announcements/form.description"),
                id.isEmpty() && errors.isEmpty() ? PATH + "/new" : path,
                form,
                List.of(AnnouncementKind.values()),
                languages.stream()
                        .map(tag -> new TextField(
                                AnnouncementForm.TEXT + tag,
                                tag,
                                Frame.nameOf(Locale.forLanguageTag(tag)),
                                form.texts().getOrDefault(tag, ""),
                                tag.equals(languages.getFirst())))
                        .toList(),
                id.isEmpty() ? "" : path + "/withdraw",
                errors);
    }
}
