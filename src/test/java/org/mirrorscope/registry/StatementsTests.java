package org.mirrorscope.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mirrorscope.registry.Places.ES;
import static org.mirrorscope.registry.Places.FR;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mirrorscope.instrument.Visibility;
import org.mirrorscope.platform.Refusal;
import org.mirrorscope.platform.StoreTest;
import org.mirrorscope.shared.Answer;
import org.mirrorscope.shared.AnswerValue.Coded;
import org.mirrorscope.shared.Missing;
import org.springframework.beans.factory.annotation.Autowired;

@StoreTest
class StatementsTests {

    private static final Instant MARCH = Instant.parse("2022-03-01T12:00:00Z");
    private static final Instant APRIL = Instant.parse("2022-04-01T12:00:00Z");

    @Autowired
    private Countries countries;

    @Autowired
    private Statements statements;

    @Autowired
    private DSLContext sql;

    @BeforeEach
    void adopt() {
        countries.adopt(Places.initiative("one"), List.of(Places.country(ES), Places.country(FR)));
    }

    @Test
    void takesTheLatestDayAndThenWhatWasRecordedLast() {
        Statement old = statement(new Coded("none"), 2020, APRIL, Visibility.PUBLIC);
        Statement first = statement(new Coded("low"), 2022, MARCH, Visibility.PUBLIC);
        Statement corrected = statement(Missing.DONT_KNOW, 2022, APRIL, Visibility.PUBLIC);
        statements.record(List.of(corrected, old, first));

        assertThat(statements.profile(ES, Visibility.PUBLIC)).containsOnlyKeys("status");
        assertThat(statements.profile(ES, Visibility.PUBLIC)).containsEntry("status", corrected);
        assertThat(statements.profileKnownAt(ES, Visibility.PUBLIC, MARCH)).containsEntry("status", first);
        assertThat(statements.profileKnownAt(ES, Visibility.PUBLIC, MARCH.minusSeconds(1)))
                .isEmpty();
        assertThat(statements.history(ES, "status", Visibility.PUBLIC)).containsExactly(corrected, first, old);
        assertThat(statements.profile(FR, Visibility.OFFICE)).isEmpty();
    }

    @Test
    void showsReadersOnlyWhatTheyMaySee() {
        Statement open = statement(new Coded("low"), 2020, MARCH, Visibility.PUBLIC);
        Statement shared = statement(new Coded("medium"), 2021, MARCH, Visibility.COUNTRIES);
        Statement closed = statement(new Coded("high"), 2022, MARCH, Visibility.OFFICE);
        statements.record(List.of(open, shared, closed));

        assertThat(statements.profile(ES, Visibility.PUBLIC)).containsEntry("status", open);
        assertThat(statements.profile(ES, Visibility.COUNTRIES)).containsEntry("status", shared);
        assertThat(statements.profile(ES, Visibility.OFFICE)).containsEntry("status", closed);
    }

    /** What the public is told first of each variable. */
    private Map<String, Statement> holding(Extent... returns) {
        return statements.publicFacts(ES, List.of(returns)).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, facts -> facts.getValue().getFirst()));
    }

    @Test
    void tellsEverybodyOnlyOfReturnsWhoseResultsArePublic() {
        Statement published = statement(new Coded("low"), 2022, MARCH, Visibility.PUBLIC);
        Statement met = told(new Source.Meeting("m1", LocalDate.of(2023, 2, 1)), 2023, Visibility.PUBLIC);
        Statement unpublished = told(new Source.Return("2024", 1), 2024, Visibility.PUBLIC);
        Statement confidential = told(new Source.Update("u1", LocalDate.of(2025, 2, 1)), 2025, Visibility.COUNTRIES);
        statements.record(List.of(published, unpublished, confidential));

        assertThat(holding(Extent.whole("2022-02"))).containsEntry("status", published);
        assertThat(holding()).isEmpty();
        assertThat(statements.publicBetweenWaves(ES)).isEmpty();

        statements.record(List.of(met));

        assertThat(holding(Extent.whole("2022-02"))).containsEntry("status", met);
        assertThat(holding(Extent.whole("2022-02"), Extent.whole("2024"))).containsEntry("status", unpublished);
        assertThat(statements.publicBetweenWaves(ES)).containsExactly(met);
    }

    private static Statement told(Source source, int year, Visibility visibility) {
        return new Statement(
                ES, "status", new Coded("high"), LocalDate.of(year, 2, 1), MARCH, source, null, visibility);
    }

    @Test
    void keepsEverySource() {
        LocalDate day = LocalDate.of(2022, 3, 3);
        for (Source source : List.of(
                new Source.Return("2022-02", 3),
                new Source.Meeting("m1", day),
                new Source.Update("u1", day),
                new Source.Settlement("s1", day))) {
            Statement said = new Statement(
                    ES, source.toString(), new Coded("a"), LocalDate.EPOCH, MARCH, source, "seat-1", Visibility.PUBLIC);
            statements.record(List.of(said));
            assertThat(statements.profile(ES, Visibility.PUBLIC)).containsEntry(source.toString(), said);
        }
    }

    @Test
    void saysHowFarWhatHoldsCanBeReliedOn() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        Statement minutes = fact(new Source.Meeting("m1", today), new Coded("low"), today, MARCH, Visibility.COUNTRIES);
        Statement wave = fact(new Source.Return("now", 1), new Coded("high"), today, APRIL, Visibility.PUBLIC);
        statements.record(List.of(
                minutes,
                wave,
                fact(
                        new Source.Return("2022-02", 1),
                        new Coded("none"),
                        today.minusYears(4),
                        MARCH,
                        Visibility.PUBLIC)));
        assertThat(statements.known(ES, Visibility.COUNTRIES))
                .containsEntry("status", new Known(wave, false, List.of(minutes)));
        assertThat(statements.known(ES, Visibility.PUBLIC))
                .as("nothing of what the reader may not see")
                .containsEntry("status", new Known(wave, false, List.of()));
        assertThat(statements.known(FR, Visibility.OFFICE)).isEmpty();

        Statement before =
                fact(new Source.Return("2022-02", 1), new Coded("a"), today.minusMonths(19), MARCH, Visibility.PUBLIC);
        assertThat(statements.isOld(before)).isTrue();
        assertThat(statements.isOld(
                        fact(wave.source(), wave.answer(), today.minusMonths(17), MARCH, Visibility.PUBLIC)))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"two years", "P0D", "-P1Y", ""})
    void refusesASettingThatIsNoAge(String text) {
        assertThatThrownBy(() -> new Ages(text, Clock.systemUTC()))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("registry/old-after.wrong"));
    }

    private static Statement fact(
            Source source, Answer answer, LocalDate asOf, Instant recordedAt, Visibility visibility) {
        return new Statement(ES, "status", answer, asOf, recordedAt, source, null, visibility);
    }

    @Test
    void letsTheProgramNeitherChangeNorDeleteAStatement() {
        assertThat(sql.fetchValue("select has_table_privilege('registry.statement', 'update, delete, truncate')"))
                .isEqualTo(false);
        assertThatThrownBy(() -> sql.execute("delete from registry.statement"))
                .hasStackTraceContaining("permission denied");
    }

    private static Statement statement(Answer answer, int year, Instant recordedAt, Visibility visibility) {
        return new Statement(
                ES,
                "status",
                answer,
                LocalDate.of(year, 2, 1),
                recordedAt,
                new Source.Return("2022-02", 1),
                null,
                visibility);
    }
}
