package org.mirrorscope.wave;

import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.instrument.Instrument;
import org.mirrorscope.shared.CountryCode;

/**
 * A wave at a glance, for the office.
 *
 * @param schedule the wave and its life
 * @param asked the version that it asks
 * @param lines how far each invited country is
 * @param burden how long answering took; null as long as nobody signed off
 */
public record Cockpit(
        Schedule schedule,
        Instrument asked,
        SortedMap<CountryCode, Line> lines,
        @Nullable Burden burden) {

    /**
     * How far one country is.
     *
     * @param draft its return, without remarks and steps
     * @param sections how far each section is
     * @param accepted the number of the revision that counts; null if none does
     */
    public record Line(
            DraftReturn draft,
            List<SectionStanding> sections,
            @Nullable Integer accepted) {}
}
