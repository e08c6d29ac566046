package org.mirrorscope.wave;

import java.time.LocalDate;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.instrument.VersionId;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shared.LocalizedText;

/**
 * A survey round.
 *
 * @param id its name
 * @param instrument the instrument version that it asks
 * @param title what readers call it
 * @param opened its first day
 * @param closed its last day; null while it is open
 * @param published whether its results are public
 * @param population the countries invited
 */
public record Wave(
        WaveId id,
        VersionId instrument,
        LocalizedText title,
        LocalDate opened,
        @Nullable LocalDate closed,
        boolean published,
        SortedSet<CountryCode> population) {}
