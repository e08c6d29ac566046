package org.mirrorscope.registry.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.access.Deed;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.platform.Refusal;
import org.mirrorscope.registry.Countries;
import org.mirrorscope.registry.group.Documents;
import org.mirrorscope.registry.group.GroupHistory;
import org.mirrorscope.registry.group.MirrorGroups;
import org.mirrorscope.shared.NewId;
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
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Where a country changes what it keeps of its mirror group, and the office on its behalf. */
@Controller
class GroupFormController {

    private static final String FORM = "/{part}/{id}";
    private static final String UNKNOWN = "registry-group/part.unknown";

    private final Countries countries;
    private final MirrorGroups groups;
    private final Documents documents;
    private final List<GroupForm> forms;
    private final Clock clock;

    GroupFormController(
            Countries countries, MirrorGroups groups, Documents documents, List<GroupForm> forms, Clock clock) {
        this.countries = countries;
        this.groups = groups;
        this.documents = documents;
        this.forms = forms;
        this.clock = clock;
    }

    @GetMapping({Where.MY_GROUP + FORM, Where.OFFICE_GROUP + FORM})
    GroupFormPage form(
            @PathVariable String country,
            @PathVariable String part,
            @PathVariable String id,
            @RequestAttribute(Where.PATTERN) String pattern,
            SignedIn who,
            Reader reader) {
        return pages(who, where(who, country, pattern), part, id, reader).page();
    }

    @PostMapping({Where.MY_GROUP + FORM, Where.OFFICE_GROUP + FORM})
    PersonalPage save(
            @PathVariable String country,
            @PathVariable String part,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestAttribute(Where.PATTERN) String pattern,
            SignedIn who,
            Reader reader,
            HttpServletResponse response)
            throws IOException {
        Where where = where(who, country, pattern);
        GroupFormPages pages = pages(who, where, part, id, reader);
        Sent sent =
                file == null || name(file).isEmpty() ? new Sent(fields) : new Sent(fields, name(file), file.getBytes());
        try {
            pages.form().save(who, where.country(), pages.id(), sent);
            return new SeeOther(where.group());
        } catch (Refusal refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return pages.page(sent, error(refusal, reader));
        }
    }

    @PostMapping({Where.MY_GROUP + "/documents/{id}/withdraw", Where.OFFICE_GROUP + "/documents/{id}/withdraw"})
    PersonalPage withdraw(
            @PathVariable String country,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestAttribute(Where.PATTERN) String pattern,
            SignedIn who,
            Reader reader,
            HttpServletResponse response) {
        Where where = where(who, country, pattern);
        GroupFormPages pages = pages(who, where, "documents", id, reader);
        Sent sent = new Sent(fields);
        try {
            documents.withdraw(who, where.country(), pages.id(), sent.text("reason"), sent.follows());
            return new SeeOther(where.group());
        } catch (Refusal refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return pages.refused(sent.text("reason"), error(refusal, reader));
        }
    }

    private static String name(MultipartFile file) {
        return Objects.requireNonNullElse(file.getOriginalFilename(), "");
    }

    /** The key of a refusal names its field. */
    private static FormError error(Refusal refusal, Reader reader) {
        String name = refusal.key().substring(refusal.key().indexOf('/') + 1);
        int dot = name.indexOf('.');
        return new FormError(dot < 0 ? "" : name.substring(0, dot), refusal.sentence(reader.messages()));
    }

    private Where where(SignedIn who, String country, String pattern) {
        Where where = Where.of(who, country, pattern, countries);
        who.require(Deed.EDIT_GROUP, where.country());
        return where;
    }

    /** @throws RefusedRequest if there is no such part, or nothing of that id in it */
    private GroupFormPages pages(SignedIn who, Where where, String part, String id, Reader reader) {
        GroupForm form = forms.stream()
                .filter(one -> one.part().equals(part))
                .findFirst()
                .orElseThrow(() -> RefusedRequest.notFound(UNKNOWN));
        GroupHistory history = groups.history(who, where.country());
        boolean fresh = id.equals(GroupFormPages.NEW);
        UUID known = fresh ? NewId.next() : Histories.id(id, UNKNOWN);
        if (!fresh && form.history(history, known).isEmpty()) {
            throw RefusedRequest.notFound(UNKNOWN);
        }
        return new GroupFormPages(
                reader, where, form, known, fresh, history, GroupController.words(countries, clock, reader));
    }
}
