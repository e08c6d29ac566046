package org.mirrorscope.everycase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.mirrorscope.analysis.PublishedFindings;
import org.mirrorscope.analysis.WaveAnswers;
import org.mirrorscope.instrument.Kind;
import org.mirrorscope.instrument.Verdict;
import org.mirrorscope.shared.AnswerValue;
import org.mirrorscope.shared.Missing;
import org.mirrorscope.wave.WaveId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;

/** The table. Each test is a column and runs for every row. */
@SpringBootTest(classes = CasePages.class)
@AutoConfigureMockMvc
@TestInstance(Lifecycle.PER_CLASS)
class EveryCaseTest {

    private static final int POPULATION = Row.ANSWERING.size() + Missing.values().length;

    @TempDir
    private static Path folder;

    private final Map<Asked, PackFolders.Unreadable> refusals = new EnumMap<>(Asked.class);
    private final Map<String, ReadPage> read = new HashMap<>();
    private final PackFolders folders;
    private final Findings findings;
    private final MockMvc pages;

    @Autowired
    EveryCaseTest(PackFolders folders, PublishedFindings published, MockMvc pages) {
        this.folders = folders;
        this.findings = published.current();
        this.pages = pages;
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
    void loadsOrSaysWhyNot(Row row) {
        if (row.refused()) {
            assertThat(refusal(row).problems()).singleElement().satisfies(problem -> {
                assertThat(problem.cause()).isEqualTo("instrument/concordance.nothingToMap");
                assertThat(problem.place().file()).isEqualTo("instruments/cases-2.yaml");
                assertThat(problem.arguments()).contains(row.asked().variable(row.verdict()));
            });
            return;
        }
        String variable = row.asked().stored(row.verdict());
        WaveAnswers wave = findings.dataset().wave(row.wave()).orElseThrow();
        WaveAnswers other = findings.dataset().wave(row.other()).orElseThrow();

        assertThat(wave.answer(row.silent(), variable)).isEqualTo(row.reason());
        assertThat(Row.ANSWERING)
                .allSatisfy(
                        country -> assertThat(wave.answer(country, variable)).isInstanceOf(AnswerValue.class));
        if (row.askedOnce()) {
            assertThat(other.answer(row.silent(), variable)).isEqualTo(Missing.NOT_ASKED);
        } else {
            assertThat(other.answer(row.silent(), variable)).isInstanceOf(AnswerValue.class);
        }
    }

    /** One pack for all rows of a variable: it has every reason. */
    private PackFolders.Unreadable refusal(Row row) {
        return refusals.computeIfAbsent(row.asked(), asked -> {
            Path pack = folder.resolve(asked.word());
            return catchThrowableOfType(
                    PackFolders.Unreadable.class, () -> folders.open(CasePack.write(pack, List.of(row))));
        });
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

    @ParameterizedTest
    @MethodSource("rows")
    void showsWhatAReaderMustSee(Row row) {
        ReadPage page = page(row, row.wave(), row.other());
        if (row.refused()) {
            assertThat(page.status()).isEqualTo(404);
            assertThat(page.text()).contains("‘" + row.asked().variable(row.verdict()) + "’ is no variable");
            return;
        }
        Reading reading = new Reading(row);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains(reading.question(), reading.change(), reading.count())
                .contains(reading.answers())
                .contains("The 7 countries without a value", reading.listed(), reading.onTheMap())
                .doesNotContainPattern("\\{\\d|\\b(NaN|Infinity|Error)\\b|(analysis|analysis-pages|chart|shell)/");
        assertThat(page.text().contains("Not compared"))
                .isNotEqualTo(row.verdict().comparable());
        assertThat(page.html()).doesNotContain("null");
    }

    @ParameterizedTest
    @MethodSource("loading")
    void hasNoPageInAWaveThatDidNotAskButSaysWhichDid(Row row) {
        ReadPage page = page(row, row.other(), row.wave());
        if (row.askedOnce()) {
            assertThat(page.status()).isEqualTo(404);
            assertThat(page.text()).contains(new Reading(row).elsewhere());
        } else {
            // a change is told in the order of time; that there is none to tell can be said either way
            assertThat(page.status()).isEqualTo(row.verdict().comparable() ? 400 : 200);
        }
    }

    @Test
    void tellsOfWavesInTheOrderOfTimeAlone() {
        ReadPage forward = ReadPage.of(pages, "/findings/second?against=first");
        assertThat(forward.text()).contains("Asked in First, not here");
        assertThat(forward.html())
                .contains("href=\"/findings/first/" + Asked.values()[0].counted(Verdict.DROPPED) + "\"");
        assertThat(ReadPage.of(pages, "/findings/first").html()).doesNotContain("against=second");
        ReadPage back = ReadPage.of(pages, "/findings/first?against=second");
        assertThat(back.status()).isEqualTo(400);
        assertThat(back.text()).contains("The wave ‘Second’ came after ‘First’");
    }

    /** One page for all rows of a variable. */
    private ReadPage page(Row row, WaveId wave, WaveId against) {
        String path = "/findings/%s/%s?against=%s".formatted(wave, row.asked().counted(row.verdict()), against);
        return read.computeIfAbsent(path, address -> ReadPage.of(pages, address));
    }

    static List<Row> loading() {
        return Row.loading();
    }
}
