package org.mirrorscope.instrument.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.shell.PersonalPage;

/**
 * The form of one question.
 *
 * @param editor what stands on top
 * @param typed what stands in the form
 * @param where the form's own hidden fields: what it is about
 * @param isNew whether the question is not there yet
 * @param field whether it is a field of a repeat
 * @param kinds the kinds on offer
 * @param languages the languages of its texts
 * @param fields the fields of a repeat that are there, with where each is edited
 * @param rival what somebody else made of the question meanwhile; null if nobody did
 * @param backHref where the reader came from
 */
public record QuestionEditorPage(
        String title,
        String description,
        String path,
        EditorFrame editor,
        Typed typed,
        Where where,
        boolean isNew,
        boolean field,
        List<String> kinds,
        List<Language> languages,
        List<FieldLink> fields,
        @Nullable Asked rival,
        String backHref)
        implements PersonalPage {

    /** What the form is about: a section for a new question, else a variable and perhaps a field of it. */
    public record Where(String section, String variable, String field) {}

    /** Where a field of a repeat is edited in full. */
    public record FieldLink(String name, String href) {}

    /** Whether the chosen kind is one of these. */
    public boolean isKind(String... words) {
        return List.of(words).contains(typed.in("kind"));
    }
}
