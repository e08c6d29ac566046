package org.mirrorscope.analysis.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.chart.Figure;
import org.mirrorscope.shell.Page;

/**
 * A question of a wave that is counted as several variables, as a whole: its codes or items beside each other.
 *
 * @param title the claim
 * @param trail the pages above: all findings, the wave
 * @param section the section of the questionnaire
 * @param question the question's words
 * @param help why it is asked and how, null if nothing is said
 * @param switches other waves to compare from, other groups
 * @param figures the bars of all variables; none where nobody answered
 * @param lines one for each variable, leading to its page
 * @param beforeTitle the wave compared from, empty where there is none
 */
public record QuestionPage(
        String title,
        String description,
        String path,
        List<Choice> trail,
        String section,
        String question,
        @Nullable String help,
        List<Switch> switches,
        List<Figure> figures,
        List<WaveFindingsPage.Line> lines,
        String beforeTitle)
        implements Page {}
