package org.mirrorscope.meeting.web;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.instrument.Fit;
import org.mirrorscope.meeting.Meeting;
import org.mirrorscope.meeting.TimeWords;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shell.Reader;
import org.springframework.stereotype.Component;

/** Makes what stands on top of every page of one meeting. */
@Component
class MeetingHeads {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private final Lists lists;

    MeetingHeads(Lists lists) {
        this.lists = lists;
    }

    /** On the office's pages. */
    MeetingHead of(Reader reader, Meeting meeting, String part) {
        return of(
                reader,
                meeting,
                Addresses.of(meeting.id()),
                Addresses.OFFICE,
                reader.text("meeting-pages/title"),
                part);
    }

    /** On a country's pages. */
    MeetingHead of(Reader reader, Meeting meeting, CountryCode country) {
        return of(
                reader,
                meeting,
                Addresses.of(country, meeting.id()),
                Addresses.of(country),
                reader.text("meeting-pages/own.title", reader.name(country)),
                "");
    }

    private MeetingHead of(Reader reader, Meeting meeting, String base, String list, String listTitle, String part) {
        var utc = meeting.plan().start().atZone(ZoneOffset.UTC);
        String place = meeting.plan().place();
        return new MeetingHead(
                base,
                list,
                listTitle,
                meeting.title(),
                new TimeWords(reader).of(meeting.plan()),
                meeting.plan().start().toString(),
                meeting.plan().zone().getId(),
                reader.text("meeting-pages/utc", reader.date(utc.toLocalDate()), CLOCK.format(utc)),
                place.isEmpty() ? reader.text("meeting/place.open") : place,
                Fit.isWebAddress(place) ? place : null,
                MeetingWords.countries(reader, meeting.countries()),
                reader.text("meeting-pages/kind." + meeting.plan().kind().code()),
                reader.text("meeting-pages/state." + lists.state(meeting)),
                cancelled(reader, meeting.cancelled()),
                part);
    }

    private static String cancelled(Reader reader, Meeting.@Nullable Cancellation cancelled) {
        return cancelled == null
                ? ""
                : reader.text(
                        "meeting-pages/cancelled.why", MeetingWords.by(reader, cancelled.by()), cancelled.reason());
    }
}
