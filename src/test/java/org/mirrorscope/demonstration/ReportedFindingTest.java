package org.mirrorscope.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mirrorscope.analysis.Findings;
import org.mirrorscope.analysis.PackFolders;

@TestInstance(Lifecycle.PER_CLASS)
class ReportedFindingTest {

    private Findings demonstration;

    @BeforeAll
    void readDemonstration() throws PackFolders.Unreadable {
        demonstration = Packs.findings(DemonstrationAnswers.PACK);
    }

    @ParameterizedTest
    @EnumSource
    void followsFromTheDemonstration(ReportedFinding finding) {
        assertThat(finding.holdsIn(demonstration)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void isNotClaimedWhereItIsFalse(ReportedFinding finding, @TempDir Path folder)
            throws IOException, PackFolders.Unreadable {
        Findings other = Packs.findings(Packs.demonstration(folder, finding.counterExample()));

        assertThat(finding.holdsIn(other)).isFalse();
    }
}
