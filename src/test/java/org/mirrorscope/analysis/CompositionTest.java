package org.mirrorscope.analysis;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.mirrorscope.analysis.HandMade.countries;
import static org.mirrorscope.instrument.Drafts.codes;
import static org.mirrorscope.instrument.Drafts.number;
import static org.mirrorscope.instrument.Drafts.question;
import static org.mirrorscope.instrument.Drafts.version;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mirrorscope.instrument.Instrument;
import org.mirrorscope.instrument.Kind;
import org.mirrorscope.instrument.Question;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.wave.WaveId;

class CompositionTest {

    private static final WaveId WAVE = new WaveId("2020");
    private static final Question LEVELS =
            question("r", new Kind.Levels(codes("clinical", "research", "it"), codes("none", "low", "medium", "high")));
    private static final CountryCode AT = new CountryCode("AT");

    private static Composition compose(Instrument instrument, String... lines) {
        return HandMade.of("AT BE CZ DE")
                .wave("2020", instrument, lines)
                .findings()
                .composition(WAVE, null)
                .getFirst();
    }

    private static final Composition THREE = compose(
            version("1", LEVELS),
            "r.clinical none   high ?dont_know -",
            "r.research high   high none       -",
            "r.it       medium none none       -");

    @Test
    void countsWhoIsRepresentedHowHighly() {
        Composition.Community research = THREE.communities().get(1);
        assertThat(research.high()).isEqualTo(countries("AT BE"));
        assertThat(research.distribution().answered()).hasSize(3);
        assertThat(THREE.communities().get(2).mediumOrHigh()).isEqualTo(countries("AT"));
        assertThat(THREE.communities().get(2).high()).isEmpty();
        assertThat(THREE.matrix().keySet())
                .isEqualTo(Map.copyOf(THREE.diversity()).keySet());
    }

    @Test
    void measuresHeterogeneityByPresenceAndByLevelsOfTheWholeScale() {
        // AT-BE: levels |0-3|, |3-3|, |2-0| of 3 = 5/9; AT-CZ: |3-0|, |2-0| = 5/6; BE-CZ: |3-0|, 0 = 1/2
        Composition.Heterogeneity gower = requireNonNull(THREE.levels());
        assertThat(gower.mean()).isCloseTo((5 / 9.0 + 5 / 6.0 + 1 / 2.0) / 3, within(1e-15));
        assertThat(gower.pairs()).isEqualTo(3);
        assertThat(gower.mostTypical()).isEqualTo(countries("BE"));
        assertThat(gower.mostUnusual()).isEqualTo(countries("AT"));
        // Jaccard: AT {research, it}, BE {clinical, research}: 1 - 1/3; AT-CZ: 1; BE-CZ: 1
        Composition.Heterogeneity jaccard = requireNonNull(THREE.presence());
        assertThat(jaccard.mean()).isCloseTo((2 / 3.0 + 1 + 1) / 3, within(1e-15));
        assertThat(jaccard.mostTypical()).isEqualTo(countries("AT BE"));
        assertThat(jaccard.mostUnusual()).isEqualTo(countries("CZ"));
    }

    @Test
    void findsNoDifferenceBetweenEmptyGroupsAndNothingToCompareInOne() {
        Composition empty = compose(version("1", LEVELS), "r.clinical none none - -");
        assertThat(requireNonNull(empty.presence()).mean()).isZero();
        assertThat(requireNonNull(empty.levels()).mostUnusual()).isEqualTo(countries("AT BE"));
        assertThat(compose(version("1", LEVELS), "r.clinical high - - -").levels())
                .isNull();
        assertThat(compose(version("1", LEVELS), "r.clinical high - - -", "r.research - high - -")
                        .levels())
                .isNull();
    }

    @Test
    void takesTheEffectiveNumberFromMemberCountsWhereTheyAreAsked() {
        Composition.Diversity counted = requireNonNull(compose(
                        version("1", LEVELS, question("m_clinical", number()), question("m_research", number())),
                        "r.clinical high - - -",
                        "r.research low  - - -",
                        "m_clinical 5    - - -",
                        "m_research 5    - - -")
                .diversity()
                .get(AT));
        assertThat(requireNonNull(counted.effective())).isCloseTo(2, within(1e-12));
        assertThat(counted.present()).isEqualTo(2);
        Composition.Diversity alone = requireNonNull(compose(
                        version("1", LEVELS, question("m_clinical", number())),
                        "r.clinical high - - -",
                        "m_clinical 5    - - -")
                .diversity()
                .get(AT));
        assertThat(alone.effective()).isNull();
        assertThat(requireNonNull(THREE.diversity().get(AT)).present()).isEqualTo(2);
    }
}
