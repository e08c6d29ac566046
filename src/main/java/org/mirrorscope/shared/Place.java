package org.mirrorscope.shared;

import org.jspecify.annotations.Nullable;

/**
 * Where in somebody's input something stands, as a person would look it up.
 *
 * @param file the file's path inside the pack or the upload, with forward slashes
 * @param spot the place inside the file in reading order: {@code line 12}, {@code cell C7}, {@code line 12, column 3};
 *     null if the whole file is meant
 */
public record Place(String file, @Nullable String spot) {

    /** The whole file. */
    public static Place of(String file) {
        return new Place(file, null);
    }

    /** A line, counted from 1. */
    public static Place line(String file, int line) {
        return new Place(file, "line " + line);
    }

    /** A cell by its spreadsheet address, for example {@code C7}, on a sheet. */
    public static Place cell(String file, String sheet, String address) {
        return new Place(file, "sheet '" + sheet + "', cell " + address);
    }

    @Override
    public String toString() {
        return spot == null ? file : file + ", " + spot;
    }
}
