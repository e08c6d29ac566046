package org.mirrorscope.access;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.mirrorscope.shared.CountryCode;

/**
 * That somebody was handed sections of a country's return to a wave, with a seat or without. It holds until it is taken
 * back or the wave ends.
 *
 * @param country whose return
 * @param wave the wave's name
 * @param sections the ids of the sections that the person may answer
 * @param seesAll whether the person sees the whole return, and not only these sections
 */
public record Delegation(CountryCode country, String wave, SortedSet<String> sections, boolean seesAll) {

    public Delegation {
        sections = Collections.unmodifiableSortedSet(new TreeSet<>(sections));
    }

    boolean isOf(CountryCode otherCountry, String otherWave) {
        return country.equals(otherCountry) && wave.equals(otherWave);
    }

    /** For records that outlive everybody: {@code ES delegate}. */
    String words() {
        return country.alpha2() + " delegate";
    }
}
