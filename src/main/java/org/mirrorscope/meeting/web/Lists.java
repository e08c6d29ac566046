package org.mirrorscope.meeting.web;

import java.time.Clock;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mirrorscope.meeting.Meeting;
import org.mirrorscope.meeting.TimeWords;
import org.mirrorscope.shell.Reader;
import org.springframework.stereotype.Component;

/** Lists meetings month by month. */
@Component
class Lists {

    private final Clock clock;

    Lists(Clock clock) {
        this.clock = clock;
    }

    /** What is not over yet, the next one first. */
    List<Month> toCome(Reader reader, List<Meeting> earliestFirst, String path) {
        return months(
                reader,
                earliestFirst.stream()
                        .filter(meeting -> !meeting.isPast(clock.instant()))
                        .toList(),
                path);
    }

    /** What is over, the latest one first. */
    List<Month> past(Reader reader, List<Meeting> earliestFirst, String path) {
        return months(
                reader,
                earliestFirst.reversed().stream()
                        .filter(meeting -> meeting.isPast(clock.instant()))
                        .toList(),
                path);
    }

    private List<Month> months(Reader reader, List<Meeting> meetings, String path) {
        Map<YearMonth, List<Line>> months = new LinkedHashMap<>();
        meetings.forEach(meeting -> months.computeIfAbsent(YearMonth.from(meeting.day()), none -> new ArrayList<>())
                .add(line(reader, meeting, path)));
        List<Month> named = new ArrayList<>();
        months.forEach((month, lines) -> named.add(new Month(name(reader, month), lines)));
        return named;
    }

    private static String name(Reader reader, YearMonth month) {
        String name =
                DateTimeFormatter.ofPattern("LLLL uuuu", reader.language()).format(month);
        return name.substring(0, 1).toUpperCase(reader.language()) + name.substring(1);
    }

    private Line line(Reader reader, Meeting meeting, String path) {
        return new Line(
                path + "/" + meeting.id(),
                meeting.title(),
                new TimeWords(reader).of(meeting.plan()),
                meeting.plan().start().toString(),
                meeting.plan().zone().getId(),
                MeetingWords.countries(reader, meeting.countries()),
                reader.text("meeting-pages/state." + state(meeting)));
    }

    /** How far a meeting is, as messages say it. */
    String state(Meeting meeting) {
        if (meeting.isCancelled()) {
            return "cancelled";
        }
        if (meeting.isPast(clock.instant())) {
            return "past";
        }
        return meeting.invitedAt() == null ? "planned" : "invited";
    }
}
