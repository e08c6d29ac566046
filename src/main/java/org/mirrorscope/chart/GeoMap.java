package org.mirrorscope.chart;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.shared.CountryCode;

/**
 * A map of countries: Europe if all are European, else the world. Countries too small to see are circles; one that the
 * geometry does not know is listed below the map, so that none is invisible.
 *
 * @param places the countries of the initiative; all others are drawn as {@link Tone#OUTSIDE}
 */
public record GeoMap(List<Place> places) implements Chart {

    public GeoMap {
        places = List.copyOf(places);
    }

    @Override
    public boolean linked() {
        return places.stream().anyMatch(place -> place.href() != null);
    }

    /**
     * One country.
     *
     * @param country which
     * @param name its name in the reader's language
     * @param value what it answered, in words, or why it did not
     * @param tone its colour
     * @param href where it leads, null if nowhere
     */
    public record Place(
            CountryCode country,
            String name,
            String value,
            Tone tone,
            @Nullable String href) {}
}
