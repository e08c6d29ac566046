package org.mirrorscope.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mirrorscope.instrument.Drafts.against;
import static org.mirrorscope.instrument.Drafts.choice;
import static org.mirrorscope.instrument.Drafts.map;
import static org.mirrorscope.instrument.Drafts.mapOld;
import static org.mirrorscope.instrument.Drafts.ordered;
import static org.mirrorscope.instrument.Drafts.question;
import static org.mirrorscope.instrument.Drafts.stated;
import static org.mirrorscope.instrument.Drafts.version;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mirrorscope.instrument.Concordance.Stated;

/** Of two answers to an ordered question the higher one then should be the higher one now. */
class OrderCheckTest {

    private static final Kind THEN = ordered("none", "low", "moderate", "high");
    private static final Kind NOW = ordered("none", "low", "medium", "high");

    private static List<Flaw> notes(Kind then, Kind now, Stated stated) {
        Concordance block = against("1", "scale", stated);
        return OrderCheck.notes(
                version("2", block, question("scale", now)), version("1", question("scale", then)), block);
    }

    @Test
    void notesWhatTurnsTheOrderRound() {
        Stated contradictory = new Stated(
                Verdict.RECODED, Map.of("medium", Optional.of("high")), Map.of("moderate", Optional.of("none")), null);
        assertThat(notes(THEN, NOW, contradictory)).singleElement().satisfies(note -> {
            assertThat(note.stops()).isFalse();
            assertThat(note.key()).isEqualTo("instrument/check.order");
        });
        assertThat(notes(THEN, NOW, mapOld("moderate:none"))).hasSize(1);
        assertThat(notes(THEN, NOW, map("medium:none"))).hasSize(1);
    }

    @Test
    void isSilentWhereTheOrderStaysOrThereIsNone() {
        assertThat(notes(THEN, NOW, map("medium:moderate"))).isEmpty();
        assertThat(notes(THEN, NOW, map("medium:high"))).as("merged upwards").isEmpty();
        assertThat(notes(THEN, NOW, map("medium:~"))).isEmpty();
        assertThat(notes(THEN, NOW, mapOld("moderate:medium"))).isEmpty();
        assertThat(notes(THEN, NOW, stated(Verdict.BROKEN))).isEmpty();
        assertThat(notes(choice("x", "y"), choice("y", "z"), map("z:x"))).isEmpty();
    }
}
