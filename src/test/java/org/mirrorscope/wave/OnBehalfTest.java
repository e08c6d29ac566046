package org.mirrorscope.wave;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whose answer it is that stands in a cell when it is signed off. */
class OnBehalfTest {

    private static final Instant SIGNED = Instant.parse("2026-02-01T12:00:00Z");
    private static final Said FIVE = Surveyed.given(Surveyed.number(5));
    private static final Said SIX = Surveyed.given(Surveyed.number(6));

    private final List<Entry> saved = new ArrayList<>();

    @Test
    void whatTheOfficeEnteredIsMarkedAndUnconfirmed() {
        save(FIVE, Surveyed.OFFICE, -60);
        assertThat(OnBehalf.of(saved, SIGNED)).contains(new OnBehalf("Olga", null));
    }

    @Test
    void whoeverOfTheCountrySaysTheSameConfirmsIt() {
        save(FIVE, Surveyed.OFFICE, -60);
        save(FIVE, Surveyed.ANA, -50);
        assertThat(OnBehalf.of(saved, SIGNED)).contains(new OnBehalf("Olga", "Ana"));
    }

    @Test
    void whoeverOfTheCountrySaysSomethingElseAnswersAnew() {
        save(FIVE, Surveyed.OFFICE, -60);
        save(SIX, Surveyed.ANA, -50);
        assertThat(OnBehalf.of(saved, SIGNED)).isEmpty();
        save(FIVE, Surveyed.BEA, -40);
        assertThat(OnBehalf.of(saved, SIGNED))
                .as("it happens to be what the office had entered once")
                .isEmpty();
    }

    @Test
    void whatHappenedAfterTheSignOffChangesNothing() {
        save(FIVE, Surveyed.ANA, -60);
        save(SIX, Surveyed.OFFICE, 60);
        assertThat(OnBehalf.of(saved, SIGNED)).isEmpty();
    }

    @Test
    void aCellThatTheOfficeEmptiedHoldsNothingOfIt() {
        save(FIVE, Surveyed.OFFICE, -60);
        save(new Said.Blank(), Surveyed.OFFICE, -50);
        assertThat(OnBehalf.of(saved, SIGNED)).isEmpty();
        assertThat(OnBehalf.of(List.of(), SIGNED)).isEmpty();
    }

    private void save(Said said, @Nullable Writer writer, long seconds) {
        saved.add(new Entry("members", saved.size() + 1, said, writer, SIGNED.plusSeconds(seconds)));
    }
}
