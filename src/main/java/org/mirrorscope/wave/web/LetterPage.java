package org.mirrorscope.wave.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.shell.FormError;
import org.mirrorscope.shell.PersonalPage;

/**
 * The words of a letter about a wave, and how it looks for somebody.
 *
 * @param wave where the wave is shown, without the language's prefix
 * @param waveTitle the wave's title
 * @param circulation where it is sent, without the language's prefix
 * @param words the words in every language
 * @param people to whom it can be shown
 * @param preview how it looks for the chosen person; null if nobody is chosen
 * @param errors what is wrong with it
 */
public record LetterPage(
        String title,
        String description,
        String path,
        String wave,
        String waveTitle,
        String circulation,
        List<Words> words,
        List<Choice> people,
        @Nullable Preview preview,
        List<FormError> errors)
        implements PersonalPage {

    /** What is typed in one language. */
    public record Words(String language, String name, String subject, String body) {}

    /** Somebody to whom it can be shown. */
    public record Choice(String code, String label, boolean chosen) {}

    /** The letter as somebody gets it. */
    public record Preview(
            String to, String language, String languageTag, String subject, String text, boolean calendar) {}
}
