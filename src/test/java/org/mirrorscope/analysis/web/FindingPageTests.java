package org.mirrorscope.analysis.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mirrorscope.instrument.Drafts.against;
import static org.mirrorscope.instrument.Drafts.choice;
import static org.mirrorscope.instrument.Drafts.choices;
import static org.mirrorscope.instrument.Drafts.codes;
import static org.mirrorscope.instrument.Drafts.number;
import static org.mirrorscope.instrument.Drafts.ordered;
import static org.mirrorscope.instrument.Drafts.question;
import static org.mirrorscope.instrument.Drafts.stated;
import static org.mirrorscope.instrument.Drafts.version;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mirrorscope.analysis.HandMade;
import org.mirrorscope.instrument.Kind;
import org.mirrorscope.instrument.Verdict;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** The page of a variable and the files of its figures, for every kind, verdict and bad address. */
@SpringBootTest(classes = PagesOfFindings.class)
@AutoConfigureMockMvc
class FindingPageTests {

    private static final String TEN = "AT BE CZ DE ES FI PT SE SI SK";

    @Autowired
    private MockMvc pages;

    @Autowired
    private PagesOfFindings.Given given;

    private String page(String path) throws Exception {
        MockHttpServletResponse response = PagesOfFindings.answer(pages, path);
        assertThat(response.getStatus()).as(path).isEqualTo(200);
        return response.getContentAsString();
    }

    private void twoWaves(Kind kind, String before, String after) {
        given.give(HandMade.of(TEN)
                .wave("2020", version("1", question("a", kind)), before)
                .wave("2022", version("2", against("1"), question("a", kind)), after)
                .dataset());
    }

    private void status() {
        twoWaves(
                ordered("none", "low", "high"),
                "a none low low low high low low ?dont_know - -",
                "a low high high high low high high high ?withheld -");
    }

    @Test
    void saysWhatChangedHowSureThatIsAndWhoIsBehindIt() throws Exception {
        status();
        assertThat(page("/findings/2022/a"))
                .contains("<h1>Five countries moved to ‘high’, one left it</h1>")
                .contains("comparable: same")
                .contains("7 of 7 changed: 6 up, 1 down")
                .contains("as lopsided or more in 1 of 8 tosses of fair coins (sign test p = 0.125)")
                .contains("(Holm): p = 0.125")
                // binom.test(6, 7)$conf.int: 0.4212768 0.9963897
                .contains("would lie between 0.42 and 1")
                .contains("Answered twice: 5 came, 1 left. Answered only now: 1 more. Answered only then: 0 fewer.")
                .contains("<a href=\"/countries/BE\">Belgium</a>")
                .contains("Given, not to be published")
                .contains("No return")
                .contains("Without a value: 1 without a return, 1 given, not to be published.")
                .contains("id=\"figure-map\"")
                .doesNotContain("significant");
    }

    @Test
    void speaksSpanishUnderItsOwnAddress() throws Exception {
        status();
        assertThat(page("/es/findings/2022/a"))
                .contains("<h1>Cinco países pasaron a «high»; uno salió de ahí</h1>")
                .contains("en 1 de cada 8 tiradas de monedas equilibradas (prueba de los signos, p = 0,125)")
                .contains("<a href=\"/es/countries/BE\">Bélgica</a>")
                .contains("href=\"/es/findings/2022/a?group=region:EAST\"");
    }

    @Test
    void countsAGroupAloneAndOffersTheOthers() throws Exception {
        status();
        assertThat(page("/findings/2022/a?group=region:EAST"))
                .contains("<h1>Four countries moved to ‘high’, one left it (EAST)</h1>")
                .contains("aria-current=\"true\">EAST</a>")
                .contains("href=\"/findings/2022/a?group=region:WEST\"")
                .doesNotContain("/countries/PT");
        assertThat(page("/findings/2022/a?group=region%3DEAST")).contains("(EAST)</h1>");
    }

    static Stream<Arguments> kinds() {
        return Stream.of(
                Arguments.of(
                        new Kind.YesNo(),
                        "a no no no no no no yes yes yes -",
                        "a yes yes yes yes yes yes yes yes no -",
                        "Six countries changed from no to yes, one from yes to no"),
                Arguments.of(
                        choice("x", "y"),
                        "a x x x x x x y y y -",
                        "a x x x x y y y y y -",
                        "Two of the nine countries that answered both times changed their answer"),
                Arguments.of(
                        number(),
                        "a 1 2 3 4 5 6 7 8 9 -",
                        "a 2 3 4 5 6 7 7 8 8 -",
                        "Six countries gave a higher number than before, one a lower one"),
                Arguments.of(
                        new Kind.Year(),
                        "a 2018 2018 2019 2019 - - - - - -",
                        "a 2018 2018 2019 2020 2021 - - - - -",
                        "One country gave a later year than before, none an earlier one"),
                Arguments.of(
                        new Kind.Text(),
                        "a x x x - - - - - - -",
                        "a x y z z - - - - - -",
                        "4 of the 10 countries of the wave answered this question"));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void hasAPageForEveryKind(Kind kind, String before, String after, String claim) throws Exception {
        twoWaves(kind, before, after);
        assertThat(page("/findings/2022/a"))
                .contains("<h1>" + claim + "</h1>")
                .contains("Who is behind the numbers")
                .contains("id=\"figure-map\"")
                .contains("/countries/AT");
        assertThat(page("/es/findings/2022/a")).contains("Quién está detrás de los números");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void hasAPageWhereNobodyAnswered(Kind kind, String before, String after, String claim) throws Exception {
        twoWaves(kind, before, "a" + " ?dont_know".repeat(10));
        assertThat(page("/findings/2022/a"))
                .contains("None of the 10 countries answered this question")
                .contains("No country answered this question in both waves.")
                .contains("Does not know")
                .doesNotContain(claim)
                .doesNotContain("NaN");
    }

    @Test
    void hasAPageForEachPartOfAMatrixAndOfAList() throws Exception {
        twoWaves(
                new Kind.Levels(codes("clinical"), codes("none", "high")),
                "a.clinical none none none high high high - - - -",
                "a.clinical high none none high high high - - - -");
        assertThat(page("/findings/2022/a.clinical")).contains("clinical: one country moved to ‘high’, none left it");
        twoWaves(choices("WG1", "WG2"), "a WG1 WG1 none+ - - - - - - -", "a WG1 WG2 WG1+WG2 - - - - - - -");
        assertThat(page("/findings/2022/a.WG1")).contains("One country added ‘WG1’, one dropped it");
    }

    @Test
    void saysWhyThereIsNoTestWhereFewMoved() throws Exception {
        twoWaves(new Kind.YesNo(), "a no no no no no no yes yes yes -", "a yes yes no no no no yes yes yes -");
        assertThat(page("/findings/2022/a"))
                .contains("Only 2 countries moved; the test needs at least 6.")
                .doesNotContain("fair coins");
    }

    @Test
    void refusesABrokenTrendInItsPlaceAndStillShowsTheAnswers() throws Exception {
        given.give(HandMade.of(TEN)
                .wave("2020", version("1", question("a", new Kind.YesNo())), "a no no no no no yes yes yes yes yes")
                .wave(
                        "2022",
                        version("2", against("1", "a", stated(Verdict.BROKEN)), question("a", new Kind.YesNo())),
                        "a yes yes yes yes yes no no no no no")
                .dataset());
        assertThat(page("/findings/2022/a"))
                .contains("<h1>Half of the ten countries that answered say ‘Yes’</h1>")
                .contains("not comparable: broken")
                .contains("Not compared with Wave 2020")
                .contains("figure-bars")
                .doesNotContain("figure-flow")
                .doesNotContain("figure-cross-section");
        assertThat(PagesOfFindings.answer(pages, "/findings/2022/a/flow.svg").getStatus())
                .isEqualTo(404);
    }

    @Test
    void standsAloneWhereThereIsOnlyOneWave() throws Exception {
        given.give(HandMade.of(TEN)
                .wave("2022", version("1", question("a", new Kind.YesNo())), "a yes yes yes yes yes yes no no no -")
                .dataset());
        assertThat(page("/findings/2022/a"))
                .contains("<h1>Most countries that answered say ‘Yes’, 6 of 9</h1>")
                .doesNotContain("Compared with")
                .doesNotContain("comparable");
    }

    @Test
    void saysThatTheAnswersAreInvented() throws Exception {
        given.give(HandMade.of(TEN)
                .synthetic()
                .wave("2022", version("1", question("a", new Kind.YesNo())), "a yes yes yes yes yes yes no no no -")
                .dataset());
        assertThat(page("/findings/2022/a")).contains("Demonstration data: invented answers");
        assertThat(page("/findings/2022/a/bars.svg")).contains("invented");
        assertThat(page("/findings/2022/a/bars.csv")).contains("invented");
        assertThat(page("/findings/2022/a/bars.json")).contains("\"synthetic\" : true");
    }

    @Test
    void givesEachFigureAsPictureTableAndJson() throws Exception {
        status();
        MockHttpServletResponse svg = PagesOfFindings.answer(pages, "/findings/2022/a/flow.svg?group=region:EAST");
        assertThat(svg.getContentType()).startsWith("image/svg+xml");
        assertThat(svg.getContentAsString()).startsWith("<svg").contains("changed");
        assertThat(PagesOfFindings.answer(pages, "/findings/2022/a/bars.csv").getContentType())
                .startsWith("text/csv");
        assertThat(page("/findings/2022/a/bars.csv")).startsWith("figure,wave,").contains(",high,6,8,");
        assertThat(page("/findings/2022/a/flow.json"))
                .contains("\"sign_test_p\" : 0.125")
                .contains("\"panel\" : 7");
        assertThat(page("/findings/2022/a/bars.json")).contains("\"comparisons\" : [ ]");
        MockHttpServletResponse none = PagesOfFindings.answer(pages, "/findings/2022/a/nothing.svg");
        assertThat(none.getStatus()).isEqualTo(404);
        assertThat(none.getContentAsString())
                .contains("This page has no figure ‘nothing’. It has: bars, flow, cross-section, map.");
    }

    static Stream<Arguments> badAddresses() {
        return Stream.of(
                Arguments.of("/findings/1999/a", 404, "There are: 2020 and 2022."),
                Arguments.of("/findings/1999", 404, "There are: 2020 and 2022."),
                Arguments.of("/findings/2022/b", 404, "‘b’ is no variable with public answers in the wave ‘Wave 2022’"),
                Arguments.of("/findings/2022/a?group=region:NORTH", 400, "There are: region:EAST and region:WEST."),
                Arguments.of("/findings/2022/a?group=nonsense", 400, "There is no group ‘nonsense’."),
                Arguments.of("/findings/2022/a?against=1999", 400, "There is no wave ‘1999’"),
                Arguments.of("/findings/2022/a?against=2022", 400, "cannot be compared with itself"),
                Arguments.of("/findings/2022/%3Cb%3E", 404, "‘&lt;b&gt;’ is no variable"));
    }

    @ParameterizedTest
    @MethodSource("badAddresses")
    void namesWhatThereIsWhereAnAddressNamesWhatIsNot(String path, int status, String sentence) throws Exception {
        status();
        MockHttpServletResponse response = PagesOfFindings.answer(pages, path);
        assertThat(response.getStatus()).isEqualTo(status);
        assertThat(response.getContentAsString()).contains(sentence);
    }
}
