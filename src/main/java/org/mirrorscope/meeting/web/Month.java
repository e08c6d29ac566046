package org.mirrorscope.meeting.web;

import java.util.List;

/** The meetings of one month. */
public record Month(String name, List<Line> meetings) {

    public Month {
        meetings = List.copyOf(meetings);
    }
}
