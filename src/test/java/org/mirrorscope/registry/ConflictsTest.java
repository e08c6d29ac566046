package org.mirrorscope.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mirrorscope.instrument.Visibility;
import org.mirrorscope.shared.Answer;
import org.mirrorscope.shared.AnswerValue.Coded;
import org.mirrorscope.shared.Missing;

/** What sources say differently is found, what merely changed is not. */
class ConflictsTest {

    private static final Coded DRAFT = new Coded("draft");
    private static final Coded ADOPTED = new Coded("adopted");
    private static final Source WAVE = new Source.Return("2026", 1);
    private static final Source CORRECTED = new Source.Return("2026", 2);
    private static final Source EARLIER_WAVE = new Source.Return("2025", 1);
    private static final Source MEETING = new Source.Meeting("m", LocalDate.of(2026, 3, 3));
    private static final Source UPDATE = new Source.Update("u", LocalDate.of(2026, 3, 10));
    private static final Source SETTLED = new Source.Settlement("s", LocalDate.of(2026, 6, 1));

    @Test
    void aReturnThatSaysOtherThanTheMinutesBeforeItIsInConflict() {
        Statement minutes = fact(MEETING, ADOPTED, "2026-03-03", "2026-03-05");
        Statement wave = fact(WAVE, DRAFT, "2026-04-30", "2026-05-02");
        assertThat(conflicts(minutes, wave)).containsExactly(minutes);
        assertThat(conflicts(minutes, fact(WAVE, ADOPTED, "2026-04-30", "2026-05-02")))
                .isEmpty();
        assertThat(conflicts(minutes, fact(WAVE, Missing.DONT_KNOW, "2026-04-30", "2026-05-02")))
                .as("what the minutes had agreed is not known any more")
                .containsExactly(minutes);
    }

    @Test
    void anUpdateOrMinutesOfALaterDayTellOfAChange() {
        Statement wave = fact(WAVE, DRAFT, "2026-02-28", "2026-03-01");
        assertThat(conflicts(wave, fact(UPDATE, ADOPTED, "2026-03-10", "2026-03-10")))
                .isEmpty();
        assertThat(conflicts(wave, fact(MEETING, ADOPTED, "2026-03-03", "2026-03-10")))
                .isEmpty();
    }

    @Test
    void anUpdateOrMinutesOfTheSameDayOrAnEarlierOneDoNot() {
        Statement wave = fact(WAVE, DRAFT, "2026-04-30", "2026-05-02");
        Statement sameDay = fact(UPDATE, ADOPTED, "2026-04-30", "2026-05-10");
        Statement earlierDay = fact(MEETING, ADOPTED, "2026-03-03", "2026-05-10");
        assertThat(conflicts(wave, sameDay)).containsExactly(wave);
        assertThat(conflicts(wave, earlierDay)).containsExactly(earlierDay);
    }

    @Test
    void returnsOfDifferentWavesAreNoConflictHoweverTheyAreRecorded() {
        Statement earlier = fact(EARLIER_WAVE, DRAFT, "2026-01-31", "2026-06-01");
        Statement later = fact(WAVE, ADOPTED, "2026-04-30", "2026-05-02");
        assertThat(conflicts(earlier, later)).isEmpty();
    }

    @Test
    void aCorrectionSpeaksForTheReturnThatItCorrects() {
        Statement first = fact(WAVE, DRAFT, "2026-04-30", "2026-05-02");
        Statement corrected = fact(CORRECTED, ADOPTED, "2026-04-30", "2026-05-20");
        assertThat(conflicts(first, corrected)).isEmpty();
        Statement update = fact(UPDATE, ADOPTED, "2026-05-10", "2026-05-10");
        assertThat(conflicts(first, update, fact(CORRECTED, ADOPTED, "2026-04-30", "2026-05-20")))
                .isEmpty();
        assertThat(conflicts(first, update, fact(CORRECTED, new Coded("none"), "2026-04-30", "2026-05-20")))
                .hasSize(1);
    }

    @Test
    void whatIsFurtherApartThanHalfAYearCanBothHaveBeenTrue() {
        Statement wave = fact(WAVE, DRAFT, "2026-09-03", "2026-09-05");
        assertThat(conflicts(fact(MEETING, ADOPTED, "2026-03-03", "2026-03-05"), wave))
                .hasSize(1);
        assertThat(conflicts(fact(MEETING, ADOPTED, "2026-03-02", "2026-03-05"), wave))
                .isEmpty();
    }

    @Test
    void aSettlementEndsAConflictUntilSomethingElseIsSaid() {
        Statement minutes = fact(MEETING, ADOPTED, "2026-03-03", "2026-03-05");
        Statement wave = fact(WAVE, DRAFT, "2026-04-30", "2026-05-02");
        Statement settled = fact(SETTLED, ADOPTED, "2026-04-30", "2026-06-01");
        assertThat(conflicts(minutes, wave, settled)).isEmpty();
        Statement again = fact(UPDATE, DRAFT, "2026-04-30", "2026-06-10");
        assertThat(conflicts(minutes, wave, settled, again)).containsExactly(settled);
    }

    private static List<Statement> conflicts(Statement... facts) {
        return Conflicts.of(Arrays.stream(facts)
                .sorted(Comparator.comparing(Statement::asOf)
                        .thenComparing(Statement::recordedAt)
                        .reversed())
                .toList());
    }

    private static Statement fact(Source source, Answer answer, String asOf, String recorded) {
        Instant at = LocalDate.parse(recorded).atStartOfDay().toInstant(ZoneOffset.UTC);
        return new Statement(Places.ES, "terms", answer, LocalDate.parse(asOf), at, source, null, Visibility.PUBLIC);
    }
}
