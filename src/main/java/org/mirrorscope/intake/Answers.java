package org.mirrorscope.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.mirrorscope.document.table.Tables;
import org.mirrorscope.instrument.Instrument;
import org.mirrorscope.platform.Progress;
import org.mirrorscope.registry.Country;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shared.Place;

/** Reads the answers of all sources into the cells of the waves. */
final class Answers {

    private static final String WAVES = "waves.yaml";

    private final WavesReader waves;
    private final SortedMap<CountryCode, Country> countries;
    private final Set<String> damaged;
    private final ProblemList problems;
    private final Map<String, WaveCells> cells = new LinkedHashMap<>();

    /**
     * Nothing read yet.
     *
     * @param cells the empty cells of each wave that could be understood
     * @param damaged files of instruments that have problems of their own, so that a variable may be missing because of
     *     them
     */
    Answers(
            WavesReader waves,
            Map<String, WaveCells> cells,
            SortedMap<CountryCode, Country> countries,
            Set<String> damaged,
            ProblemList problems) {
        this.waves = waves;
        this.cells.putAll(cells);
        this.countries = countries;
        this.damaged = damaged;
        this.problems = problems;
    }

    void read(PackFiles files, Progress progress) {
        Map<Source, List<String>> named = new LinkedHashMap<>();
        waves.sources().forEach(source -> named.put(source, files(source, files)));
        long total = named.values().stream().mapToLong(List::size).sum();
        long done = 0;
        for (Map.Entry<Source, List<String>> entry : named.entrySet()) {
            AnswerRows rows =
                    entry.getKey().wide() ? new WideRows(entry.getKey(), this) : new LongRows(entry.getKey(), this);
            for (String file : entry.getValue()) {
                progress.at("intake/progress.answers", done++, total);
                Tables.read(files.path(file), file, entry.getKey().form(), rows, problems);
            }
        }
        progress.at("intake/progress.answers", done, total);
    }

    private List<String> files(Source source, PackFiles files) {
        return source.files().stream()
                .flatMap(pattern -> {
                    List<String> matching = files.matching(pattern).orElse(List.of());
                    if (matching.isEmpty()) {
                        problems.problem(Place.line(WAVES, source.line()), "intake/source.noFiles", pattern);
                    }
                    return matching.stream();
                })
                .distinct()
                .toList();
    }

    /** The cells of the wave that a row names; empty, and reported if the pack has no such wave. */
    Optional<WaveCells> wave(String name, Place place) {
        WaveCells found = cells.get(name);
        if (found == null && !waves.isNamed(name)) {
            problems.problem(
                    place,
                    "intake/wave.unknown",
                    name,
                    String.join(", ", waves.waves().keySet()));
        }
        return Optional.ofNullable(found);
    }

    Instrument instrument(WaveCells wave) {
        return plan(wave).asked().instrument();
    }

    /** Whether the wave's instrument has problems of its own, so that its missing variables are no news. */
    boolean isDamaged(WaveCells wave) {
        return damaged.contains(plan(wave).asked().file());
    }

    private WavePlan plan(WaveCells wave) {
        return Objects.requireNonNull(waves.waves().get(wave.wave().id().id()));
    }

    SortedMap<CountryCode, Country> countries() {
        return countries;
    }

    ProblemList problems() {
        return problems;
    }
}
