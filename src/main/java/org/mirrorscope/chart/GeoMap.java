package org.mirrorscope.chart;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.shared.CountryCode;

/**
 * A map of countries. Countries too small to see are circles; one that the
 * geometry does not know is listed below the map, so that none is invisible.
 *
 * @param places the countries of the initiative; all others are drawn as {@link Tone#OUTSIDE}
 * @param extent what is drawn
 */
public record GeoMap(List<Place> places, Extent extent) implements Chart {

    /** How much of the earth. */
    public enum Extent {
        /** Europe if all countries are European, else the world. */
        FITTING,
        EUROPE,
        WORLD
    }

    public GeoMap {
        places = List.copyOf(places);
    }

    /** As much as the countries need. */
    public GeoMap(List<Place> places) {
        this(places, Extent.FITTING);
    }

    /** What is drawn: Europe or the world. */
    public Extent drawn() {
        return Geometry.of(this) == Geometry.EUROPE ? Extent.EUROPE : Extent.WORLD;
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
