package org.mirrorscope.wave.web;

import java.util.List;
import java.util.Locale;

/**
 * A return on paper: the receipt of a revision, or the answers as they stand.
 *
 * @param language of its words
 * @param title what it is
 * @param country whose return it is
 * @param wave what the wave is called
 * @param version the version of the instrument
 * @param synthetic whether the answers are invented, which every file says
 * @param facts who did what when
 * @param missing the questions whose answer nobody confirmed, each with that answer
 * @param sections the answers
 * @param remarks comments on questions
 */
public record PrintedReturn(
        Locale language,
        String title,
        String country,
        String wave,
        String version,
        boolean synthetic,
        List<String> facts,
        List<Unconfirmed> missing,
        List<CheckPage.Part> sections,
        List<ReviewPage.RemarkLine> remarks) {

    /** An answer of last time that nobody confirmed. */
    public record Unconfirmed(String label, String answer) {}
}
