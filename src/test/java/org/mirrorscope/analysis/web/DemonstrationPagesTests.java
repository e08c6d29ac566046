package org.mirrorscope.analysis.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mirrorscope.analysis.Comparison;
import org.mirrorscope.analysis.Dataset;
import org.mirrorscope.analysis.Findings;
import org.mirrorscope.instrument.Variable;
import org.mirrorscope.intake.PackReader;
import org.mirrorscope.platform.Progress;
import org.mirrorscope.shell.Reader;
import org.mirrorscope.wave.Wave;

/** Every page of the demonstration can be built in both languages, and what it says agrees with its numbers. */
class DemonstrationPagesTests {

    private static final Findings FINDINGS = Findings.over(demonstration());

    private static Dataset demonstration() {
        return PackReader.read(Path.of("src/main/resources/packs/demonstration"), Progress.NONE)
                .dataset()
                .orElseThrow();
    }

    static Stream<Locale> languages() {
        return Stream.of(Locale.ENGLISH, Locale.of("es"));
    }

    private static FindingPage page(Reader reader, Wave wave, String variable) {
        Finding finding = FindingController.finding(
                FINDINGS, reader, new FindingController.Asked(wave.id().id(), variable, null, null, null));
        return new FindingPages(Context.of(FINDINGS, reader), finding).page();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void buildsThePageOfEveryVariable(Locale language) {
        Reader reader = Reader.of(language);
        for (Wave wave : FINDINGS.waves()) {
            for (Variable variable : FINDINGS.variables(wave.id())) {
                FindingPage page = page(reader, wave, variable.name());
                assertThat(page.title())
                        .as(variable.name())
                        .isNotBlank()
                        .doesNotContain("{")
                        .doesNotContain("NaN");
                assertThat(behind(page, "evidence-answers") + behind(page, "evidence-missing"))
                        .as(variable.name())
                        .isEqualTo(wave.population().size());
            }
        }
    }

    private static int behind(FindingPage page, String table) {
        return page.evidence().stream()
                .filter(evidence -> evidence.id().equals(table))
                .flatMap(evidence -> evidence.rows().stream())
                .mapToInt(row -> {
                    assertThat(row.countries()).hasSize(row.count());
                    return row.count();
                })
                .sum();
    }

    @Test
    void namesEveryCountryOfThePanelOnce() {
        Wave latest = FINDINGS.waves().stream()
                .filter(wave -> wave.id().id().equals("2022-02"))
                .findFirst()
                .orElseThrow();
        Wave before = FINDINGS.before(latest.id()).orElseThrow();
        Set<String> asked =
                FINDINGS.variables(latest.id()).stream().map(Variable::name).collect(Collectors.toSet());
        Reader reader = Reader.of(Locale.ENGLISH);
        for (Comparison comparison : FINDINGS.comparisons(before.id(), latest.id(), null)) {
            String variable = comparison.variable().name();
            if (comparison instanceof Comparison.Compared compared
                    && !compared.transitions().isEmpty()
                    && asked.contains(variable)) {
                assertThat(behind(page(reader, latest, variable), "evidence-transitions"))
                        .as(variable)
                        .isEqualTo(compared.panel().size());
            }
        }
    }

    @Test
    void sortsNamesByTheReadersLanguage() {
        Wave wave = FINDINGS.waves().getFirst();
        List<String> spanish = CountryNames.in(Locale.of("es")).names(wave.population());
        assertThat(spanish).startsWith("Alemania", "Austria").contains("España");
        assertThat(CountryNames.in(Locale.of("sv")).names(wave.population()).getLast())
                .isEqualTo("Österrike");
    }
}
