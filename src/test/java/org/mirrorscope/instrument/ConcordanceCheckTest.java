package org.mirrorscope.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mirrorscope.instrument.Drafts.against;
import static org.mirrorscope.instrument.Drafts.choice;
import static org.mirrorscope.instrument.Drafts.choices;
import static org.mirrorscope.instrument.Drafts.codes;
import static org.mirrorscope.instrument.Drafts.map;
import static org.mirrorscope.instrument.Drafts.number;
import static org.mirrorscope.instrument.Drafts.ordered;
import static org.mirrorscope.instrument.Drafts.question;
import static org.mirrorscope.instrument.Drafts.stated;
import static org.mirrorscope.instrument.Drafts.version;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mirrorscope.instrument.Concordances.Violation;
import org.mirrorscope.shared.Messages;

class ConcordanceCheckTest {

    private static final Instrument ONE = version(
            "1",
            question("scale", ordered("none", "some", "adopted")),
            question("pick", choice("x", "y")),
            question("groups", choices("WG1", "WG2")),
            question("count", number()),
            question("r", new Kind.Levels(codes("clinical"), codes("none", "high"))));

    private static List<String> violations(Concordance block, Question question) {
        List<Violation> found = Concordances.check(version("2", block, question), List.of(ONE));
        for (Violation violation : found) {
            for (String language : new String[] {"en", "es"}) {
                assertThat(Messages.in(Locale.of(language))
                                .text(violation.key(), violation.arguments().toArray()))
                        .doesNotContainPattern("\\{\\d")
                        .contains(violation.variable());
            }
        }
        return found.stream()
                .map(violation -> violation.key().substring("instrument/concordance.".length()))
                .toList();
    }

    @Test
    void acceptsWhatIsWellStated() {
        assertThat(violations(
                        against("1", "scale", map("published:adopted")),
                        question("scale", ordered("none", "some", "adopted", "published"))))
                .isEmpty();
        assertThat(violations(against("1"), question("scale", ordered("none", "some", "adopted"))))
                .isEmpty();
        assertThat(violations(against("1", "groups", map("WG3:~")), question("groups", choices("WG1", "WG2", "WG3"))))
                .isEmpty();
        assertThat(violations(
                        against("1", "r", map("citizens:~")),
                        question("r", new Kind.Levels(codes("clinical", "citizens"), codes("none", "high")))))
                .isEmpty();
    }

    @Test
    void findsBlocksAgainstNothing() {
        assertThat(violations(against("0"), question("count", number()))).containsExactly("unknownVersion");
        Instrument twice = version("2", List.of(against("1"), against("1")), question("count", number()));
        assertThat(Concordances.check(twice, List.of(ONE)))
                .extracting(Violation::key)
                .containsExactly("instrument/concordance.twice");
    }

    @Test
    void findsUnknownVariablesAndOneSidedVerdicts() {
        assertThat(violations(against("1", "typo", stated(Verdict.BROKEN)), question("count", number())))
                .containsExactly("unknownVariable");
        assertThat(violations(against("1", "young", stated(Verdict.SAME)), question("young", number())))
                .containsExactly("oneSided");
        assertThat(violations(against("1", "young", stated(Verdict.NEW)), question("young", number())))
                .isEmpty();
    }

    @Test
    void asksForAVerdictWhereCodesOrRowsOrKindsChanged() {
        assertThat(violations(against("1"), question("scale", ordered("none", "adopted"))))
                .containsExactly("mustState");
        assertThat(violations(against("1"), question("count", ordered("few", "many"))))
                .containsExactly("mustState");
        assertThat(violations(
                        against("1"),
                        question("r", new Kind.Levels(codes("clinical", "citizens"), codes("none", "high")))))
                .containsExactly("mustState");
    }

    @ParameterizedTest
    @EnumSource(
            value = Verdict.class,
            names = {"SAME", "REWORDED"})
    void findsSameStatedOverOtherCodes(Verdict verdict) {
        assertThat(violations(against("1", "pick", stated(verdict)), question("pick", choice("x", "y", "z"))))
                .containsExactly("codesDiffer");
        assertThat(violations(against("1", "pick", stated(verdict)), question("pick", choice("y", "x"))))
                .isEmpty();
    }

    @Test
    void findsMapsThatNameWrongCodes() {
        assertThat(violations(against("1", "pick", map("q:x")), question("pick", choice("x", "y"))))
                .containsExactly("unknownCode");
        assertThat(violations(against("1", "pick", map("z:q")), question("pick", choice("x", "y", "z"))))
                .containsExactly("unknownCode");
    }

    @Test
    void findsCodesThatNoMapMentions() {
        assertThat(violations(against("1", "pick", map("z:x")), question("pick", choice("x", "z", "w"))))
                .containsExactly("unmapped", "unmappedOld");
    }

    @Test
    void findsMapsThatCannotBe() {
        assertThat(violations(against("1", "count", map("1:2")), question("count", number())))
                .containsExactly("nothingToMap");
        Concordance.Stated broken =
                new Concordance.Stated(Verdict.BROKEN, map("x:y").map(), map().mapOld(), null);
        assertThat(violations(against("1", "pick", broken), question("pick", choice("x", "y"))))
                .containsExactly("mapUnused");
        assertThat(violations(
                        against("1", "r", map("doctors:clinical")),
                        question("r", new Kind.Levels(codes("doctors"), codes("none", "high")))))
                .containsExactly("itemRenamed");
    }
}
