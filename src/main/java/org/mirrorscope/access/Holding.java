package org.mirrorscope.access;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That a person holds a seat for a time. Days are days in UTC.
 *
 * @param seat which seat
 * @param person who
 * @param from the first day
 * @param to the last day; null until further notice
 */
public record Holding(
        Seat seat, Person person, LocalDate from, @Nullable LocalDate to) {

    /** Whether the seat is held on a day, first and last day included. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    /** Whether it was taken back before it began. */
    public boolean neverBegan() {
        return to != null && to.isBefore(from);
    }
}
