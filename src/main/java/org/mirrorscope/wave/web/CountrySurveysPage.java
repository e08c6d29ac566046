package org.mirrorscope.wave.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.shell.PersonalPage;

/**
 * The members' surveys of a country, with the links to hand out.
 *
 * @param country the country
 * @param surveys latest first
 */
public record CountrySurveysPage(String title, String description, String path, String country, List<Line> surveys)
        implements PersonalPage {

    /**
     * A survey.
     *
     * @param href its address on these pages
     * @param state how far it is
     * @param open whether it may be answered
     * @param link its open link; null for somebody who may not hand it out
     * @param tokens how many links for one answer were made, in words
     * @param results where its results stand
     */
    public record Line(
            String href,
            String title,
            String state,
            boolean open,
            @Nullable String link,
            String tokens,
            String results) {}
}
