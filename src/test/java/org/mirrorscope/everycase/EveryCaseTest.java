package org.mirrorscope.everycase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mirrorscope.analysis.Comparison;
import org.mirrorscope.analysis.Distribution;
import org.mirrorscope.analysis.Findings;
import org.mirrorscope.analysis.PackFolders;
import org.mirrorscope.analysis.WaveAnswers;
import org.mirrorscope.instrument.Kind;
import org.mirrorscope.instrument.Verdict;
import org.mirrorscope.shared.AnswerValue;
import org.mirrorscope.shared.Missing;

/** The table. Each test is a column and runs for every row. */
@TestInstance(Lifecycle.PER_CLASS)
class EveryCaseTest {

    private static final int POPULATION = Row.ANSWERING.size() + Missing.values().length;

    private final PackFolders folders =
            ServiceLoader.load(PackFolders.class).findFirst().orElseThrow();
    private Findings findings;

    @BeforeAll
    void readTheCasesThatLoad(@TempDir Path folder) throws IOException, PackFolders.Unreadable {
        List<Row> loading = Row.all().stream().filter(row -> !row.refused()).toList();
        findings = Findings.over(folders.open(CasePack.write(folder, loading)).read());
    }

    static List<Row> rows() {
        return Row.all();
    }

    @Test
    void hasARowForEveryCase() {
        Set<String> kinds = kinds(Kind.class).collect(Collectors.toSet());

        assertThat(Stream.of(Asked.values()).map(asked -> asked.name().replace("_", "")))
                .hasSameElementsAs(kinds);
        assertThat(rows())
                .doesNotHaveDuplicates()
                .hasSize(kinds.size() * Verdict.values().length * Missing.values().length);
    }

    private static Stream<String> kinds(Class<?> kind) {
        Class<?>[] permitted = kind.getPermittedSubclasses();
        return permitted == null
                ? Stream.of(kind.getSimpleName().toUpperCase(Locale.ROOT))
                : Stream.of(permitted).flatMap(EveryCaseTest::kinds);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void loadsOrSaysWhyNot(Row row, @TempDir Path folder) throws IOException {
        if (row.refused()) {
            PackFolders.Unreadable refused = catchThrowableOfType(
                    PackFolders.Unreadable.class,
                    () -> folders.open(CasePack.write(folder.resolve("pack"), List.of(row))));
            assertThat(refused.problems()).singleElement().satisfies(problem -> {
                assertThat(problem.cause()).isEqualTo("instrument/concordance.nothingToMap");
                assertThat(problem.place().file()).isEqualTo("instruments/cases-2.yaml");
                assertThat(problem.arguments()).contains(row.asked().variable(row.verdict()));
            });
            return;
        }
        String variable = row.asked().stored(row.verdict());
        boolean askedOnce = row.verdict() == Verdict.NEW || row.verdict() == Verdict.DROPPED;
        WaveAnswers wave = findings.dataset().wave(row.wave()).orElseThrow();
        WaveAnswers other = findings.dataset().wave(row.other()).orElseThrow();

        assertThat(wave.answer(row.silent(), variable)).isEqualTo(row.reason());
        assertThat(Row.ANSWERING)
                .allSatisfy(
                        country -> assertThat(wave.answer(country, variable)).isInstanceOf(AnswerValue.class));
        if (askedOnce) {
            assertThat(other.answer(row.silent(), variable)).isEqualTo(Missing.NOT_ASKED);
        } else {
            assertThat(other.answer(row.silent(), variable)).isInstanceOf(AnswerValue.class);
        }
    }

    @ParameterizedTest
    @MethodSource("loading")
    void countsTheReasonAndNothingElse(Row row) {
        Distribution counted = findings.distribution(row.wave(), row.asked().counted(row.verdict()), null)
                .orElseThrow();

        assertThat(counted.population()).hasSize(POPULATION);
        assertThat(counted.returned()).hasSize(POPULATION);
        assertThat(counted.answered()).isEqualTo(Row.ANSWERING);
        assertThat(counted.missing().get(row.reason())).containsExactly(row.silent());
        assertThat(counted.missing().values()).hasSize(Missing.values().length);
        assertThat(counted.applicable()).isEqualTo(POPULATION - 1);
        assertThat(counted.cells().stream().mapToInt(Distribution.Cell::count).sum())
                .isEqualTo(row.asked().hasCodes() ? Row.ANSWERING.size() : 0);
        assertThat(counted.cells()).allSatisfy(cell -> {
            assertThat(cell.countries()).doesNotContain(row.silent());
            var bounds = Objects.requireNonNull(cell.bounds());
            assertThat(bounds.low()).isEqualTo(cell.count() / 10.0);
            assertThat(bounds.high()).isEqualTo((cell.count() + 6) / 10.0);
        });
        assertThat(counted.summary() != null).isEqualTo(row.asked() == Asked.NUMBER || row.asked() == Asked.YEAR);
    }

    @ParameterizedTest
    @MethodSource("loading")
    void comparesOrRefuses(Row row) {
        Comparison comparison = findings.comparison(
                        Row.FIRST, Row.SECOND, row.asked().counted(row.verdict()), null)
                .orElseThrow();

        assertThat(comparison.variable().name()).isEqualTo(row.asked().counted(row.verdict()));
        switch (comparison) {
            case Comparison.Refused refused -> {
                assertThat(row.verdict().comparable()).isFalse();
                assertThat(refused.verdict()).isEqualTo(row.verdict());
            }
            case Comparison.Compared compared -> {
                assertThat(compared.comparability().verdict()).isEqualTo(row.verdict());
                assertThat(compared.panel()).isEqualTo(Row.ANSWERING);
                assertThat(compared.testRefused()).isNotNull();
                movesAreThoseOfThePanel(row, compared);
            }
        }
    }

    /** Three of the panel changed their answer and one did not; the silent country only answered then. */
    private static void movesAreThoseOfThePanel(Row row, Comparison.Compared compared) {
        if (row.asked().hasCodes()) {
            assertThat(compared.transitions().stream()
                            .filter(transition -> transition.from().equals(transition.to()))
                            .flatMap(transition -> transition.countries().stream()))
                    .containsExactly(Row.ANSWERING.getLast());
            assertThat(compared.transitions().stream()
                            .mapToInt(transition -> transition.count())
                            .sum())
                    .isEqualTo(Row.ANSWERING.size());
            assertThat(compared.shifts().stream().flatMap(shift -> shift.answeredThen().stream()))
                    .contains(row.silent());
        } else {
            assertThat(compared.transitions()).isEmpty();
            assertThat(compared.shifts()).isEmpty();
        }
        boolean numeric = row.asked() == Asked.NUMBER || row.asked() == Asked.YEAR;
        assertThat(compared.differences()).hasSize(numeric ? Row.ANSWERING.size() : 0);
    }

    static List<Row> loading() {
        return Row.all().stream().filter(row -> !row.refused()).toList();
    }
}
