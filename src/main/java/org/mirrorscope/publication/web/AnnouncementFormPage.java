package org.mirrorscope.publication.web;

import java.util.List;
import org.mirrorscope.shell.AnnouncementKind;
import org.mirrorscope.shell.FormError;
import org.mirrorscope.shell.PersonalPage;

/**
 * Where the office makes or changes an announcement.
 *
 * @param form what is in the fields
 * @param kinds what it can be about
 * @param texts the fields for the text, one a language
 * @param withdraw the path to which is sent that it is taken back; empty for one that is new
 */
public record AnnouncementFormPage(
        String title,
        String description,
        String path,
        AnnouncementForm form,
        List<AnnouncementKind> kinds,
        List<TextField> texts,
        String withdraw,
        List<FormError> errors)
        implements PersonalPage {

    public AnnouncementFormPage {
        kinds = List.copyOf(kinds);
        texts = List.copyOf(texts);
        errors = List.copyOf(errors);
    }

    /**
     * The field for the text in one language.
     *
     * @param tag the language's tag
     * @param language its own name
     * @param needed whether the text has to be given in it
     */
    public record TextField(String id, String tag, String language, String text, boolean needed) {}
}
