package org.mirrorscope.registry;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import org.mirrorscope.platform.Refusal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Says which facts are old: {@code MIRRORSCOPE_RECORD_OLD_AFTER}, an ISO 8601 period; a year and a half if not set. */
@Component
public class Ages {

    private final Period oldAfter;
    private final Clock clock;

    /** @throws Refusal if the setting is no period of some length */
    Ages(@Value("${mirrorscope.record.old-after:P18M}") String oldAfter, Clock clock) {
        this.oldAfter = period(oldAfter.strip());
        this.clock = clock;
    }

    private static Period period(String text) {
        try {
            Period period = Period.parse(text);
            if (!period.isNegative() && !period.isZero()) {
                return period;
            }
        } catch (DateTimeException none) {
            throw new Refusal(none, "registry/old-after.wrong", text);
        }
        throw new Refusal("registry/old-after.wrong", text);
    }

    /** Which day it is where the record is kept: in UTC. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** Whether what was true on a day should be asked again. */
    boolean isOld(LocalDate asOf) {
        return asOf.plus(oldAfter).isBefore(today());
    }
}
