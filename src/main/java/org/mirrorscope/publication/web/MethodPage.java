package org.mirrorscope.publication.web;

import org.mirrorscope.shell.Page;

/**
 * How Mirrorscope counts and compares, in readers' words.
 *
 * @param version the method's version, as it stands with every result
 * @param example a small survey, counted by the same program as everything else on the site
 */
public record MethodPage(String title, String description, String path, String version, Example example)
        implements Page {

    /**
     * The figures of the worked example: two waves of one question among invented countries, and the groups of two of
     * them.
     *
     * @param population the countries invited to the second wave
     * @param returned those that returned it
     * @param answered those with a value
     * @param k those that answered 'operational'
     * @param percent k of answered in whole per cent
     * @param applicable those to which the question applies
     * @param silent those of them without a value
     * @param lowPercent the lowest share that the silent ones allow, in whole per cent
     * @param highPercent the highest
     * @param kThen those that answered 'operational' in the first wave
     * @param answeredThen those with a value in the first wave
     * @param percentThen kThen of answeredThen in whole per cent
     * @param panel those with a value in both
     * @param improved those of the panel that improved
     * @param same those of the panel that stayed
     * @param worsened those of the panel that worsened
     * @param changedTo of the panel, those that became operational
     * @param changedFrom of the panel, those that stopped
     * @param answerNow operational now, without a value then
     * @param gone operational then, without a value now
     * @param p the sign test's p, written as the reader's language does
     * @param low the lower end of the interval for the share that improved among those that moved, in whole per cent
     * @param high its upper end
     * @param presence how unlike the two groups are in who is present
     * @param levels how unlike they are in levels
     */
    public record Example(
            int population,
            int returned,
            int answered,
            int k,
            int percent,
            int applicable,
            int silent,
            int lowPercent,
            int highPercent,
            int kThen,
            int answeredThen,
            int percentThen,
            int panel,
            int improved,
            int same,
            int worsened,
            int changedTo,
            int changedFrom,
            int answerNow,
            int gone,
            String p,
            int low,
            int high,
            String presence,
            String levels) {}
}
