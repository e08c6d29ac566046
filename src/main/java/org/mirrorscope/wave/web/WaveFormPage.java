package org.mirrorscope.wave.web;

import java.util.List;
import org.mirrorscope.shell.FormError;
import org.mirrorscope.shell.PersonalPage;

/**
 * A form to plan a wave.
 *
 * @param form what is typed so far
 * @param fresh whether the wave is not there yet, so that it can still be named
 * @param versions the instrument versions to choose from
 * @param languages the languages of its title
 * @param countries those that take part on the form's day
 * @param errors what is wrong with it
 */
public record WaveFormPage(
        String title,
        String description,
        String path,
        WaveForm form,
        boolean fresh,
        List<Choice> versions,
        List<Language> languages,
        List<Choice> countries,
        List<FormError> errors)
        implements PersonalPage {

    /** Something to choose; the note says more about it. */
    public record Choice(String code, String label, String note, boolean chosen) {}

    /** A language of the initiative; the first one is needed. */
    public record Language(String tag, String name, boolean needed) {}
}
