package org.mirrorscope.registry.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.registry.group.GroupDocument;
import org.mirrorscope.registry.group.GroupHistory;
import org.mirrorscope.registry.group.GroupWords;
import org.mirrorscope.registry.group.Kept;
import org.mirrorscope.shell.FormError;
import org.mirrorscope.shell.Reader;

/**
 * Makes the page of one thing of a mirror group.
 *
 * @param id which
 * @param fresh whether it is new
 */
record GroupFormPages(
        Reader reader, Where where, GroupForm form, UUID id, boolean fresh, GroupHistory history, GroupWords words) {

    /** Stands in addresses for something new. */
    static final String NEW = "new";

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    /** The page before anything was typed. */
    GroupFormPage page() {
        return page(form.kept(history, id), latest(), "", List.of());
    }

    /** The page with what was typed, and what is wrong with it. */
    GroupFormPage page(Sent sent, FormError error) {
        return page(sent, Math.max(0, sent.follows()), "", List.of(error));
    }

    /** The page with a sentence that says why a document cannot be withdrawn. */
    GroupFormPage refused(String reason, FormError error) {
        return page(form.kept(history, id), latest(), reason, List.of(error));
    }

    private int latest() {
        return revisions().isEmpty() ? 0 : revisions().getFirst().revision();
    }

    private List<? extends Kept<?>> revisions() {
        return fresh && !form.part().equals("contact") ? List.of() : form.history(history, id);
    }

    private GroupFormPage page(Sent sent, int follows, String reason, List<FormError> errors) {
        String name = reader.name(where.country());
        String path = where.group() + "/" + form.part() + "/" + (fresh ? NEW : id);
        String title = text("form." + form.part() + (fresh ? ".new" : ".change"));
        return new GroupFormPage(
                title,
                title + ", " + name,
                path,
                text("form." + form.part() + ".what"),
                where.office(),
                name,
                where.group(),
                form.fields(words, sent),
                follows,
                isThere() ? path + "/withdraw" : null,
                reason,
                revisions().stream().map(kept -> past(path, kept)).toList(),
                errors);
    }

    private boolean isThere() {
        return !revisions().isEmpty()
                && revisions().getFirst().what() instanceof GroupDocument document
                && document.withdrawn() == null;
    }

    private GroupFormPage.Past past(String path, Kept<?> kept) {
        @Nullable String file = form.file(kept);
        return new GroupFormPage.Past(
                moment(kept.recordedAt()),
                reader.text(
                        "registry-group/" + (kept.author().ofOffice() ? "said.office" : "said.country"),
                        kept.author().name(),
                        kept.author().seat()),
                form.line(words, kept),
                file == null ? null : path + file);
    }

    private String moment(Instant moment) {
        return reader.text(
                "registry-group/moment",
                reader.date(LocalDate.ofInstant(moment, ZoneOffset.UTC)),
                CLOCK.format(moment.atOffset(ZoneOffset.UTC)));
    }

    private String text(String key) {
        return reader.text("registry-group/" + key);
    }
}
