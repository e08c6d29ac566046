package org.mirrorscope.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mirrorscope.analysis.Dataset;
import org.mirrorscope.analysis.WaveAnswers;
import org.mirrorscope.platform.Progress;
import org.mirrorscope.shared.Answer;
import org.mirrorscope.shared.AnswerValue;
import org.mirrorscope.shared.Missing;
import org.mirrorscope.shared.Problem;
import org.mirrorscope.wave.WaveId;

/** The packs of real surveys, which lie beside the project and are not part of it. */
class RealPacksTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static Pack read(String name) {
        Path folder = Path.of("..", "shared", "packs", name);
        assumeTrue(Files.isDirectory(folder), "skipped: " + folder + " is not here");
        return PackReader.read(folder, TODAY, Progress.NONE);
    }

    private static Map<Answer, Long> counts(WaveAnswers wave, String variable) {
        return wave.wave().population().stream()
                .collect(Collectors.groupingBy(country -> wave.answer(country, variable), Collectors.counting()));
    }

    @Test
    void readsTheCapacitySurveyWithoutProblems() {
        Instant start = Instant.now();
        Pack pack = read("who-ncd-ccs");
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(20));
        assertThat(pack.problems().stream().filter(Problem::stops)).isEmpty();
        assertThat(pack.isSound()).isTrue();
        Dataset dataset = pack.dataset().orElseThrow();
        WaveAnswers wave = dataset.wave(new WaveId("2015")).orElseThrow();
        assertThat(wave.wave().population()).hasSize(194);
        assertThat(wave.wave().published()).isTrue();
        assertThat(wave.revisions()).hasSize(177);
        assertThat(counts(wave, "NCDUnit_Operational"))
                .containsEntry(new AnswerValue.Coded("no"), 54L)
                .containsEntry(new AnswerValue.Coded("yes"), 117L)
                .containsEntry(Missing.NO_RETURN, 17L)
                .containsEntry(Missing.DONT_KNOW, 5L)
                .containsEntry(Missing.NO_ANSWER, 1L);
        assertThat(dataset.waves()).extracting(each -> each.wave().id().id()).containsExactly("2013", "2015", "2017");
    }

    @Test
    void readsTheSelfAssessmentFromWorkbooksWithoutProblems() {
        Pack pack = read("who-spar");
        assertThat(pack.problems().stream().filter(Problem::stops)).isEmpty();
        Dataset dataset = pack.dataset().orElseThrow();
        assertThat(dataset.countries()).hasSize(196);
        for (WaveAnswers wave : dataset.waves()) {
            assertThat(wave.wave().population()).hasSize(196);
            assertThat(wave.revisions()).hasSizeGreaterThan(150);
            assertThat(counts(wave, "c_1_1")).containsKey(new AnswerValue.Coded("100"));
        }
    }

    @Test
    void readsTheDemonstrationWithoutProblems() {
        Path folder = Path.of("src", "main", "resources", "packs", "demonstration");
        Pack pack = PackReader.read(folder, TODAY, Progress.NONE);
        assertThat(pack.problems().stream().filter(Problem::stops)).isEmpty();
        Dataset dataset = pack.dataset().orElseThrow();
        WaveAnswers wave = dataset.wave(new WaveId("2022-02")).orElseThrow();
        assertThat(wave.wave().population()).hasSize(26);
        assertThat(wave.revisions()).hasSize(22);
        WaveAnswers open = dataset.wave(new WaveId("2026")).orElseThrow();
        assertThat(open.revisions()).isEmpty();
        assertThat(open.wave().published()).isFalse();
    }
}
