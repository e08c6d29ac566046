package org.mirrorscope.meeting.web;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.meeting.Meetings;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shell.Reader;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A meeting as a file for calendars, for whoever may see it. */
@Controller
class CalendarController {

    private static final String FILE = "/meeting.ics";
    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final Meetings meetings;

    CalendarController(Meetings meetings) {
        this.meetings = meetings;
    }

    @GetMapping(Addresses.MEETING + FILE)
    ResponseEntity<byte[]> ofOffice(@PathVariable String id, SignedIn who, Reader reader) {
        return file(id, null, who, reader);
    }

    @GetMapping(Addresses.MY_MEETING + FILE)
    ResponseEntity<byte[]> ofCountry(
            @PathVariable String country, @PathVariable String id, SignedIn who, Reader reader) {
        return file(id, new CountryCode(country), who, reader);
    }

    private ResponseEntity<byte[]> file(String id, @Nullable CountryCode country, SignedIn who, Reader reader) {
        String file = meetings.calendar(who, Addresses.meeting(id), country, reader.language());
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("meeting.ics", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(file.getBytes(StandardCharsets.UTF_8));
    }
}
