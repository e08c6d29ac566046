package org.mirrorscope.registry.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.shell.FormError;
import org.mirrorscope.shell.PersonalPage;

/**
 * Where one thing of a mirror group is changed, with what it was before.
 *
 * @param what what to know before filling it in
 * @param office whether it is on the office's pages, which then enters it for the country
 * @param country the country's name
 * @param back the page of the mirror group, without the language's prefix
 * @param follows the latest revision; 0 of something new
 * @param withdraw where a document is withdrawn; null where that cannot be
 * @param reason why it is to be withdrawn, as typed
 * @param past every revision, latest first
 * @param errors what is wrong with what was sent
 */
public record GroupFormPage(
        String title,
        String description,
        String path,
        String what,
        boolean office,
        String country,
        String back,
        List<FormField> fields,
        int follows,
        @Nullable String withdraw,
        String reason,
        List<Past> past,
        List<FormError> errors)
        implements PersonalPage {

    public GroupFormPage {
        fields = List.copyOf(fields);
        past = List.copyOf(past);
        errors = List.copyOf(errors);
    }

    /** Whether a file is sent. */
    public boolean sendsFile() {
        return fields.stream().anyMatch(field -> field.type() == FormField.Type.FILE);
    }

    /**
     * A revision.
     *
     * @param who the seat, and who held it
     * @param file where its file is; null if it has none
     */
    public record Past(
            String when, String who, String what, @Nullable String file) {}
}
