package org.mirrorscope.analysis.cli;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** When figures were made: {@code SOURCE_DATE_EPOCH} if it is set (reproducible-builds.org), else now. */
final class Generated {

    private Generated() {}

    static Instant now() {
        return of(System.getenv("SOURCE_DATE_EPOCH"));
    }

    static Instant of(@Nullable String epoch) {
        return epoch != null && epoch.matches("\\d{1,11}")
                ? Instant.ofEpochSecond(Long.parseLong(epoch))
                : Instant.now().truncatedTo(ChronoUnit.SECONDS);
    }
}
