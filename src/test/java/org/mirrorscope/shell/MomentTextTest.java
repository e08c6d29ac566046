package org.mirrorscope.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.mirrorscope.shell.MomentText.Piece;

/** Moments in a text are found, and everything else stays as it is written. */
class MomentTextTest {

    @Test
    void findsMomentsAmongWords() {
        assertThat(MomentText.of("Away from 2026-12-03 20:00 UTC to 2026-12-03T21:30UTC.")
                        .pieces())
                .containsExactly(
                        new Piece("Away from ", null),
                        new Piece("2026-12-03 20:00 UTC", Instant.parse("2026-12-03T20:00:00Z")),
                        new Piece(" to ", null),
                        new Piece("2026-12-03T21:30UTC", Instant.parse("2026-12-03T21:30:00Z")),
                        new Piece(".", null));
    }

    @Test
    void leavesAloneWhatIsNone() {
        for (String text : new String[] {
            "",
            "Nothing",
            "2026-02-31 20:00 UTC",
            "2026-12-03 25:00 UTC",
            "2026-12-03 20:00 CET",
            "12026-12-03 20:00 UTC"
        }) {
            assertThat(MomentText.of(text).pieces())
                    .as(text)
                    .allMatch(piece -> piece.moment() == null)
                    .extracting(Piece::words)
                    .containsExactlyElementsOf(text.isEmpty() ? java.util.List.of() : java.util.List.of(text));
        }
    }
}
