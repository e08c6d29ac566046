package org.mirrorscope.publication.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.shell.FormError;
import org.mirrorscope.shell.PersonalPage;

/**
 * Where the office sees what countries reply.
 *
 * @param waiting what waits for the office
 * @param rounds latest first
 * @param form to ask the countries of a wave; null for whoever may not, or if there is no such wave
 */
public record RoundsPage(
        String title,
        String description,
        String path,
        List<Waiting> waiting,
        List<Round> rounds,
        @Nullable Form form,
        List<FormError> errors)
        implements PersonalPage {

    public RoundsPage {
        waiting = List.copyOf(waiting);
        rounds = List.copyOf(rounds);
    }

    /** A comment to answer, or an objection to decide about. */
    public record Waiting(String words, String href) {}

    /**
     * The replies about one wave.
     *
     * @param id the wave's name
     * @param counts how many countries replied in which way
     * @param extend the day typed, to give more time; null for whoever may not
     */
    public record Round(
            String id,
            String title,
            String until,
            List<String> counts,
            List<Line> lines,
            @Nullable String extend) {}

    /** A country's reply. */
    public record Line(
            String country, String revision, String href, String state, String code, String until, String told) {}

    /**
     * To ask.
     *
     * @param waves those that can be asked about
     * @param wave the chosen one; empty if none is
     * @param last the day typed
     */
    public record Form(List<Choice> waves, String wave, String last) {}

    /** A wave to choose. */
    public record Choice(String id, String title) {}
}
