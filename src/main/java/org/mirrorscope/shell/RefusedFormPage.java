package org.mirrorscope.shell;

import java.util.List;

/**
 * What stands where a form was refused that has no page of its own to say so: the reason, and all that was typed, to be
 * put right and sent again.
 *
 * @param sentence what is wrong and what to do
 * @param action where it was sent to, complete
 * @param texts what a person wrote, to be changed
 * @param others what the form sent besides
 */
public record RefusedFormPage(
        String title,
        String description,
        String path,
        String sentence,
        String action,
        List<UnsentPage.Field> texts,
        List<UnsentPage.Field> others)
        implements PersonalPage {

    public RefusedFormPage {
        texts = List.copyOf(texts);
        others = List.copyOf(others);
    }

    /** The sentence as an error of the first text. */
    public List<FormError> errors() {
        return List.of(new FormError("text-0", sentence));
    }
}
