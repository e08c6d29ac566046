package org.mirrorscope.analysis;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mirrorscope.analysis.HandMade.countries;
import static org.mirrorscope.instrument.Drafts.against;
import static org.mirrorscope.instrument.Drafts.choice;
import static org.mirrorscope.instrument.Drafts.choices;
import static org.mirrorscope.instrument.Drafts.map;
import static org.mirrorscope.instrument.Drafts.number;
import static org.mirrorscope.instrument.Drafts.ordered;
import static org.mirrorscope.instrument.Drafts.question;
import static org.mirrorscope.instrument.Drafts.stated;
import static org.mirrorscope.instrument.Drafts.version;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.mirrorscope.instrument.Concordance;
import org.mirrorscope.instrument.Direction;
import org.mirrorscope.instrument.Kind;
import org.mirrorscope.instrument.Question;
import org.mirrorscope.instrument.Verdict;
import org.mirrorscope.instrument.Visibility;
import org.mirrorscope.shared.Messages;
import org.mirrorscope.wave.WaveId;

class ComparisonTest {

    private static final WaveId THEN = new WaveId("2020");
    private static final WaveId NOW = new WaveId("2022");
    private static final String TEN = "AT BE CZ DE ES FI GR HR HU IT";

    private static Comparison compare(Concordance block, Question then, Question now, String before, String after) {
        return HandMade.of(TEN)
                .wave("2020", version("1", then), before)
                .wave("2022", version("2", block, now), after)
                .findings()
                .comparisons(THEN, NOW, null)
                .getFirst();
    }

    private static Comparison.Compared compared(Question question, String before, String after) {
        return (Comparison.Compared) compare(against("1"), question, question, before, after);
    }

    private static SignTest test(Findings findings, String variable) {
        return requireNonNull(((Comparison.Compared)
                        findings.comparison(THEN, NOW, variable, null).orElseThrow())
                .test());
    }

    @Test
    void followsThePanelCountryByCountry() {
        Comparison.Compared status = compared(
                question("a", ordered("low", "mid", "high")),
                "a low low low mid mid high high low ?dont_know -",
                "a mid high mid high high low high mid high high");
        assertThat(status.panel()).isEqualTo(countries("AT BE CZ DE ES FI GR HR"));
        Moves moves = requireNonNull(status.moves());
        assertThat(moves.up()).isEqualTo(countries("AT BE CZ DE ES HR"));
        assertThat(moves.same()).isEqualTo(countries("GR"));
        assertThat(moves.down()).isEqualTo(countries("FI"));
        assertThat(moves.judged()).isTrue();
        assertThat(status.transitions()).hasSize(9);
        assertThat(status.transitions().get(1).countries()).isEqualTo(countries("AT CZ HR"));
        assertThat(status.earlier().answered()).hasSize(8);
        assertThat(status.later().answered()).hasSize(10);
        SignTest test = requireNonNull(status.test());
        assertThat(test.p()).isEqualTo(0.125); // binom.test(6, 7)$p.value
        assertThat(test.holm()).isEqualTo(0.125);
    }

    @Test
    void refusesTheTestWhereFewerThanSixMoved() {
        Comparison.Compared five = compared(
                question("a", new Kind.YesNo()),
                "a no no no no no yes yes yes yes yes",
                "a yes yes yes yes yes yes yes yes yes yes");
        assertThat(five.test()).isNull();
        assertThat(requireNonNull(five.testRefused()).sentence(Messages.in(Locale.ENGLISH)))
                .isEqualTo("Only 5 countries moved; the test needs at least 6.");
        assertThat(compared(
                                question("a", new Kind.YesNo()),
                                "a no no no no no no yes yes yes yes",
                                "a yes yes yes yes yes yes yes yes yes yes")
                        .test())
                .isNotNull();
    }

    @Test
    void turnsRoundWhereLowerIsBetter() {
        Comparison.Compared burden = compared(
                question("a", ordered("light", "heavy"), Direction.LOWER, Visibility.PUBLIC, "a"),
                "a heavy light light light light light light light light light",
                "a light heavy heavy light light light light light light light");
        assertThat(requireNonNull(burden.moves()).up()).isEqualTo(countries("AT"));
        assertThat(requireNonNull(burden.moves()).down()).isEqualTo(countries("BE CZ"));
    }

    @Test
    void judgesNothingWithoutADirectionOrAnOrder() {
        Comparison.Compared count =
                compared(question("a", number()), "a 1 2 3 - - - - - - -", "a 2 2 1.5 - - - - - - 4");
        assertThat(requireNonNull(count.moves()).judged()).isFalse();
        assertThat(requireNonNull(count.moves()).up()).isEqualTo(countries("AT"));
        assertThat(count.differences()).hasSize(3);
        assertThat(count.medianDifference()).isEqualTo(0.0);
        Comparison.Compared pick =
                compared(question("a", choice("x", "y")), "a x y x y x y x y x y", "a y x y x y x y x y x");
        assertThat(pick.moves()).isNull();
        assertThat(pick.testRefused()).isEqualTo(Reason.of("test.unordered"));
        assertThat(pick.transitions()).hasSize(4);
        assertThat(compared(question("a", new Kind.Text()), "a x x x x x x x x x x", "a y x x x x x x x x x")
                        .testRefused())
                .isEqualTo(Reason.of("test.words"));
    }

    @Test
    void splitsTheChangeAndFlagsAShareThatMisleads() {
        Comparison.Compared unit = compared(
                question("a", new Kind.YesNo()),
                "a yes yes no  no  -   -   -   - - no",
                "a yes no  no  no  yes yes yes - - -");
        Shift yes = unit.shifts().getLast();
        assertThat(yes.changedFrom()).isEqualTo(countries("BE"));
        assertThat(yes.changedTo()).isEmpty();
        assertThat(yes.answerNow()).isEqualTo(countries("ES FI GR"));
        assertThat(yes.net()).isEqualTo(-1);
        assertThat(yes.change()).isEqualTo(2);
        assertThat(yes.shareFrom()).isEqualTo(2 / 5.0);
        assertThat(yes.shareTo()).isEqualTo(4 / 7.0);
        assertThat(yes.atOdds()).isTrue();
        assertThat(unit.shifts().getFirst().answeredThen()).isEqualTo(countries("IT"));
        assertThat(compared(question("a", new Kind.YesNo()), "a no no - - - - - - - -", "a yes no - - - - - - - -")
                        .shifts())
                .noneMatch(Shift::atOdds);
    }

    @Test
    void comparesInTheSharedCodes() {
        Comparison.Compared terms = (Comparison.Compared) compare(
                against("1", "a", map("published:adopted", "odd:~")),
                question("a", ordered("none", "adopted")),
                question("a", ordered("none", "adopted", "published", "odd")),
                "a none none    adopted   adopted adopted - - - - -",
                "a none adopted published adopted odd     - - - - -");
        assertThat(terms.comparability().verdict()).isEqualTo(Verdict.RECODED);
        assertThat(terms.panel()).isEqualTo(countries("AT BE CZ DE"));
        assertThat(terms.transitions()).extracting(Transition::count).containsExactly(1, 1, 0, 2);
        assertThat(terms.later().cells()).hasSize(2);
        assertThat(terms.later().answered()).isEqualTo(countries("AT BE CZ DE"));
    }

    @Test
    void comparesEachCodeOfChoices() {
        Comparison.Compared groups = (Comparison.Compared) compare(
                against("1", "g", map("A2:A", "C:~")),
                question("g", choices("A", "B")),
                question("g", choices("A", "A2", "B", "C")),
                "g A  A B     none+ - - - - - -",
                "g A2 B A+A2  C     - - - - - -");
        assertThat(groups.variable().name()).isEqualTo("g.A");
        assertThat(requireNonNull(groups.moves()).same()).isEqualTo(countries("AT DE"));
        assertThat(requireNonNull(groups.moves()).up()).isEqualTo(countries("CZ"));
        assertThat(requireNonNull(groups.moves()).down()).isEqualTo(countries("BE"));
    }

    @Test
    void refusesTrendOverBrokenQuestion() {
        Comparison broken = compare(
                against("1", "a", stated(Verdict.BROKEN)),
                question("a", number()),
                question("a", number()),
                "a 1 1 1 1 1 1 1 1 1 1",
                "a 2 2 2 2 2 2 2 2 2 2");
        assertThat(broken).isInstanceOfSatisfying(Comparison.Refused.class, refused -> {
            assertThat(refused.verdict()).isEqualTo(Verdict.BROKEN);
            assertThat(refused.reason().sentence(Messages.in(Locale.ENGLISH))).startsWith("Broken");
        });
    }

    @Test
    void correctsOverTheWholeFamilyWhateverIsAskedFor() {
        Findings findings = HandMade.of(TEN)
                .wave(
                        "2020",
                        version("1", question("a", new Kind.YesNo()), question("b", new Kind.YesNo())),
                        "a no no no no no no no no no no",
                        "b no no no no no no no yes yes yes")
                .wave(
                        "2022",
                        version("2", against("1"), question("a", new Kind.YesNo()), question("b", new Kind.YesNo())),
                        "a yes yes yes yes yes yes no no no no",
                        "b yes yes yes yes yes yes yes yes yes yes")
                .findings();
        SignTest a = test(findings, "a");
        SignTest b = test(findings, "b");
        // p.adjust(c(2 / 2^6, 2 / 2^7), "holm")
        assertThat(a.holm()).isEqualTo(0.03125);
        assertThat(b.holm()).isEqualTo(0.03125);
        assertThat(b.p()).isEqualTo(0.015625);
    }
}
