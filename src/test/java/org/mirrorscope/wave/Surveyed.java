package org.mirrorscope.wave;

import static org.mirrorscope.registry.Places.ES;
import static org.mirrorscope.registry.Places.FR;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.instrument.CarryForward;
import org.mirrorscope.instrument.Concordance;
import org.mirrorscope.instrument.Direction;
import org.mirrorscope.instrument.Drafts;
import org.mirrorscope.instrument.Instrument;
import org.mirrorscope.instrument.Instruments;
import org.mirrorscope.instrument.Kind;
import org.mirrorscope.instrument.Question;
import org.mirrorscope.instrument.Verdict;
import org.mirrorscope.instrument.Visibility;
import org.mirrorscope.registry.Countries;
import org.mirrorscope.registry.Places;
import org.mirrorscope.shared.Answer;
import org.mirrorscope.shared.AnswerValue;
import org.mirrorscope.shared.LocalizedText;

/** A survey of two versions and a wave of the earlier one, for tests of answering the later one. */
final class Surveyed {

    static final WaveId THEN = new WaveId("then");
    static final WaveId NOW = new WaveId("now");
    static final Instant START = Instant.parse("2026-01-10T10:00:00Z");
    static final Instant DEADLINE = Instant.parse("2026-02-10T23:59:00Z");
    static final Writer ANA = new Writer("1", "Ana", "ES lead");
    static final Writer BEA = new Writer("2", "Bea", "ES contributor");
    static final Writer OFFICE = new Writer("3", "Olga", "office coordinator");

    static final Instrument FIRST = Drafts.version(
            "1",
            Drafts.question("status", Drafts.ordered("none", "preparing", "works")),
            Drafts.question("groups", Drafts.choices("a", "b", "c")),
            Drafts.question("mission", new Kind.LongText()),
            Drafts.question("broken", new Kind.YesNo()),
            Drafts.question("wish", new Kind.Text()));

    static final Instrument SECOND = Drafts.version(
            "2",
            new Concordance(
                    "1",
                    Map.of(
                            "status",
                            Drafts.map("planned:preparing", "building:preparing"),
                            "groups",
                            new Concordance.Stated(
                                    Verdict.RECODED,
                                    Map.of("d", Optional.empty()),
                                    Map.of("c", Optional.empty()),
                                    null),
                            "broken",
                            Drafts.stated(Verdict.BROKEN))),
            question("status", Drafts.ordered("none", "planned", "building", "works"), true, null, null),
            question("groups", Drafts.choices("a", "b", "d"), false, null, null),
            question("mission", new Kind.LongText(), false, null, null),
            question("broken", new Kind.YesNo(), false, null, null),
            new Question(
                    "wish",
                    new Kind.Text(),
                    LocalizedText.of("wish"),
                    null,
                    Direction.NONE,
                    false,
                    null,
                    null,
                    CarryForward.NEVER,
                    Visibility.OFFICE),
            question("year", new Kind.Year(), false, "has(answers.status) && answers.status == 'works'", null),
            question("members", new Kind.Number(BigDecimal.ZERO, new BigDecimal(500), null), false, null, null),
            question("women", Drafts.number(), false, null, "value <= answers.members"),
            Drafts.question("share", new Kind.Levels(Drafts.codes("x", "y"), Drafts.codes("low", "high"))),
            Drafts.question("site", new Kind.Url()),
            Drafts.question("practice", new Kind.Repeat(List.of(Drafts.question("title", new Kind.Text())))));

    private Surveyed() {}

    private static Question question(
            String variable, Kind kind, boolean required, @Nullable String relevant, @Nullable String constraint) {
        return new Question(
                variable,
                kind,
                LocalizedText.of("Label of " + variable),
                null,
                Direction.NONE,
                required,
                relevant,
                constraint,
                CarryForward.CONFIRM,
                Visibility.PUBLIC);
    }

    /** Publishes both versions, and brings the earlier wave with what Spain returned to it. */
    static void prepare(Countries countries, Instruments instruments, Waves waves, Map<String, Answer> spain) {
        countries.adopt(
                Places.initiative("one"), List.of(Places.country(ES), Places.country(FR), Places.country(Places.PT)));
        instruments.publish(FIRST);
        instruments.publish(SECOND);
        waves.bring(new Wave(
                THEN,
                FIRST.id(),
                LocalizedText.of("Then"),
                LocalDate.of(2024, 1, 1),
                LocalDate.of(2024, 2, 1),
                true,
                new TreeSet<>(List.of(ES, FR))));
        waves.acceptFromPack(THEN, Map.of(ES, spain), START);
    }

    /** Creates and opens the later wave for Spain and France. */
    static void open(WaveLives lives) {
        lives.create(NOW, SECOND.id(), LocalizedText.of("Now"), List.of(ES, FR), START);
        lives.open(NOW, DEADLINE, START);
    }

    static Map<String, Answer> spainThen() {
        return Map.of(
                "status", code("works"),
                "groups", several("a", "c"),
                "mission", text("To mirror."),
                "broken", code("yes"),
                "wish", text("More time"));
    }

    static Said given(AnswerValue value) {
        return new Said.Given(value);
    }

    static AnswerValue code(String code) {
        return new AnswerValue.Coded(code);
    }

    static AnswerValue text(String text) {
        return new AnswerValue.Text(text);
    }

    static AnswerValue number(int number) {
        return new AnswerValue.Amount(new BigDecimal(number));
    }

    static AnswerValue several(String... codes) {
        return new AnswerValue.Several(new LinkedHashSet<>(List.of(codes)));
    }
}
