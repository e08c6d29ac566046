package org.mirrorscope.shell;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Something that is wrong in a form. It stands in a summary above the form and beside its field.
 *
 * @param field the id of the field; empty if it is none in particular
 * @param sentence what is wrong and what to do, in the reader's language
 */
public record FormError(String field, String sentence) {

    /** What is wrong with one field; null if nothing is, so that a template can leave the attribute out. */
    public static @Nullable String of(List<FormError> errors, String field) {
        String all = errors.stream()
                .filter(error -> error.field().equals(field))
                .map(FormError::sentence)
                .collect(Collectors.joining(" "));
        return all.isEmpty() ? null : all;
    }
}
