package org.mirrorscope.instrument.web;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mirrorscope.instrument.Draft;
import org.mirrorscope.shell.FormError;
import org.mirrorscope.shell.Reader;

/**
 * What stands on top of every page about a draft: where one is, and what is wrong with what was sent.
 *
 * @param name the draft's instrument and version
 * @param draftHref the draft's own page, in the reader's language
 * @param listHref the list of all instruments
 * @param seen the revision that the page shows; a form sends it along, so that nobody's edit is undone silently
 * @param errors what is wrong with the form, by field
 * @param notice something to say on top; empty if there is nothing
 */
public record EditorFrame(
        String name, String draftHref, String listHref, int seen, Map<String, String> errors, String notice) {

    static EditorFrame of(Draft draft, Reader reader, Map<String, String> errors, String notice) {
        return new EditorFrame(
                draft.content().id().toString(),
                reader.link(Addresses.draft(draft.id())),
                reader.link(Addresses.INSTRUMENTS),
                draft.revision(),
                Collections.unmodifiableMap(new LinkedHashMap<>(errors)),
                notice);
    }

    /** All that is wrong, for the summary above the form. */
    public List<FormError> summary() {
        return summary(errors);
    }

    static List<FormError> summary(Map<String, String> errors) {
        return errors.entrySet().stream()
                .map(error -> new FormError(error.getKey(), error.getValue()))
                .toList();
    }

    /** What is wrong with a field; empty if nothing is. */
    public String error(String field) {
        return errors.getOrDefault(field, "");
    }
}
