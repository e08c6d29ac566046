package org.mirrorscope.analysis.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.chart.Tone;
import org.mirrorscope.shell.Page;

/**
 * All variables of a wave, section by section, each with its answers and its change in one line.
 *
 * @param title what the wave says on the whole
 * @param trail the page above
 * @param eyebrow the wave and its return
 * @param lead how many questions can be compared with which wave, and how that turned out
 * @param switches other waves to compare with, other groups
 * @param sections in the questionnaire's order
 * @param dropped the variables that only the wave compared from asks, each with its page there
 * @param beforeTitle the wave compared from, empty where there is none
 * @param corrected which countries corrected their return, and when, in words
 */
public record WaveFindingsPage(
        String title,
        String description,
        String path,
        List<Choice> trail,
        String eyebrow,
        String lead,
        List<Switch> switches,
        List<Section> sections,
        List<Choice> dropped,
        String beforeTitle,
        List<String> corrected)
        implements Page {

    /** A section of the questionnaire. */
    public record Section(String id, String title, List<Question> questions) {}

    /**
     * A question and its variables.
     *
     * @param heading the question's words and page where it holds several variables, else null
     * @param lines one for each variable
     */
    public record Question(@Nullable Choice heading, List<Line> lines) {}

    /**
     * A variable in one line.
     *
     * @param label its words
     * @param href its page
     * @param bar its answers as parts of the population; empty where they are not codes
     * @param count the count of its top code or its summary: '11 of 22'
     * @param answer what that counts: 'Operational'
     * @param moved the change; null where there is nothing to compare with or it is told in {@code note}
     * @param note why there is no change to tell, empty if there is nothing to say
     */
    public record Line(
            String label,
            String href,
            List<Part> bar,
            String count,
            String answer,
            @Nullable Moved moved,
            String note) {}

    /** A part of a bar, in thousandths of its width. */
    public record Part(int from, int width, Tone tone) {}

    /**
     * Who moved which way.
     *
     * @param judged whether up means improved, not merely higher
     * @param words the same in words, for who does not see the signs
     */
    public record Moved(int up, int same, int down, boolean judged, String words) {}
}
