package org.mirrorscope.analysis;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.mirrorscope.instrument.Instrument;
import org.mirrorscope.instrument.Kind;
import org.mirrorscope.instrument.VersionId;
import org.mirrorscope.registry.Country;
import org.mirrorscope.registry.Initiative;
import org.mirrorscope.registry.Spell;
import org.mirrorscope.shared.Answer;
import org.mirrorscope.shared.AnswerValue;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shared.LocalizedText;
import org.mirrorscope.shared.Missing;
import org.mirrorscope.wave.Wave;
import org.mirrorscope.wave.WaveId;

/** Datasets in few words, for tests. Countries of region EAST are those up to M. */
public final class HandMade {

    private final TreeSet<CountryCode> population = new TreeSet<>();
    private final List<WaveAnswers> waves = new ArrayList<>();
    private final Map<VersionId, Instrument> instruments = new LinkedHashMap<>();
    private boolean synthetic;

    public static HandMade of(String countries) {
        HandMade made = new HandMade();
        for (String code : countries.split(" ")) {
            made.population.add(new CountryCode(code));
        }
        return made;
    }

    public HandMade synthetic() {
        synthetic = true;
        return this;
    }

    /** A version that no wave asks. */
    public HandMade inBetween(Instrument instrument) {
        instruments.put(instrument.id(), instrument);
        return this;
    }

    /**
     * A wave; each line is a stored variable and one answer for each country in alphabetical order: a code, a number,
     * codes joined by +, none+ for none of them, or ? and a reason; - leaves the cell absent, and a country that has
     * nothing else did not return.
     */
    public HandMade wave(String id, Instrument instrument, String... lines) {
        Map<String, Map<CountryCode, Answer>> cells = new LinkedHashMap<>();
        SortedMap<CountryCode, Integer> revisions = new TreeMap<>();
        for (String line : lines) {
            String[] words = line.trim().split("\\s+");
            Kind kind = instrument.variables().stream()
                    .filter(variable -> variable.name().equals(words[0]))
                    .findFirst()
                    .orElseThrow()
                    .question()
                    .kind();
            int i = 0;
            for (CountryCode country : population) {
                String word = words[++i];
                if (!word.equals("-")) {
                    cells.computeIfAbsent(words[0], any -> new LinkedHashMap<>())
                            .put(country, answer(kind, word));
                    revisions.put(country, 1);
                }
            }
        }
        int year = Integer.parseInt(id);
        Wave wave = new Wave(
                new WaveId(id),
                instrument.id(),
                LocalizedText.of("Wave " + id),
                LocalDate.of(year, 1, 1),
                LocalDate.of(year, 12, 31),
                true,
                population);
        instruments.put(instrument.id(), instrument);
        waves.add(new WaveAnswers(wave, instrument, cells, revisions));
        return this;
    }

    private static Answer answer(Kind kind, String word) {
        if (word.startsWith("?")) {
            return Missing.ofCode(word.substring(1)).orElseThrow();
        }
        return switch (kind) {
            case Kind.Number number -> new AnswerValue.Amount(new BigDecimal(word));
            case Kind.Year year -> new AnswerValue.Year(Integer.parseInt(word));
            case Kind.Choices choices ->
                new AnswerValue.Several(
                        word.equals("none+") ? new LinkedHashSet<>() : new LinkedHashSet<>(List.of(word.split("\\+"))));
            case Kind.Text text -> new AnswerValue.Text(word);
            default -> new AnswerValue.Coded(word);
        };
    }

    public Dataset dataset() {
        SortedMap<CountryCode, Country> countries = new TreeMap<>();
        for (CountryCode code : population) {
            String region = code.alpha2().compareTo("N") < 0 ? "EAST" : "WEST";
            countries.put(code, new Country(code, List.of(new Spell("member", null, null)), Map.of("region", region)));
        }
        Initiative initiative = new Initiative(
                "test",
                LocalizedText.of("Test"),
                "Test",
                List.of("en"),
                synthetic,
                "by hand",
                List.of("region"),
                List.of(),
                List.of(),
                List.of());
        return new Dataset(initiative, countries, instruments, waves);
    }

    public Findings findings() {
        return Findings.over(dataset());
    }

    public static List<CountryCode> countries(String codes) {
        return codes.isEmpty()
                ? List.of()
                : List.of(codes.split(" ")).stream().map(CountryCode::new).collect(Collectors.toList());
    }
}
