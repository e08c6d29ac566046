package org.mirrorscope.meeting.web;

import java.util.UUID;
import org.mirrorscope.meeting.MeetingId;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shell.RefusedRequest;

/** The addresses of meetings. */
final class Addresses {

    /** What the office sees. */
    static final String OFFICE = "/office/meetings";

    /** One meeting, on the office's pages. */
    static final String MEETING = OFFICE + "/{id:[0-9a-f-]{36}}";

    /** What a country sees, as addresses name it. */
    static final String MY = "/my/{country:[A-Z]{2}}/meetings";

    /** One meeting, on a country's pages. */
    static final String MY_MEETING = MY + "/{id:[0-9a-f-]{36}}";

    private Addresses() {}

    static String of(CountryCode country) {
        return "/my/" + country.alpha2() + "/meetings";
    }

    static String of(MeetingId meeting) {
        return OFFICE + "/" + meeting;
    }

    static String of(CountryCode country, MeetingId meeting) {
        return of(country) + "/" + meeting;
    }

    static MeetingId meeting(String text) {
        return new MeetingId(id(text));
    }

    /** An id that cannot be one is of nothing. */
    static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            throw RefusedRequest.notFound("meeting/item.unknown");
        }
    }
}
