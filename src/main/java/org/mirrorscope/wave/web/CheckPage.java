package org.mirrorscope.wave.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.shell.FormError;
import org.mirrorscope.shell.PersonalPage;

/**
 * All answers of a return before it is signed off, with what is different from last time.
 *
 * @param lastWave what last time's wave is called; null if the country never answered before
 * @param sections the answers
 * @param flaws what must be put right first
 * @param warnings what is worth a second look, and stops nothing
 * @param unconfirmed the questions whose answer nobody confirmed; they will be missing
 * @param unanswered the questions that apply and of which something is blank
 * @param entered what the office entered on behalf of the country, unconfirmed
 * @param corrects whether signing off corrects what was accepted before
 * @param maySignOff whether the reader may sign off now
 * @param signer the reader's name and seat
 * @param mark what is checked here; the sign-off is refused if anything changes meanwhile
 * @param correction what was typed about the correction
 * @param errors why the sign-off was refused
 */
public record CheckPage(
        String title,
        String description,
        String path,
        ReturnHead head,
        @Nullable String lastWave,
        List<Part> sections,
        List<Line> flaws,
        List<Line> warnings,
        List<Line> unconfirmed,
        List<Line> unanswered,
        List<Line> entered,
        boolean corrects,
        boolean maySignOff,
        String signer,
        long mark,
        String correction,
        List<FormError> errors)
        implements PersonalPage {

    /** The answers of one section. */
    public record Part(String id, String title, List<Row> rows) {}

    /**
     * One answer.
     *
     * @param variable the question
     * @param label its words
     * @param answer what stands there now
     * @param before what was said last time; empty if nothing
     * @param differs whether it is not the same as last time
     * @param entered whether the office entered it, and nobody of the country confirmed it
     * @param aside whether it is kept and does not count, since the question does not apply
     */
    public record Row(
            String variable,
            String label,
            String answer,
            String before,
            boolean differs,
            boolean entered,
            boolean aside) {}

    /**
     * A question to look at.
     *
     * @param cell the stored variable
     */
    public record Line(String section, String variable, String cell, String label, String sentence) {}
}
