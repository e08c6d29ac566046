package org.mirrorscope.analysis.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mirrorscope.instrument.Drafts.against;
import static org.mirrorscope.instrument.Drafts.choices;
import static org.mirrorscope.instrument.Drafts.codes;
import static org.mirrorscope.instrument.Drafts.ordered;
import static org.mirrorscope.instrument.Drafts.question;
import static org.mirrorscope.instrument.Drafts.version;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mirrorscope.analysis.Dataset;
import org.mirrorscope.analysis.HandMade;
import org.mirrorscope.instrument.Instrument;
import org.mirrorscope.instrument.Kind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** All waves, one wave, composition and association, over hand-made answers. */
@SpringBootTest(classes = PagesOfFindings.class)
@AutoConfigureMockMvc
class OtherPagesTests {

    private static final String TEN = "AT BE CZ DE ES FI PT SE SI SK";
    private static final Kind SCALE = ordered("none", "low", "high");
    private static final Kind LEVELS = new Kind.Levels(codes("clinical", "research"), codes("none", "medium", "high"));

    @Autowired
    private MockMvc pages;

    @Autowired
    private PagesOfFindings.Given given;

    private String page(String path) throws Exception {
        MockHttpServletResponse response = PagesOfFindings.answer(pages, path);
        assertThat(response.getStatus()).as(path).isEqualTo(200);
        return response.getContentAsString();
    }

    private int status(String path) throws Exception {
        return PagesOfFindings.answer(pages, path).getStatus();
    }

    private static Dataset twoWaves() {
        Instrument then = version(
                "1", question("a", SCALE), question("b", SCALE), question("wg", choices("WG1")), question("r", LEVELS));
        Instrument now = version(
                "2",
                against("1"),
                question("a", SCALE),
                question("b", SCALE),
                question("wg", choices("WG1")),
                question("r", LEVELS),
                question("fresh", new Kind.YesNo()));
        return HandMade.of(TEN)
                .wave(
                        "2020",
                        then,
                        "a none none none low low low high high high -",
                        "b none low high none low high none low high -",
                        "wg WG1 WG1 none+ none+ - - - - - -",
                        "r.clinical none none none medium high none none medium high -",
                        "r.research high high high high high high high high high -")
                .wave(
                        "2022",
                        now,
                        "a low low low high high high high high high -",
                        "b none none none low low low low low high -",
                        "wg WG1 WG1 WG1 WG1 - - - - - -",
                        "r.clinical none none high medium high none none medium none -",
                        "r.research high high high high high high high high medium -",
                        "fresh yes yes yes yes yes yes no no no -")
                .dataset();
    }

    @Test
    void listsTheWavesWithWhatTheyAskedAndHowTheyCompare() throws Exception {
        given.give(twoWaves());
        String page = page("/findings");
        assertThat(page)
                .contains("9 of 10 countries returned")
                .contains("Against Wave 2020: 5 of 6 variables can be compared, 1 cannot")
                .contains("href=\"/findings/2022?against=2020\"")
                .contains("The first wave of its questionnaire");
        assertThat(page.indexOf("href=\"/findings/2022\"")).isLessThan(page.indexOf("href=\"/findings/2020\""));
        assertThat(page("/es/findings")).contains("9 de 10 países devolvieron el cuestionario");
    }

    @Test
    void saysWhatHappensNextWhereNothingIsPublicYet() throws Exception {
        Dataset filled = twoWaves();
        given.give(new Dataset(filled.initiative(), filled.countries(), filled.instruments(), List.of()));
        for (String path : List.of("/findings", "/composition", "/association")) {
            assertThat(page(path)).contains("Results appear here when the office has closed a wave and publishes it");
        }
        assertThat(status("/findings/2022")).isEqualTo(404);
        assertThat(status("/association/a/b")).isEqualTo(404);
    }

    @Test
    void showsEveryVariableOfAWaveWithItsChangeOrWhyThereIsNone() throws Exception {
        given.give(twoWaves());
        assertThat(page("/findings/2022"))
                // a rises by six; b, clinical and research fall or stand still
                .contains("<h1>In 1 of 4 questions more countries improved than got worse</h1>")
                .contains("6 improved, 3 the same, 0 worsened")
                .contains("href=\"/findings/2022/wg.WG1\"")
                .contains("New: not asked in the wave compared from.")
                .contains("class=\"spark");
        assertThat(page("/findings/2022?group=region:WEST"))
                .contains("(WEST)</h1>")
                .doesNotContain("6 improved");
        assertThat(page("/findings/2020")).contains("There is no earlier wave of the same questionnaire");
    }

    @Test
    void showsAQuestionOfSeveralVariablesAsAWhole() throws Exception {
        given.give(twoWaves());
        assertThat(page("/findings/2022")).contains("<a href=\"/findings/2022/wg\">");
        assertThat(page("/findings/2022/wg"))
                .contains("<h1>‘WG1’ is chosen most often, by 4 of 4</h1>")
                .contains("href=\"/findings/2022/wg.WG1\"")
                .contains("href=\"/findings/2022/wg/bars.csv\"");
        assertThat(page("/findings/2022/r"))
                .contains("<h1>‘high’ is said most often of ‘research’, by 8 of 9</h1>")
                .contains("2 of 9")
                .contains("href=\"/findings/2022/r.clinical\"");
        assertThat(page("/findings/2022/r?group=region:WEST")).contains("(WEST)</h1>");
        assertThat(page("/findings/2022/r.clinical")).contains("href=\"/findings/2022/r\"");
        assertThat(page("/findings/2022/r/bars.svg")).startsWith("<svg");
        assertThat(page("/findings/2022/r/bars.csv")).contains("r.clinical", "r.research");
        assertThat(status("/findings/2022/r/map.csv")).isEqualTo(404);
        assertThat(page("/es/findings/2022/wg")).contains("es lo más elegido, por 4 de 4");
    }

    @Test
    void showsWhoIsRepresentedAndHowUnlikeTheGroupsAreByNeverOneNumberAlone() throws Exception {
        given.give(twoWaves());
        assertThat(page("/composition"))
                .contains("‘high’ is said most often of research (8 of 9); least often of clinical (2 of 9)")
                .contains("Unlike in who is present (Jaccard)")
                .contains("Unlike in levels (Gower)")
                .contains("Most typical")
                .contains("Most unusual")
                .contains("2 to 3 of 10")
                .contains("href=\"/findings/2022/r.clinical\"")
                .contains("Highest level, Wave 2020", "Box: from none of the silent countries")
                .doesNotContain("left blank", "Whisker");
        assertThat(tableOf(page("/composition"), "figure-representation"))
                // clinical was high in 2 of 9, research in 9 of 9
                .contains("Wave 2020 Wave 2022 Whatever the silent countries would say")
                .contains("clinical 2 of 9 2 of 9 2 to 3 of 10")
                .contains("research 9 of 9 8 of 9 8 to 9 of 10");
        assertThat(tableOf(page("/composition?wave=2020"), "figure-representation"))
                .doesNotContain("Wave 2022")
                .contains("clinical 2 of 9 2 to 3 of 10");
        assertThat(page("/composition?wave=2020&group=region:EAST")).contains("(EAST)");
        assertThat(page("/composition/r/matrix.json?wave=2022")).contains("\"jaccard\"");
        assertThat(page("/composition/r/matrix.svg?wave=2022")).startsWith("<svg");
        assertThat(page("/composition/r/representation.csv?wave=2022")).startsWith("figure,");
        assertThat(status("/composition/zzz/matrix.csv?wave=2022")).isEqualTo(404);
        assertThat(status("/composition?wave=1999")).isEqualTo(400);
        assertThat(status("/composition?wave=")).isEqualTo(200);
    }

    /** The words of the table under a figure. */
    private static String tableOf(String page, String figure) {
        String table = page.substring(page.indexOf("<table", page.indexOf("id=\"" + figure + "\"")));
        return table.substring(0, table.indexOf("</table>"))
                .replaceAll("<[^>]+>", " ")
                .replaceAll("\\s+", " ");
    }

    @Test
    void saysWhatIsMissingWhereNoWaveAsksOfCommunities() throws Exception {
        given.give(HandMade.of(TEN)
                .wave("2022", version("1", question("a", SCALE)), "a low low low low low low low low low low")
                .dataset());
        assertThat(page("/composition"))
                .contains("<h1>Who is represented in the groups</h1>")
                .contains("the questionnaire of Wave 2022 has none")
                .contains("href=\"/findings\"");
    }

    @Test
    void setsQuestionsAgainstEachOther() throws Exception {
        given.give(twoWaves());
        assertThat(page("/association"))
                .contains("goes together most closely with")
                .contains("href=\"/association/b/a?wave=2022\"")
                .contains("n\u00a0=\u00a09")
                .doesNotContain("significant");
        assertThat(page("/association?rows=fresh&columns=a")).contains("/association/fresh/a?wave=2022");
        assertThat(status("/association?columns=zzz")).isEqualTo(400);
        assertThat(page("/association.csv?wave=2022&rows=others&columns=a")).startsWith("figure,");
    }

    @Test
    void namesTheClosestPairAmongThoseThatAreMeasuredAlike() throws Exception {
        Kind yesNo = new Kind.YesNo();
        given.give(HandMade.of(TEN)
                .wave(
                        "2022",
                        version(
                                "1",
                                question("x", yesNo),
                                question("y", yesNo),
                                question("z", yesNo),
                                question("s", SCALE)),
                        "x yes yes yes yes yes no no no no no",
                        "y yes yes yes yes yes no no no no no",
                        "z yes no yes no yes no yes no yes no",
                        "s high low high low high low high low high low")
                .dataset());
        assertThat(page("/association?rows=others&columns=x"))
                .contains("<h1>Of the pairs of yes and no, ‘")
                .doesNotContain("<h1>‘");
    }

    @Test
    void ranksNoCommunitiesByTheAnswersOfAFewCountries() throws Exception {
        given.give(HandMade.of(TEN)
                .wave(
                        "2022",
                        version("1", question("r", LEVELS)),
                        "r.clinical high none none none - - - - - -",
                        "r.research none high high high - - - - - -")
                .dataset());
        assertThat(page("/composition"))
                .contains("4 countries answered how strongly the communities are represented: too few")
                .contains("All 4 countries</summary>")
                .doesNotContain("most mixed first");
    }

    @Test
    void opensAPairIntoItsTableItsCountriesAndItsOdds() throws Exception {
        given.give(twoWaves());
        assertThat(page("/association/a/b?wave=2022"))
                .contains("‘a’ goes together with ‘b’: countries higher on one tend to be higher on the other")
                .contains("Kendall’s tau-b is +0.")
                .contains("Going together is not causing")
                .contains("/countries/DE");
        assertThat(page("/association/a/b/table.json?wave=2022")).contains("\"associations\"");
        assertThat(status("/association/a/a")).isEqualTo(400);
        assertThat(status("/association/a/zzz")).isEqualTo(404);
    }

    @Test
    void doesNotClaimOfAPairWhatChanceAloneDoesAsOften() throws Exception {
        given.give(twoWaves());
        // all three that say 'no' are among the six highest: chance alone does that in 20 of 84 deals
        assertThat(page("/association/fresh/a?wave=2022"))
                .contains("<h1>‘fresh’ and ‘a’: what goes together here may be chance alone</h1>")
                .doesNotContain("tend to be");
    }

    @Test
    void refusesAPairOfFewCountriesWithTheReason() throws Exception {
        given.give(twoWaves());
        assertThat(page("/association/a/wg.WG1?wave=2022")).contains("too little to tell whether they go together");
    }
}
