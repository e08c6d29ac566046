package org.mirrorscope.access.web;

import java.util.List;
import org.mirrorscope.shell.PersonalPage;

/**
 * Who sits where: of every country and the office, or of one country.
 *
 * @param lead what stands below
 * @param done what was done just now; empty if nothing
 * @param invite where somebody can be invited; empty for whoever may not
 * @param imported where a file of people can be sent; empty for whoever may not
 * @param groups the office first, then the countries in the alphabet of the reader
 */
public record PeoplePage(
        String title,
        String description,
        String path,
        String lead,
        String done,
        String invite,
        String imported,
        List<Group> groups)
        implements PersonalPage {

    /** The office or a country. */
    public record Group(String title, List<Row> rows) {}

    /**
     * One seat.
     *
     * @param role what it is for
     * @param href the page of the seat
     * @param holder who holds it today; empty if nobody does
     * @param address where mail reaches the holder
     * @param returned whether mail to the address comes back
     * @param person the page of the holder; empty for whoever may not change it
     * @param time since when, and until when
     * @param next who is to follow, and from when; empty if nobody is named
     */
    public record Row(
            String role,
            String href,
            String holder,
            String address,
            boolean returned,
            String person,
            String time,
            String next) {}
}
