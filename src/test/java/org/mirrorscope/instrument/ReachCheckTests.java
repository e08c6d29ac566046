package org.mirrorscope.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mirrorscope.instrument.ReachCheck.Reach;
import org.mirrorscope.shared.LocalizedText;

class ReachCheckTests {

    private final Question status = Drafts.question("status", Drafts.ordered("none", "some", "all"));
    private final Question many = Drafts.question("many", Drafts.choices("a", "b", "c"));
    private final Question rows =
            Drafts.question("rows", new Kind.Levels(Drafts.codes("x", "y"), Drafts.codes("low", "high")));
    private final Question number = Drafts.question("number", new Kind.Number(BigDecimal.ZERO, BigDecimal.TEN, null));
    private final Question year = Drafts.question("year", new Kind.Year());
    private final Question day = Drafts.question("day", new Kind.Date());
    private final Question words = Drafts.question("words", new Kind.Text());
    private final Question lines =
            Drafts.question("lines", new Kind.Repeat(List.of(Drafts.question("name", new Kind.Text()))));

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            answers.status == 'some'                                            | possible
            answers.status == 'some' && answers.status == 'all'                 | never
            !has(answers.status) && answers.status == 'all'                     | never
            answers.status in ['some', 'all'] && answers.status != 'some'       | possible
            'a' in answers.many && !('a' in answers.many)                       | never
            size(answers.many) > 2                                              | possible
            size(answers.many) > 3                                              | never
            answers.rows.x == 'high' && answers.rows.y == 'low'                 | possible
            answers.rows.x == 'high' && answers.rows['x'] == 'low'              | never
            answers.rows.z == 'high'                                            | never
            answers.number > 3 && answers.number < 4                            | possible
            answers.number > 3 && answers.number < 3                            | never
            answers.number > 10                                                 | never
            answers.number >= 10                                                | possible
            answers.number < 0.0                                                | never
            answers.year > 2020 && answers.year < 2021                          | never
            answers.year > 2020 && answers.year < 2022                          | possible
            answers.year in [2020, 2021] && answers.year != 2020                 | possible
            answers.day >= '2022' && answers.day < '2022-01-01'                 | never
            answers.day > '2022-01-01' && answers.day < '2022-01-03'            | possible
            answers.words == 'x' && answers.words != 'x'                        | never
            answers.words != 'x' && answers.words != 'xx'                       | possible
            has(answers.lines)                                                  | possible
            has(answers.lines) && !has(answers.lines)                           | never
            """)
    void decidesWhatCanBeTriedOneByOne(String condition, String expected) {
        Question target = InstrumentDraftsTests.conditional("target", condition);
        Reach reach = ReachCheck.reach(with(target), target);

        assertThat(reach.getClass().getSimpleName().toLowerCase(Locale.ROOT)).isEqualTo(expected);
    }

    @Test
    void findsAWayEvenWhereItCannotTryEverything() {
        assertThat(reach("answers.words.startsWith('x')")).isEqualTo(new Reach.Possible());
        assertThat(reach("size(answers.lines) == 1")).isEqualTo(new Reach.Possible());
    }

    @Test
    void saysWhatItCannotDecide() {
        assertThat(reach("answers.words.startsWith('q')")).isEqualTo(new Reach.Undecided(Set.of("words")));
        assertThat(reach("answers.number * 2 == 7")).isEqualTo(new Reach.Undecided(Set.of("number")));
        assertThat(reach("size(answers) > 90")).isEqualTo(new Reach.Undecided(Set.of("answers")));
    }

    @Test
    void saysWhenThereAreTooManyCasesToTry() {
        List<Question> questions = new ArrayList<>();
        StringBuilder condition = new StringBuilder("false");
        for (int i = 0; i < 20; i++) {
            questions.add(Drafts.question("q" + i, Drafts.choice("a", "b")));
            condition.append(" || (has(answers.q").append(i).append(") && false)");
        }
        Question target = InstrumentDraftsTests.conditional("target", condition.toString());
        questions.add(target);

        assertThat(ReachCheck.reach(Drafts.version("1", questions.toArray(Question[]::new)), target))
                .isEqualTo(new Reach.Undecided(Set.of()));
    }

    @Test
    void countsWhatIsRoutedPastAsUnanswered() {
        Question gate = InstrumentDraftsTests.conditional("gate", "answers.status == 'some'");
        Question target = InstrumentDraftsTests.conditional("target", "has(answers.gate) && answers.status == 'all'");

        assertThat(ReachCheck.reach(Drafts.version("1", status, gate, target), target))
                .isEqualTo(new Reach.Never());
    }

    @Test
    void countsConstraintsOnWhatTheConditionSpeaksOf() {
        Question small = new Question(
                "small",
                Drafts.number(),
                LocalizedText.of("small"),
                null,
                Direction.NONE,
                false,
                null,
                "value <= 500",
                CarryForward.CONFIRM,
                Visibility.PUBLIC);
        Question never = InstrumentDraftsTests.conditional("target", "answers.small > 500");
        Question possible = InstrumentDraftsTests.conditional("target", "answers.small > 499.5");

        assertThat(ReachCheck.reach(Drafts.version("1", small, never), never)).isEqualTo(new Reach.Never());
        assertThat(ReachCheck.reach(Drafts.version("1", small, possible), possible))
                .isEqualTo(new Reach.Possible());
    }

    /** Against a rule for conditions of this one form, which needs no answers to be tried. */
    @Test
    void agreesWithARuleForInventedConditions() {
        List<String> codes = List.of("", "a", "b", "c");
        Random chance = new Random(7);
        Question one = Drafts.question("one", Drafts.choice("a", "b", "c"));
        Question two = Drafts.question("two", Drafts.choice("a", "b", "c"));
        int never = 0;
        for (int round = 0; round < 300; round++) {
            String left = codes.get(1 + chance.nextInt(3));
            String right = codes.get(1 + chance.nextInt(3));
            String third = codes.get(1 + chance.nextInt(3));
            boolean equal = chance.nextBoolean();
            String condition = "answers.one == '" + left + "' && answers.two == answers.one && answers.two "
                    + (equal ? "==" : "!=") + " '" + right + "' && answers.one != '" + third + "'";
            boolean expected = codes.stream()
                    .filter(code -> !code.isEmpty())
                    .anyMatch(code -> code.equals(left) && code.equals(right) == equal && !code.equals(third));
            Question target = InstrumentDraftsTests.conditional("target", condition);

            assertThat(ReachCheck.reach(Drafts.version("1", one, two, target), target))
                    .as(condition)
                    .isEqualTo(expected ? new Reach.Possible() : new Reach.Never());
            never += expected ? 0 : 1;
        }
        assertThat(never).isBetween(50, 250);
    }

    private Reach reach(String condition) {
        Question target = InstrumentDraftsTests.conditional("target", condition);
        return ReachCheck.reach(with(target), target);
    }

    private Instrument with(Question target) {
        return Drafts.version("1", status, many, rows, number, year, day, words, lines, target);
    }
}
