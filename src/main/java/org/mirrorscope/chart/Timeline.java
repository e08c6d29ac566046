package org.mirrorscope.chart;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one thing over the years: marks on a line that is to scale.
 *
 * @param events earliest first
 */
public record Timeline(List<Event> events) implements Chart {

    public Timeline {
        events = List.copyOf(events);
    }

    @Override
    public boolean linked() {
        return events.stream().anyMatch(event -> event.href() != null);
    }

    /**
     * One moment.
     *
     * @param date where it stands
     * @param when the date as readers see it, for example 'Feb 2022' or '2019'
     * @param text what was so or happened
     * @param tone the state's colour
     * @param href where it leads, null if nowhere
     */
    public record Event(
            LocalDate date,
            String when,
            String text,
            Tone tone,
            @Nullable String href) {}
}
