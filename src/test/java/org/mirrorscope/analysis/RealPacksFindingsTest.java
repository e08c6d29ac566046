package org.mirrorscope.analysis;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.mirrorscope.wave.WaveId;

/** Published figures, counted from packs that stand beside the project; skipped where they do not. */
class RealPacksFindingsTest {

    private static Findings pack(String name) throws PackFolders.Unreadable {
        Path folder = Path.of("../shared/packs", name);
        Assumptions.assumeTrue(Files.isDirectory(folder), "there is no " + folder + " beside the project");
        PackFolders folders = ServiceLoader.load(PackFolders.class).findFirst().orElseThrow();
        return Findings.over(folders.open(folder).read());
    }

    private static List<Integer> transitions(Findings findings, @Nullable Group group) {
        Comparison.Compared unit = (Comparison.Compared)
                findings.comparison(new WaveId("2013"), new WaveId("2015"), "NCDUnit_Operational", group)
                        .orElseThrow();
        return unit.transitions().stream().map(Transition::count).toList();
    }

    @Test
    void findsThePanelOfTheCapacitySurvey() throws PackFolders.Unreadable {
        Findings findings = pack("who-ncd-ccs");
        // no to no, no to yes, yes to no, yes to yes
        assertThat(transitions(findings, null)).containsExactly(39, 24, 10, 84);
        assertThat(transitions(findings, new Group("region", "EUR"))).containsExactly(7, 6, 1, 31);
        Comparison.Compared unit = (Comparison.Compared)
                findings.comparison(new WaveId("2013"), new WaveId("2015"), "NCDUnit_Operational", null)
                        .orElseThrow();
        assertThat(requireNonNull(unit.test()).p()).isCloseTo(0.024306510109454393, within(1e-15));
        Distribution now = findings.distribution(new WaveId("2015"), "NCDUnit_Operational", null)
                .orElseThrow();
        assertThat(now.population()).hasSize(194);
        assertThat(now.returned()).hasSize(177);
        assertThat(now.answered()).hasSize(171);
        assertThat(now.cell("no").orElseThrow().bounds())
                .isEqualTo(new Bounds(0.27835051546391754, 0.39690721649484534));
    }

    @Test
    void countsTheSelfAssessment() throws PackFolders.Unreadable {
        Findings findings = pack("who-spar");
        assertThat(findings.comparisons(new WaveId("2018"), new WaveId("2019"), null))
                .hasSize(24)
                .allMatch(comparison -> comparison instanceof Comparison.Compared compared
                        && compared.panel().size() > 150);
    }
}
