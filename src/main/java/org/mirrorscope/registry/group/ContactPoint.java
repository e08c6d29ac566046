package org.mirrorscope.registry.group;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.instrument.Visibility;

/**
 * Whom others turn to in a country: a function, not a person.
 *
 * @param function what it is called
 * @param organisation where it is
 * @param address an e-mail or web address; empty in all revisions but the latest, and once it has ended
 * @param holder who holds it, if that person wants to be named; else empty, as is that of former ones
 * @param since the first day; null if not known
 * @param until the last day, never in the future; null means still
 */
public record ContactPoint(
        String function,
        String organisation,
        String address,
        String holder,
        @Nullable LocalDate since,
        @Nullable LocalDate until,
        Visibility visibility)
        implements Shown {}
