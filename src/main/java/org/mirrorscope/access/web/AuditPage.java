package org.mirrorscope.access.web;

import java.util.List;
import org.mirrorscope.shell.PersonalPage;

/**
 * Who did what to what, latest first.
 *
 * @param older the address of the lines before these; empty if there are none
 * @param export the address of all of them as a file
 */
public record AuditPage(String title, String description, String path, List<Line> lines, String older, String export)
        implements PersonalPage {

    /**
     * One line.
     *
     * @param about to what it was done
     * @param href the page of that; empty if it has none
     */
    public record Line(String number, String at, String who, String seats, String what, String about, String href) {}
}
