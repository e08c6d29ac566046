package org.mirrorscope.analysis.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.chart.Figure;
import org.mirrorscope.shell.Page;

/**
 * Who is represented in the countries' groups.
 *
 * @param eyebrow the wave and its return; empty where there is none
 * @param lead what the page holds, or what is missing and where to go
 * @param parts one for each matrix question of the wave
 */
public record CompositionPage(
        String title,
        String description,
        String path,
        String eyebrow,
        String lead,
        List<Switch> switches,
        List<Part> parts)
        implements Page {

    /**
     * One matrix question.
     *
     * @param id unique on the page
     * @param question its words
     * @param matrix countries by communities
     * @param representation how often each community stands high
     * @param communities the same as a table, with bounds and change
     * @param beforeTitle the wave compared from, empty where there is none
     * @param unlikeness how unlike the countries' groups are, by presence and by level
     * @param diversity how mixed each country's group is
     * @param ranked whether the most mixed group stands first; else they stand by name
     * @param effective whether members were counted, so that there is an effective number of communities
     */
    public record Part(
            String id,
            String question,
            Figure matrix,
            Figure representation,
            List<Community> communities,
            String beforeTitle,
            List<Unlikeness> unlikeness,
            List<Diversity> diversity,
            boolean ranked,
            boolean effective) {}

    /**
     * One community.
     *
     * @param highBefore 'k of n' at the highest level in the wave before; a dash where that cannot be compared
     * @param high 'k of n' at the highest level
     * @param bounds what silence leaves open for it
     * @param mediumOrHigh 'k of n' at one of the two highest levels
     * @param moved the change since the wave before; null where none can be told
     * @param note why, empty if there is nothing to say
     */
    public record Community(
            String label,
            String href,
            String highBefore,
            String high,
            String bounds,
            String mediumOrHigh,
            WaveFindingsPage.@Nullable Moved moved,
            String note) {}

    /** One measure of unlikeness: its mean, in words what it says, who is most typical and who most unusual. */
    public record Unlikeness(
            String title, String mean, String sentence, List<NamedCountry> typical, List<NamedCountry> unusual) {}

    /** One country's group: '7 of 11' communities present, and their effective number, empty where not counted. */
    public record Diversity(NamedCountry country, String present, String effective) {}
}
