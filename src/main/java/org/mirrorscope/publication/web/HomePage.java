package org.mirrorscope.publication.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.chart.Figure;
import org.mirrorscope.shell.Page;

/**
 * The start page: how things stand now.
 *
 * @param eyebrow which wave, and how many returned
 * @param question what the title answers; empty where no variable leads
 * @param lead what the site is about
 * @param waves every public wave, to switch to; earliest first
 * @param map the lead variable country by country; null where nothing can be drawn
 * @param headlines up to four counts
 * @param news what changed since the wave before; null where there is none
 * @param findings the address of all findings of the wave; null as long as there is no public wave
 * @param members the address of what members say; null as long as no results of a members' survey are public
 */
public record HomePage(
        String title,
        String description,
        String path,
        String eyebrow,
        String question,
        String lead,
        List<WaveLink> waves,
        @Nullable Figure map,
        List<Headline> headlines,
        @Nullable News news,
        @Nullable String findings,
        @Nullable String members)
        implements Page {

    /** A wave to switch to; current if it is the one shown. */
    public record WaveLink(String label, String href, boolean current) {}

    /**
     * One count that matters.
     *
     * @param k how many countries
     * @param rest 'of n', with the share in whole per cent where n is at least 10
     * @param code the code that is counted, in words
     * @param question what was asked
     * @param href where the figure is explained
     * @param change what became of it in the panel; null where there is no wave before
     * @param panel how many countries that counts, or why no change can be told; empty where there is no wave before
     */
    public record Headline(
            String k,
            String rest,
            String code,
            String question,
            String href,
            @Nullable ShownChange change,
            String panel) {}

    /**
     * What changed since the wave before.
     *
     * @param title since when
     * @param questions the headline questions that compare
     * @param all how many changes there are in all
     * @param href where all of them stand
     */
    public record News(String title, List<QuestionNews> questions, String all, String href) {}

    /** Who moved in a question; nobody where there are no movers. */
    public record QuestionNews(String question, String href, List<Movers> movers) {}

    /**
     * The countries that moved one way.
     *
     * @param change which way, and how many
     * @param countries the first of them by name
     * @param more how many more there are, in words; empty if none
     */
    public record Movers(ShownChange change, List<NamedCountry> countries, String more) {}

    /** A country's name and its page. */
    public record NamedCountry(String name, String href) {}
}
