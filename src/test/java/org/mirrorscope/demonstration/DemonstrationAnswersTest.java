package org.mirrorscope.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DemonstrationAnswersTest {

    @ParameterizedTest
    @EnumSource(Round.class)
    void reproducesTheCommittedAnswersByteForByte(Round round) throws IOException {
        byte[] committed = Files.readAllBytes(DemonstrationAnswers.file(DemonstrationAnswers.PACK, round));

        String invented = new DemonstrationAnswers(Parameters.published()).csv(round);

        assertThat(invented.getBytes(StandardCharsets.UTF_8)).isEqualTo(committed);
    }

    @ParameterizedTest
    @EnumSource(Round.class)
    void otherParametersGiveOtherAnswers(Round round) {
        String published = new DemonstrationAnswers(Parameters.published()).csv(round);

        String declining = new DemonstrationAnswers(Parameters.published().declining("activity")).csv(round);

        assertThat(declining).isNotEqualTo(published).hasLineCount((int)
                published.lines().count());
    }
}
