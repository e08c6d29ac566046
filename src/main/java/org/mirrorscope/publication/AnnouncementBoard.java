package org.mirrorscope.publication;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.shell.Announced;
import org.mirrorscope.shell.AnnouncementSource;
import org.springframework.stereotype.Component;

/**
 * What is announced, for every page. It is read once a second at most, however many pages are shown, and whether an
 * announcement stands is asked of the clock each time: so it begins and ends to the moment. While the database cannot be
 * reached, what was read last is shown.
 */
@Component
class AnnouncementBoard implements AnnouncementSource {

    private static final long FRESH = Duration.ofSeconds(1).toNanos();

    private final AnnouncementStore store;
    private final Clock clock;
    private volatile @Nullable Look last;

    AnnouncementBoard(AnnouncementStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public Announced announced() {
        Instant now = clock.instant();
        List<AnnouncementEdition> open =
                latest().stream().filter(edition -> edition.at(now).isOpen()).toList();
        return open.isEmpty()
                ? Announced.NOTHING
                : new Announced(
                        open.stream()
                                .filter(edition -> edition.at(now) == AnnouncementState.STANDING)
                                .map(AnnouncementEdition::content)
                                .toList(),
                        version(open, now));
    }

    /** Reads again with the next page. */
    void forget() {
        Look known = last;
        last = known == null ? null : new Look(known.editions(), System.nanoTime() - FRESH);
    }

    private static String version(List<AnnouncementEdition> open, Instant now) {
        String all = open.stream()
                .map(edition -> edition.id() + " " + edition.at(now))
                .collect(Collectors.joining(","));
        return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private List<AnnouncementEdition> latest() {
        Look known = last;
        if (known != null && System.nanoTime() - known.at() < FRESH) {
            return known.editions();
        }
        try {
            return keep(store.latest());
        } catch (RuntimeException unreachable) {
            if (known == null) {
                throw unreachable;
            }
            return keep(known.editions());
        }
    }

    private List<AnnouncementEdition> keep(List<AnnouncementEdition> editions) {
        last = new Look(editions, System.nanoTime());
        return editions;
    }

    /** What was found, and when by a clock that is never set. */
    private record Look(List<AnnouncementEdition> editions, long at) {}
}
