package org.mirrorscope.wave;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.instrument.VersionId;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shared.LocalizedText;

/**
 * What the office plans before a wave opens.
 *
 * @param id its name
 * @param asked the instrument version that it asks
 * @param title what readers call it
 * @param population the countries invited
 * @param opens the day on which it is to open; it opens when the office opens it
 * @param deadline until when it is to be answered; null if that is not decided yet
 */
public record WavePlan(
        WaveId id,
        VersionId asked,
        LocalizedText title,
        Collection<CountryCode> population,
        LocalDate opens,
        @Nullable Instant deadline) {

    public WavePlan {
        population = Collections.unmodifiableSortedSet(new TreeSet<>(population));
    }

    Schedule schedule() {
        SortedSet<CountryCode> invited = new TreeSet<>(population);
        return new Schedule(new Wave(id, asked, title, opens, null, false, invited), WaveState.DRAFT, deadline);
    }
}
