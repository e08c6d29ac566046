package org.mirrorscope.wave;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.instrument.Instrument;
import org.mirrorscope.instrument.Variable;
import org.mirrorscope.shared.CountryCode;

/**
 * One country's return to a wave while it is answered here.
 *
 * @param wave the wave
 * @param country the country
 * @param status how far it is
 * @param openUntil until when this country may answer although the wave may not be answered any more; null: as the wave
 * @param reason why it was declined, sent back or reopened, as long as it is; else null
 * @param entries what holds in each cell where anything was saved, by stored variable
 * @param rivals what waits for somebody to choose
 * @param remarks comments, earliest first
 * @param steps what was done with it, earliest first
 */
public record DraftReturn(
        WaveId wave,
        CountryCode country,
        ReturnStatus status,
        @Nullable Instant openUntil,
        @Nullable String reason,
        SortedMap<String, Entry> entries,
        List<Rival> rivals,
        List<Remark> remarks,
        List<Step> steps) {

    public DraftReturn {
        entries = Collections.unmodifiableSortedMap(new TreeMap<>(entries));
        rivals = List.copyOf(rivals);
        remarks = List.copyOf(remarks);
        steps = List.copyOf(steps);
    }

    static DraftReturn notStarted(WaveId wave, CountryCode country) {
        return new DraftReturn(
                wave, country, ReturnStatus.NOT_STARTED, null, null, new TreeMap<>(), List.of(), List.of(), List.of());
    }

    /** Whether the country may write in it at a moment: it is to, and its time is not over. */
    public boolean isOpen(Schedule schedule, Instant now) {
        return status.isWritten() && hasTime(schedule, now);
    }

    /** Whether the country's time is not over. */
    boolean hasTime(Schedule schedule, Instant now) {
        return schedule.takesAnswers(now) || openUntil != null && now.isBefore(openUntil);
    }

    /**
     * Until when the country may answer: the later of the wave's deadline and its own; its own alone where the wave is
     * not open. Null if there is neither, or the wave is open without an end.
     */
    public @Nullable Instant deadline(Schedule schedule) {
        Instant all = schedule.deadline();
        if (schedule.state() != WaveState.OPEN || openUntil == null) {
            return schedule.state() == WaveState.OPEN ? all : openUntil;
        }
        return all == null || all.isAfter(openUntil) ? all : openUntil;
    }

    /** What stands in a cell. */
    public Said said(String variable) {
        Entry entry = entries.get(variable);
        return entry == null ? new Said.Blank() : entry.said();
    }

    /** The number that whoever saves in a cell has to name; 0 if nothing was saved there. */
    public int number(String variable) {
        Entry entry = entries.get(variable);
        return entry == null ? 0 : entry.number();
    }

    /** The same after something was saved. */
    DraftReturn after(List<Saved> saved) {
        SortedMap<String, Entry> holding = new TreeMap<>(entries);
        List<Rival> waiting = new ArrayList<>(rivals);
        for (Saved each : saved) {
            if (each.entry().number() > 0) {
                holding.put(each.entry().variable(), each.entry());
            }
            if (each instanceof Saved.Beside(Entry entry, Rival rival) && !waiting.contains(rival)) {
                waiting.removeIf(rival::replaces);
                waiting.add(rival);
            }
        }
        return new DraftReturn(wave, country, status, openUntil, reason, holding, waiting, remarks, steps);
    }

    /** Only what concerns some sections, without what was done with the return as a whole. */
    DraftReturn within(Instrument some) {
        Set<String> cells = some.variables().stream().map(Variable::name).collect(Collectors.toSet());
        SortedMap<String, Entry> kept = new TreeMap<>(entries);
        kept.keySet().retainAll(cells);
        return new DraftReturn(
                wave,
                country,
                status,
                openUntil,
                null,
                kept,
                rivals.stream()
                        .filter(rival -> cells.contains(rival.variable()))
                        .toList(),
                remarks.stream()
                        .filter(remark -> some.question(remark.variable()).isPresent())
                        .toList(),
                List.of());
    }

    /** Changes with everything that is saved, so that nobody signs off what nobody had checked. */
    public long mark() {
        return entries.values().stream().mapToLong(Entry::number).sum() * 1_000 + rivals.size();
    }
}
