package org.mirrorscope.analysis;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mirrorscope.instrument.Drafts.choice;
import static org.mirrorscope.instrument.Drafts.number;
import static org.mirrorscope.instrument.Drafts.ordered;
import static org.mirrorscope.instrument.Drafts.question;
import static org.mirrorscope.instrument.Drafts.version;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mirrorscope.analysis.Association.Strength;
import org.mirrorscope.instrument.Kind;
import org.mirrorscope.wave.WaveId;

class AssociationTest {

    private static final WaveId WAVE = new WaveId("2020");

    private static final Findings FINDINGS = HandMade.of("AT BE CZ DE ES FI GR HR HU IT")
            .wave(
                    "2020",
                    version(
                            "1",
                            question("scale", ordered("low", "mid", "high")),
                            question("size", number()),
                            question("unit", new Kind.YesNo()),
                            question("part", new Kind.YesNo()),
                            question("pick", choice("x", "y", "z")),
                            question("all", new Kind.YesNo()),
                            question("few", new Kind.YesNo()),
                            question("words", new Kind.Text())),
                    "scale low low low mid mid mid high high high -",
                    "size  1   2   3   4   5   6   7    8    9    10",
                    "unit  no  no  no  no  no  yes yes  yes  yes  -",
                    "part  no  no  no  no  yes yes yes  yes  yes  -",
                    "pick  x   x   x   y   y   y   z    z    z    -",
                    "all   yes yes yes yes yes yes yes  yes  yes  -",
                    "few   yes no  yes no  yes no  yes  -    -    -",
                    "words a   a   a   a   a   a   a    a    a    a")
            .findings();

    private static Association pair(String first, String second) {
        return FINDINGS.association(WAVE, first, second, null).orElseThrow();
    }

    @Test
    void setsOrderedVariablesAgainstEachOther() {
        assertThat(pair("scale", "size").strength()).isInstanceOfSatisfying(Strength.Ordered.class, tau -> {
            // 27 concordant pairs of sqrt(27 * 36)
            assertThat(tau.tau()).isEqualTo(27 / (Math.sqrt(27) * Math.sqrt(36)));
            // 2 * 3!^3 of 9! orders are as extreme
            assertThat(tau.p()).isEqualTo(2 * 216 / 362880.0);
            assertThat(tau.exact()).isTrue();
        });
        assertThat(pair("scale", "size").pairs()).hasSize(9);
    }

    @Test
    void choosesTheTestByTheKinds() {
        assertThat(pair("unit", "part").strength()).isInstanceOf(Strength.TwoByTwo.class);
        assertThat(pair("pick", "unit").strength()).isInstanceOf(Strength.Nominal.class);
        assertThat(pair("unit", "scale").strength()).isInstanceOf(Strength.Ordered.class);
        assertThat(pair("unit", "part").table()).hasSize(4);
        assertThat(pair("scale", "size").table()).hasSize(9);
    }

    @Test
    void refusesWhatCannotBeTold() {
        assertThat(pair("few", "unit").refused()).isEqualTo(Reason.of("association.tooFew", 7, 8));
        assertThat(pair("all", "unit").refused()).isEqualTo(Reason.of("association.constant"));
        assertThat(pair("pick", "size").refused()).isEqualTo(Reason.of("association.numberAndChoice"));
        assertThat(requireNonNull(pair("few", "unit")).strength()).isNull();
        assertThat(FINDINGS.association(WAVE, "words", "unit", null)).isEmpty();
        assertThat(FINDINGS.association(WAVE, "nothing", "unit", null)).isEmpty();
        assertThat(FINDINGS.associations(WAVE, List.of("unit", "words"), List.of("part", "scale"), null))
                .hasSize(2);
    }
}
