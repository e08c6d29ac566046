package org.mirrorscope.publication.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.analysis.Group;
import org.mirrorscope.chart.GeoMap.Extent;
import org.mirrorscope.shell.RefusedRequest;

/**
 * What is shown of the countries.
 *
 * @param group the countries of one group; null for all
 * @param day on which they take part
 * @param today the day on which the page is read
 * @param extent what the map shows
 */
record CountriesView(@Nullable Group group, LocalDate day, LocalDate today, Extent extent) {

    private static final int EARLIEST_YEAR = 1900;
    private static final int LATEST_YEAR = 2100;

    /** @throws RefusedRequest if the day is none */
    static CountriesView of(@Nullable Group group, String on, String map, LocalDate today) {
        Extent extent = Arrays.stream(Extent.values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(map))
                .findFirst()
                .orElse(Extent.FITTING);
        return new CountriesView(group, on.isBlank() ? today : day(on.strip()), today, extent);
    }

    private static LocalDate day(String typed) {
        try {
            LocalDate day = LocalDate.parse(typed);
            if (day.getYear() >= EARLIEST_YEAR && day.getYear() <= LATEST_YEAR) {
                return day;
            }
        } catch (DateTimeException none) {
            throw RefusedRequest.badRequest("publication/participation.day", typed);
        }
        throw RefusedRequest.badRequest("publication/participation.day", typed);
    }

    CountriesView on(LocalDate other) {
        return new CountriesView(group, other, today, extent);
    }

    CountriesView of(@Nullable Group other) {
        return new CountriesView(other, day, today, extent);
    }

    CountriesView showing(Extent other) {
        return new CountriesView(group, day, today, other);
    }

    /** The address, without the language's prefix; what is as usual is left out. */
    String path() {
        return "/countries" + query(!day.equals(today));
    }

    /** What the address of a file of the map asks for: always of this day. */
    String fileQuery() {
        return query(true);
    }

    private String query(boolean dated) {
        String query = Stream.of(
                        group == null ? "" : "group=" + CountriesPages.encoded(group),
                        dated ? "on=" + day : "",
                        extent == Extent.FITTING ? "" : "map=" + extent.name().toLowerCase(Locale.ROOT))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }
}
