package org.mirrorscope.wave.web;

import java.util.List;
import org.mirrorscope.shell.Page;

/**
 * The members' surveys whose results are public.
 *
 * @param lead what the page holds, or what has to happen first
 * @param surveys the latest first
 */
public record PublishedSurveysPage(String title, String description, String path, String lead, List<Line> surveys)
        implements Page {

    /**
     * One survey.
     *
     * @param title its title
     * @param href its results
     * @param dates when it was open
     * @param counted how many answers of how many countries are counted
     */
    public record Line(String title, String href, String dates, String counted) {}
}
