package org.mirrorscope.meeting;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.TreeSet;
import org.mirrorscope.platform.Refusal;

/** Local dates and times with a named zone, as people speak of when they meet, and the instants that they mean. */
public final class LocalTimes {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
    private static final int EARLIEST_YEAR = 2000;
    private static final int LATEST_YEAR = 2100;

    private LocalTimes() {}

    /**
     * The zone of that name.
     *
     * @throws Refusal if there is none
     */
    public static ZoneId zone(String typed) {
        String name = typed.strip();
        return ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.equalsIgnoreCase(name.replace(' ', '_')))
                .findFirst()
                .map(ZoneId::of)
                .orElseThrow(() -> new Refusal("meeting/zone.unknown", name));
    }

    /** The names of all zones that are called after a place, and UTC. */
    public static List<String> zones() {
        TreeSet<String> names = new TreeSet<>(ZoneId.getAvailableZoneIds());
        names.removeIf(name ->
                !name.equals("UTC") && (!name.contains("/") || name.startsWith("Etc/") || name.startsWith("SystemV/")));
        return List.copyOf(names);
    }

    /**
     * The instant that a date and time as typed mean in a zone.
     *
     * @throws Refusal if it cannot be read, or does not exist there, or exists twice because clocks change
     */
    public static Instant at(String typed, ZoneId zone) {
        LocalDateTime local = read(typed.strip());
        int possible = zone.getRules().getValidOffsets(local).size();
        if (possible != 1) {
            ZoneOffsetTransition change = zone.getRules().getTransition(local);
            throw new Refusal(
                    possible == 0 ? "meeting/time.never" : "meeting/time.twice",
                    CLOCK.format(local),
                    local.toLocalDate(),
                    zone.getId(),
                    CLOCK.format(change.getDateTimeBefore()),
                    CLOCK.format(change.getDateTimeAfter()));
        }
        return local.atZone(zone).toInstant();
    }

    private static LocalDateTime read(String typed) {
        try {
            LocalDateTime local = LocalDateTime.parse(typed.replace(' ', 'T'));
            if (local.getYear() >= EARLIEST_YEAR && local.getYear() <= LATEST_YEAR) {
                return local;
            }
        } catch (DateTimeException none) {
            throw new Refusal(none, "meeting/time.unreadable", typed);
        }
        throw new Refusal("meeting/time.years", typed, EARLIEST_YEAR, LATEST_YEAR);
    }

    /** An instant as it stands in a field for a local date and time. */
    public static String typed(Instant moment, ZoneId zone) {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm").format(moment.atZone(zone));
    }
}
