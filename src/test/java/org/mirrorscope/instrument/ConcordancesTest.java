package org.mirrorscope.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mirrorscope.instrument.Drafts.against;
import static org.mirrorscope.instrument.Drafts.choices;
import static org.mirrorscope.instrument.Drafts.codes;
import static org.mirrorscope.instrument.Drafts.map;
import static org.mirrorscope.instrument.Drafts.mapOld;
import static org.mirrorscope.instrument.Drafts.number;
import static org.mirrorscope.instrument.Drafts.ordered;
import static org.mirrorscope.instrument.Drafts.question;
import static org.mirrorscope.instrument.Drafts.stated;
import static org.mirrorscope.instrument.Drafts.version;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.mirrorscope.shared.LocalizedText;

class ConcordancesTest {

    private static final VersionId ONE = new VersionId("survey", "1");
    private static final VersionId TWO = new VersionId("survey", "2");
    private static final VersionId THREE = new VersionId("survey", "3");

    private static Optional<Comparability> compare(VersionId from, VersionId to, String name, Instrument... versions) {
        return new Concordances(List.of(versions)).compare(from, to, name);
    }

    private static Optional<Verdict> verdict(VersionId from, VersionId to, String name, Instrument... versions) {
        return compare(from, to, name, versions).map(Comparability::verdict);
    }

    @Test
    void takesEqualQuestionsForTheSameWithoutAWord() {
        Comparability found = compare(
                        ONE,
                        TWO,
                        "a",
                        version("1", question("a", ordered("low", "high"))),
                        version("2", against("1"), question("a", ordered("low", "high"))))
                .orElseThrow();
        assertThat(found.verdict()).isEqualTo(Verdict.SAME);
        assertThat(found.codes()).extracting(Code::code).containsExactly("low", "high");
        assertThat(found.earlier()).isEqualTo(Map.of("low", "low", "high", "high"));
    }

    @Test
    void takesOtherWordsForReworded() {
        Question then = question("a", number());
        Question now = question("a", number(), Direction.NONE, Visibility.PUBLIC, "How many?");
        assertThat(verdict(ONE, TWO, "a", version("1", then), version("2", against("1"), now)))
                .contains(Verdict.REWORDED);
    }

    @Test
    void doesNotTakeAnAddedTranslationForOtherWords() {
        LocalizedText both = new LocalizedText(new TreeMap<>(Map.of("en", "a", "es", "á")));
        Question then = question("a", number());
        Question now = new Question(
                "a", number(), both, null, Direction.NONE, false, null, null, CarryForward.CONFIRM, Visibility.PUBLIC);
        assertThat(verdict(ONE, TWO, "a", version("1", then), version("2", against("1"), now)))
                .contains(Verdict.SAME);
    }

    @Test
    void refusesWhereSomebodyMustStateAVerdict() {
        assertThat(verdict(
                        ONE,
                        TWO,
                        "a",
                        version("1", question("a", ordered("low", "high"))),
                        version("2", against("1"), question("a", ordered("low", "mid", "high")))))
                .isEmpty();
    }

    @Test
    void callsNewAndDroppedWhatOnlyOneVersionAsks() {
        Instrument one = version("1", question("old", number()));
        Instrument two = version("2", against("1"), question("young", number()));
        assertThat(verdict(ONE, TWO, "young", one, two)).contains(Verdict.NEW);
        assertThat(verdict(ONE, TWO, "old", one, two)).contains(Verdict.DROPPED);
        assertThat(verdict(TWO, ONE, "young", one, two)).contains(Verdict.DROPPED);
        assertThat(verdict(ONE, TWO, "nothing", one, two)).isEmpty();
    }

    @Test
    void mapsSplitCodesOntoTheEarlierList() {
        Instrument one = version("1", question("a", ordered("none", "drafting", "adopted")));
        Instrument two = version(
                "2",
                against("1", "a", map("published:adopted")),
                question("a", ordered("none", "drafting", "adopted", "published")));
        Comparability found = compare(ONE, TWO, "a", one, two).orElseThrow();
        assertThat(found.verdict()).isEqualTo(Verdict.RECODED);
        assertThat(found.codes()).extracting(Code::code).containsExactly("none", "drafting", "adopted");
        assertThat(found.later())
                .containsEntry("adopted", "adopted")
                .containsEntry("published", "adopted")
                .hasSize(4);
        Comparability back = compare(TWO, ONE, "a", one, two).orElseThrow();
        assertThat(back.earlier()).isEqualTo(found.later());
        assertThat(back.codes()).isEqualTo(found.codes());
    }

    @Test
    void mapsMergedCodesOntoTheLaterList() {
        Instrument one = version("1", question("a", ordered("no", "a_bit", "half", "all")));
        Instrument two = version(
                "2",
                against("1", "a", mapOld("a_bit:partly", "half:partly", "all:yes")),
                question("a", ordered("no", "partly", "yes")));
        Comparability found = compare(ONE, TWO, "a", one, two).orElseThrow();
        assertThat(found.codes()).extracting(Code::code).containsExactly("no", "partly", "yes");
        assertThat(found.earlier()).isEqualTo(Map.of("no", "no", "a_bit", "partly", "half", "partly", "all", "yes"));
    }

    @Test
    void shiftsAScaleWithoutFusingEqualNumbers() {
        Instrument one = version("1", question("a", ordered("1", "2", "3")));
        Instrument two = version(
                "2", against("1", "a", map("1:1", "2:1", "3:2", "4:3")), question("a", ordered("1", "2", "3", "4")));
        Comparability found = compare(ONE, TWO, "a", one, two).orElseThrow();
        assertThat(found.codes()).extracting(Code::code).containsExactly("1", "2", "3");
        assertThat(found.later()).isEqualTo(Map.of("1", "1", "2", "1", "3", "2", "4", "3"));
    }

    @Test
    void leavesOutACodeThatWasNotAskedThen() {
        Instrument one = version("1", question("a", ordered("low", "high")));
        Instrument two =
                version("2", against("1", "a", map("extreme:~")), question("a", ordered("low", "high", "extreme")));
        assertThat(compare(ONE, TWO, "a", one, two).orElseThrow().later()).doesNotContainKey("extreme");
    }

    @Test
    void composesTheWorstVerdictThroughVersionsInBetween() {
        Instrument one = version("1", question("a", ordered("none", "some")), question("b", number()));
        Instrument two = version(
                "2",
                against("1", "a", map("little:some", "much:some")),
                question("a", ordered("none", "little", "much")),
                question("b", number()));
        Instrument three = version(
                "3",
                against("2", "b", stated(Verdict.BROKEN)),
                question("a", ordered("none", "little", "much")),
                question("b", number()));
        Comparability found = compare(ONE, THREE, "a", one, two, three).orElseThrow();
        assertThat(found.verdict()).isEqualTo(Verdict.RECODED);
        assertThat(found.later()).isEqualTo(Map.of("none", "none", "little", "some", "much", "some"));
        assertThat(verdict(ONE, THREE, "b", one, two, three)).contains(Verdict.BROKEN);
        assertThat(verdict(TWO, THREE, "a", one, two, three)).contains(Verdict.SAME);
    }

    @Test
    void takesABlockOfItsOwnBeforeVersionsInBetween() {
        Instrument one = version("1", question("a", number()));
        Instrument two = version("2", against("1", "a", stated(Verdict.BROKEN)), question("a", number()));
        Instrument three = version("3", List.of(against("2"), against("1")), question("a", number()));
        assertThat(verdict(ONE, THREE, "a", one, two, three)).contains(Verdict.SAME);
    }

    @Test
    void refusesWhatIsAbsentInBetweenAndVersionsWithoutAChain() {
        Instrument one = version("1", question("a", number()), question("b", number()));
        Instrument two = version("2", against("1"), question("b", number()));
        Instrument three = version("3", against("2"), question("a", number()), question("b", number()));
        assertThat(verdict(ONE, THREE, "a", one, two, three)).isEmpty();
        assertThat(verdict(ONE, THREE, "b", one, two, three)).contains(Verdict.SAME);
        Instrument alone = version("3", question("b", number()));
        assertThat(verdict(ONE, THREE, "b", one, two, alone)).isEmpty();
    }

    @Test
    void countsTheCodesOfChoicesOneByOne() {
        Instrument one = version("1", question("groups", choices("WG1", "WG2")));
        Instrument two = version(
                "2",
                against("1", "groups", map("WG2b:WG2", "WG3:~")),
                question("groups", choices("WG1", "WG2", "WG2b", "WG3")));
        Comparability split = compare(ONE, TWO, "groups.WG2", one, two).orElseThrow();
        assertThat(split.later()).isEqualTo(Map.of("WG2", "yes", "WG2b", "yes"));
        assertThat(split.codes()).extracting(Code::code).containsExactly("no", "yes");
        assertThat(verdict(ONE, TWO, "groups.WG1", one, two)).contains(Verdict.RECODED);
        assertThat(verdict(ONE, TWO, "groups.WG3", one, two)).contains(Verdict.NEW);
        assertThat(verdict(TWO, ONE, "groups.WG3", one, two)).contains(Verdict.DROPPED);
        assertThat(verdict(ONE, TWO, "groups.WG2b", one, two)).contains(Verdict.NEW);
    }

    @Test
    void comparesTheItemsOfLevelsOneByOne() {
        Kind then = new Kind.Levels(codes("clinical", "research"), codes("none", "high"));
        Kind now = new Kind.Levels(codes("clinical", "research", "citizens"), codes("none", "high"));
        Instrument one = version("1", question("r", then));
        Instrument two = version("2", against("1", "r", map("citizens:~")), question("r", now));
        assertThat(verdict(ONE, TWO, "r.clinical", one, two)).contains(Verdict.RECODED);
        assertThat(verdict(ONE, TWO, "r.citizens", one, two)).contains(Verdict.NEW);
        Instrument item = version("2", against("1", "r.clinical", stated(Verdict.BROKEN)), question("r", then));
        assertThat(verdict(ONE, TWO, "r.clinical", one, item)).contains(Verdict.BROKEN);
        assertThat(verdict(ONE, TWO, "r.research", one, item)).contains(Verdict.SAME);
    }

    @Test
    void passesTheAuthorsNotesOn() {
        LocalizedText note = LocalizedText.of("asked for support staff");
        Concordance.Stated broken = new Concordance.Stated(Verdict.BROKEN, Map.of(), Map.of(), note);
        Instrument one = version("1", question("a", number()));
        Instrument two = version("2", against("1", "a", broken), question("a", number()));
        assertThat(compare(ONE, TWO, "a", one, two).orElseThrow().notes()).containsExactly(note);
    }

    @Test
    void endsWhenVersionsNameEachOther() {
        Instrument one = version("1", against("2"), question("a", number()));
        Instrument two = version("2", against("1"), question("a", number()));
        assertThat(verdict(ONE, new VersionId("survey", "9"), "a", one, two)).contains(Verdict.DROPPED);
        assertThat(verdict(ONE, ONE, "a", one, two)).contains(Verdict.SAME);
    }
}
