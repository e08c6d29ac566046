package org.mirrorscope.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mirrorscope.instrument.Drafts.against;
import static org.mirrorscope.instrument.Drafts.choices;
import static org.mirrorscope.instrument.Drafts.codes;
import static org.mirrorscope.instrument.Drafts.number;
import static org.mirrorscope.instrument.Drafts.ordered;
import static org.mirrorscope.instrument.Drafts.question;
import static org.mirrorscope.instrument.Drafts.version;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mirrorscope.instrument.Instrument;
import org.mirrorscope.instrument.Kind;
import org.mirrorscope.instrument.Question;
import org.mirrorscope.instrument.Variable;
import org.mirrorscope.shared.Answer;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shared.Missing;
import org.mirrorscope.wave.WaveId;

/** What holds for all answers, on seeded ones: a failing seed can be run again. */
class FindingsInvariantsTest {

    private static final WaveId THEN = new WaveId("2020");
    private static final WaveId NOW = new WaveId("2022");
    private static final String COUNTRIES =
            "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK";
    private static final String[] REASONS = {
        "no_return", "no_answer", "dont_know", "not_applicable", "withheld", "unconfirmed"
    };

    private static final Question[] QUESTIONS = {
        question("unit", new Kind.YesNo()),
        question("scale", ordered("none", "low", "high")),
        question("pick", new Kind.Choice(codes("x", "y", "z"))),
        question("groups", choices("A", "B")),
        question("size", number()),
        question("r", new Kind.Levels(codes("clinical", "research"), codes("none", "low", "medium", "high")))
    };

    private static final Instrument FIRST = version("1", QUESTIONS);
    private static final Instrument SECOND = version("2", against("1"), QUESTIONS);

    private static HandMade seeded(long seed) {
        Random random = new Random(seed);
        return HandMade.of(COUNTRIES)
                .wave("2020", FIRST, lines(FIRST, random))
                .wave("2022", SECOND, lines(SECOND, random));
    }

    private static String[] lines(Instrument instrument, Random random) {
        List<String> lines = new ArrayList<>();
        for (Variable variable : instrument.variables()) {
            StringBuilder line = new StringBuilder(variable.name());
            for (int i = 0; i < COUNTRIES.split(" ").length; i++) {
                line.append(' ').append(cell(variable.question().kind(), random));
            }
            lines.add(line.toString());
        }
        return lines.toArray(String[]::new);
    }

    private static String cell(Kind kind, Random random) {
        int dice = random.nextInt(10);
        if (dice == 0) {
            return "-";
        }
        if (dice < 4) {
            return "?" + REASONS[random.nextInt(REASONS.length)];
        }
        return switch (kind) {
            case Kind.Number number -> Integer.toString(random.nextInt(50));
            case Kind.Choices choices -> List.of("A", "B", "A+B", "none+").get(random.nextInt(4));
            case Kind.SingleCode single ->
                single.codes().get(random.nextInt(single.codes().size())).code();
            case Kind.Levels levels ->
                levels.codes().get(random.nextInt(levels.codes().size())).code();
            default -> throw new IllegalArgumentException(kind.word());
        };
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void answeredAndMissingAreThePopulation(long seed) {
        Findings findings = seeded(seed).findings();
        for (WaveId wave : List.of(THEN, NOW)) {
            for (Distribution one : findings.distributions(wave, null)) {
                int missing =
                        one.missing().values().stream().mapToInt(List::size).sum();
                assertThat(one.answered().size() + missing)
                        .isEqualTo(one.population().size());
                if (!one.cells().isEmpty()) {
                    assertThat(one.cells().stream().flatMap(cell -> cell.countries().stream()))
                            .containsExactlyInAnyOrderElementsOf(one.answered());
                }
                for (Distribution.Cell cell : one.cells()) {
                    Bounds bounds = cell.bounds();
                    assertThat(cell.share()).isNotNull();
                    assertThat(bounds).isNotNull();
                    if (bounds != null) {
                        assertThat(cell.share()).isBetween(bounds.low(), bounds.high());
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void everyChangeIsTheSumOfItsParts(long seed) {
        for (Comparison one : seeded(seed).findings().comparisons(THEN, NOW, null)) {
            Comparison.Compared compared = (Comparison.Compared) one;
            for (Shift shift : compared.shifts()) {
                int then = compared.earlier()
                        .cell(shift.code().code())
                        .orElseThrow()
                        .count();
                int now =
                        compared.later().cell(shift.code().code()).orElseThrow().count();
                assertThat(now - then).isEqualTo(shift.change());
            }
            Moves moves = compared.moves();
            if (moves != null) {
                assertThat(moves.moved() + moves.same().size())
                        .isEqualTo(compared.panel().size());
            }
            if (!compared.transitions().isEmpty()) {
                assertThat(compared.transitions().stream()
                                .mapToInt(Transition::count)
                                .sum())
                        .isEqualTo(compared.panel().size());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theOrderOfCountriesAndAskingAgainChangeNothing(long seed) {
        Dataset dataset = seeded(seed).dataset();
        Findings once = Findings.over(dataset);
        Findings again = Findings.over(shuffled(dataset, new Random(seed)));
        for (Findings other : List.of(again, once)) {
            assertThat(List.copyOf(other.distributions(NOW, null)))
                    .isEqualTo(List.copyOf(once.distributions(NOW, null)));
            assertThat(other.comparisons(THEN, NOW, null)).isEqualTo(once.comparisons(THEN, NOW, null));
            assertThat(other.composition(NOW, null)).isEqualTo(once.composition(NOW, null));
            assertThat(other.association(NOW, "scale", "size", null))
                    .isEqualTo(once.association(NOW, "scale", "size", null));
        }
    }

    private static Dataset shuffled(Dataset dataset, Random random) {
        List<WaveAnswers> waves = dataset.waves().stream()
                .map(wave -> {
                    Map<String, Map<CountryCode, Answer>> cells = new HashMap<>();
                    wave.cells().forEach((variable, column) -> {
                        List<CountryCode> order = new ArrayList<>(column.keySet());
                        Collections.shuffle(order, random);
                        Map<CountryCode, Answer> other = new LinkedHashMap<>();
                        order.forEach(country -> other.put(country, column.getOrDefault(country, Missing.NO_ANSWER)));
                        cells.put(variable, other);
                    });
                    return new WaveAnswers(wave.wave(), wave.instrument(), cells, wave.revisions());
                })
                .toList();
        return new Dataset(dataset.initiative(), dataset.countries(), dataset.instruments(), waves);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void withholdingAnAnswerOnlyWidensTheBounds(long seed) {
        Dataset dataset = seeded(seed).dataset();
        WaveAnswers wave = dataset.wave(NOW).orElseThrow();
        CountryCode first = Findings.over(dataset)
                .distribution(NOW, "unit", null)
                .orElseThrow()
                .answered()
                .getFirst();
        Map<String, Map<CountryCode, Answer>> cells = new HashMap<>(wave.cells());
        Map<CountryCode, Answer> unit = new HashMap<>(cells.getOrDefault("unit", Map.of()));
        unit.put(first, Missing.WITHHELD);
        cells.put("unit", unit);
        Dataset withheld = new Dataset(
                dataset.initiative(),
                dataset.countries(),
                dataset.instruments(),
                List.of(new WaveAnswers(wave.wave(), wave.instrument(), cells, wave.revisions())));
        Distribution before =
                Findings.over(dataset).distribution(NOW, "unit", null).orElseThrow();
        Distribution after =
                Findings.over(withheld).distribution(NOW, "unit", null).orElseThrow();
        assertThat(after.answered()).hasSize(before.answered().size() - 1).doesNotContain(first);
        for (int i = 0; i < 2; i++) {
            Bounds narrow = before.cells().get(i).bounds();
            Bounds wide = after.cells().get(i).bounds();
            if (narrow == null || wide == null) {
                throw new AssertionError("the question applies to somebody");
            }
            assertThat(wide.low()).isLessThanOrEqualTo(narrow.low());
            assertThat(wide.high()).isGreaterThanOrEqualTo(narrow.high());
        }
    }
}
