package org.mirrorscope.publication.web;

import java.util.List;
import org.mirrorscope.shell.Page;

/**
 * What the site is, where its data come from and how to use them.
 *
 * @param initiative the initiative's full name
 * @param source where the answers come from
 * @param synthetic whether they are invented
 * @param waves the public waves, earliest first
 */
public record AboutPage(
        String title,
        String description,
        String path,
        String initiative,
        String source,
        boolean synthetic,
        List<WaveLine> waves)
        implements Page {

    /** A wave: its name, its page, its days, and how many returned. */
    public record WaveLine(String title, String href, String days, String returned) {}
}
