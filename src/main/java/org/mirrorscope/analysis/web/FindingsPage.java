package org.mirrorscope.analysis.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.shell.Page;

/**
 * The waves whose results are public, the latest first.
 *
 * @param lead what the page holds, or what has to happen first
 * @param waves the latest first; empty where none is public
 * @param members the address of what members say; null as long as no results of a members' survey are public
 */
public record FindingsPage(
        String title,
        String description,
        String path,
        String lead,
        List<WaveCard> waves,
        @Nullable String members) implements Page {

    /**
     * One wave.
     *
     * @param title its title
     * @param href its page
     * @param dates when it was open
     * @param returned '22 of 26 countries returned'
     * @param asked what it asked
     * @param headline what its comparison says; null where there is none
     * @param compared how far it compares with the wave before, or that there is none before
     * @param against the other waves to compare it with
     */
    public record WaveCard(
            String title,
            String href,
            String dates,
            String returned,
            String asked,
            @Nullable String headline,
            String compared,
            List<Choice> against) {}
}
