package org.mirrorscope.registry;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A time during which a country participated in one way.
 *
 * @param participation the kind, a code of the initiative
 * @param from the first day; null means always before
 * @param to the last day; null means still
 */
public record Spell(
        String participation,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    /** Whether the spell holds on a day, first and last day included. */
    public boolean covers(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
}
