package org.mirrorscope.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mirrorscope.analysis.HandMade.countries;
import static org.mirrorscope.instrument.Drafts.choices;
import static org.mirrorscope.instrument.Drafts.number;
import static org.mirrorscope.instrument.Drafts.ordered;
import static org.mirrorscope.instrument.Drafts.question;
import static org.mirrorscope.instrument.Drafts.version;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mirrorscope.instrument.Direction;
import org.mirrorscope.instrument.Instrument;
import org.mirrorscope.instrument.Kind;
import org.mirrorscope.instrument.Respondent;
import org.mirrorscope.instrument.Visibility;
import org.mirrorscope.shared.Missing;
import org.mirrorscope.wave.Wave;
import org.mirrorscope.wave.WaveId;

class DistributionTest {

    private static final WaveId WAVE = new WaveId("2020");

    private static final Instrument SURVEY = version(
            "1",
            question("unit", new Kind.YesNo()),
            question("scale", ordered("low", "mid", "high")),
            question("groups", choices("A", "B")),
            question("size", number()),
            question("notes", new Kind.Text()),
            question("secret", new Kind.YesNo(), Direction.HIGHER, Visibility.OFFICE, "Secret"));

    private static final HandMade MADE = HandMade.of("AT BE CZ DE ES FI")
            .wave(
                    "2020",
                    SURVEY,
                    "unit    yes no  ?dont_know  ?not_applicable yes -",
                    "scale   low -   high        ?withheld       low -",
                    "groups  A+B A   none+       -               -   -",
                    "size    10  20  30          50.0            0   -",
                    "notes   x   -   -           y               -   -",
                    "secret  yes yes yes         yes             yes -");

    private static Distribution count(String variable) {
        return MADE.findings().distribution(WAVE, variable, null).orElseThrow();
    }

    @Test
    void countsUnderThreeDenominators() {
        Distribution unit = count("unit");
        assertThat(unit.population()).hasSize(6);
        assertThat(unit.returned()).isEqualTo(countries("AT BE CZ DE ES"));
        assertThat(unit.answered()).isEqualTo(countries("AT BE ES"));
        assertThat(unit.missing())
                .isEqualTo(Map.of(
                        Missing.NO_RETURN, countries("FI"),
                        Missing.DONT_KNOW, countries("CZ"),
                        Missing.NOT_APPLICABLE, countries("DE")));
        assertThat(unit.cell("yes").orElseThrow().countries()).isEqualTo(countries("AT ES"));
        assertThat(unit.cell("yes").orElseThrow().share()).isEqualTo(2.0 / 3);
    }

    @Test
    void boundsTheShareOverTheCountriesItAppliesTo() {
        assertThat(count("unit").cell("yes").orElseThrow().bounds()).isEqualTo(new Bounds(2 / 5.0, 4 / 5.0));
        assertThat(count("unit").cell("no").orElseThrow().bounds()).isEqualTo(new Bounds(1 / 5.0, 3 / 5.0));
    }

    @Test
    void listsCodesThatNobodyGaveAndNeverCountsWithheld() {
        Distribution scale = count("scale");
        assertThat(scale.cell("mid").orElseThrow().share()).isEqualTo(0.0);
        assertThat(scale.missing().get(Missing.WITHHELD)).isEqualTo(countries("DE"));
        assertThat(scale.missing().get(Missing.NO_ANSWER)).isEqualTo(countries("BE"));
    }

    @Test
    void countsEachCodeOfChoicesOverThoseThatAnswered() {
        Distribution groups = count("groups.B");
        assertThat(groups.answered()).isEqualTo(countries("AT BE CZ"));
        assertThat(groups.cells()).extracting(cell -> cell.code().code()).containsExactly("no", "yes");
        assertThat(groups.cell("no").orElseThrow().countries()).isEqualTo(countries("BE CZ"));
    }

    @Test
    void summarizesNumbersAndCountsWords() {
        assertThat(count("size").summary()).isEqualTo(new Summary(5, 0, 10, 20, 30, 50));
        assertThat(count("size").cells()).isEmpty();
        assertThat(count("notes").answered()).isEqualTo(countries("AT DE"));
        assertThat(count("notes").summary()).isNull();
    }

    @Test
    void hasNoShareWhereNobodyAnswered() {
        Distribution.Cell cell = HandMade.of("AT BE")
                .wave("2020", SURVEY, "unit ?not_applicable ?not_applicable")
                .findings()
                .distribution(WAVE, "unit", null)
                .orElseThrow()
                .cells()
                .getFirst();
        assertThat(cell.share()).isNull();
        assertThat(cell.bounds()).isNull();
    }

    @Test
    void neverShowsWhatIsNotForEverybody() {
        Findings findings = MADE.findings();
        assertThat(findings.distribution(WAVE, "secret", null)).isEmpty();
        assertThat(findings.variables(WAVE))
                .noneMatch(variable -> variable.name().equals("secret"));
        assertThat(findings.association(WAVE, "secret", "unit", null)).isEmpty();
        assertThat(findings.comparisons(WAVE, WAVE, null))
                .noneMatch(comparison -> comparison.variable().name().equals("secret"));
    }

    @Test
    void takesAReturnThatSaysNothingButNoReturnForNone() {
        Distribution unit = HandMade.of("AT BE")
                .wave("2020", version("1", question("unit", new Kind.YesNo())), "unit ?no_return yes")
                .findings()
                .distribution(WAVE, "unit", null)
                .orElseThrow();
        assertThat(unit.returned()).isEqualTo(countries("BE"));
    }

    @Test
    void countsOnlyTheGroupAskedFor() {
        Findings findings = HandMade.of("AT BE SE SI")
                .wave("2020", version("1", question("unit", new Kind.YesNo())), "unit yes no yes yes")
                .findings();
        assertThat(findings.groups()).containsExactly(new Group("region", "EAST"), new Group("region", "WEST"));
        Distribution east =
                findings.distribution(WAVE, "unit", new Group("region", "EAST")).orElseThrow();
        assertThat(east.population()).isEqualTo(countries("AT BE"));
        assertThat(east.cell("yes").orElseThrow().share()).isEqualTo(0.5);
    }

    @Test
    void doesNotCountPersonsAsCountries() {
        Instrument people =
                new Instrument(SURVEY.id(), Respondent.PERSON, SURVEY.title(), SURVEY.sections(), List.of());
        Findings findings =
                HandMade.of("AT BE").wave("2020", people, "unit yes no").findings();
        assertThat(findings.waves()).isEmpty();
        assertThat(findings.latestPublished()).isEmpty();
        assertThat(findings.distribution(WAVE, "unit", null)).isEmpty();
    }

    @Test
    void knowsTheLatestPublishedWaveAndTheOneBefore() {
        Findings findings = HandMade.of("AT")
                .wave("2022", SURVEY, "unit yes")
                .wave("2020", SURVEY, "unit yes")
                .findings();
        assertThat(findings.latestPublished().map(Wave::id)).contains(new WaveId("2022"));
        assertThat(findings.before(new WaveId("2022")).map(Wave::id)).contains(WAVE);
        assertThat(findings.before(WAVE)).isEmpty();
    }
}
