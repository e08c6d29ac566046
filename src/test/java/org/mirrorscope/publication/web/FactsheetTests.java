package org.mirrorscope.publication.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mirrorscope.instrument.Drafts.ordered;
import static org.mirrorscope.instrument.Drafts.question;
import static org.mirrorscope.instrument.Drafts.version;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mirrorscope.analysis.Dataset;
import org.mirrorscope.analysis.Findings;
import org.mirrorscope.analysis.HandMade;
import org.mirrorscope.analysis.PublishedFindings;
import org.mirrorscope.document.PdfConformance;
import org.mirrorscope.instrument.Kind;
import org.mirrorscope.instrument.Visibility;
import org.mirrorscope.publication.web.CountryPart.Fact;
import org.mirrorscope.registry.Source;
import org.mirrorscope.registry.Statement;
import org.mirrorscope.shared.Answer;
import org.mirrorscope.shared.AnswerValue;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shell.Reader;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is said of a country: its record first, with day and source beside every fact, on a page, on paper and as data. */
@SpringBootTest(classes = PackPages.class)
@AutoConfigureMockMvc
class FactsheetTests {

    private static final CountryCode AT = new CountryCode("AT");
    private static final LocalDate MEETING = LocalDate.of(2022, 3, 3);

    @Autowired
    private MockMvc pages;

    @Autowired
    private PublishedFindings published;

    private static Dataset small() {
        return HandMade.of("AT FI")
                .wave(
                        "2020",
                        version(
                                "1",
                                question("status", ordered("none", "low", "high")),
                                question("words", new Kind.LongText())),
                        "status low high")
                .dataset();
    }

    private static Statement told(String variable, Answer answer, LocalDate day, Visibility visibility) {
        return new Statement(
                AT, variable, answer, day, Instant.EPOCH, new Source.Meeting("m1", day), "AT lead", visibility);
    }

    private static CountryAccount account(LocalDate today, Statement... told) {
        Dataset dataset = small();
        return CountryAccount.of(
                Reader.of(Locale.ENGLISH),
                Findings.over(dataset),
                Objects.requireNonNull(dataset.countries().get(AT)),
                new RecordsOfReturns(dataset, today, told),
                today);
    }

    private static @Nullable Fact fact(CountryAccount account, String variable) {
        return account.fact(Objects.requireNonNull(account.variables().get(variable)))
                .orElse(null);
    }

    @Test
    void whatAMeetingFoundStandsBeforeAnOlderReturnAndSaysSo() {
        CountryAccount account =
                account(MEETING, told("status", new AnswerValue.Coded("high"), MEETING, Visibility.PUBLIC));
        assertThat(fact(account, "status")).satisfies(fact -> {
            assertThat(fact.answer().lines()).containsExactly("high");
            assertThat(fact.source()).isEqualTo("from the meeting of 3 March 2022");
            assertThat(fact.asOf()).isEqualTo("3 March 2022");
            assertThat(fact.old()).isFalse();
        });
        assertThat(new CountryPages(account).state()).isEqualTo("high · as of 3 March 2022");
        assertThat(CountrySections.of(account, CountrySections.PAGE))
                .filteredOn(CountryPart.Way.class::isInstance)
                .singleElement(InstanceOfAssertFactories.type(CountryPart.Way.class))
                .satisfies(way -> {
                    assertThat(way.moments())
                            .extracting(CountryPart.Moment::what)
                            .containsExactly("Wave 2020", "Meeting");
                    assertThat(way.courses().getFirst().steps())
                            .extracting(step -> step.answer().lines().getFirst())
                            .containsExactly("low", "high");
                });
    }

    @Test
    void whatIsNotForEverybodyIsNotThere() {
        for (Visibility hidden : List.of(Visibility.COUNTRIES, Visibility.OFFICE)) {
            CountryAccount account = account(MEETING, told("status", new AnswerValue.Coded("high"), MEETING, hidden));
            assertThat(fact(account, "status"))
                    .satisfies(fact -> assertThat(fact.answer().lines()).containsExactly("low"));
            assertThat(new FactsheetJson(account).write()).doesNotContain("meeting");
        }
    }

    @Test
    void factsGrowOld() {
        assertThat(fact(account(LocalDate.of(2022, 6, 30)), "status")).matches(fact -> !fact.old());
        assertThat(fact(account(LocalDate.of(2022, 7, 1)), "status")).matches(Fact::old);
    }

    @Test
    void everyFactOfThePageHasItsDayAndSource() throws Exception {
        String page = body("/countries/EE");
        assertThat(page)
                .contains("28 February 2022 · return of wave 2022-02, revision 1")
                .contains("href=\"/countries/EE/factsheet.pdf\"");
        assertThat(body("/es/countries/EE")).contains("28 de febrero de 2022 · ");
    }

    @Test
    void hasTwoPagesForMuchForLittleAndForNothing() throws Exception {
        for (String path : List.of("/countries/EE", "/es/countries/EE", "/countries/ES", "/countries/IE")) {
            byte[] pdf = pages.perform(get(path + "/factsheet.pdf"))
                    .andExpect(status().isOk())
                    .andExpect(header().string("Content-Type", "application/pdf"))
                    .andReturn()
                    .getResponse()
                    .getContentAsByteArray();
            assertThat(pdf.length).as(path).isLessThan(300_000);
            PdfConformance.require(pdf);
            try (PDDocument document = Loader.loadPDF(pdf)) {
                assertThat(document.getNumberOfPages()).as(path).isEqualTo(2);
                assertThat(new PDFTextStripper().getText(document))
                        .contains(path.startsWith("/es") ? "inventadas" : "invented");
            }
        }
    }

    @Test
    void aTextOfTwentyThousandWordsAndOneInAnotherScriptLeaveTwoPages() throws Exception {
        String longest = String.join(
                " ", IntStream.range(0, 20_000).mapToObj(i -> "word" + i).toList());
        for (String text : List.of(longest, longest.replace(" ", ""), "مجموعة المرآة الوطنية")) {
            CountryAccount account =
                    account(MEETING, told("words", new AnswerValue.Text(text), MEETING, Visibility.PUBLIC));
            byte[] pdf = FactsheetController.pdf(account);
            PdfConformance.require(pdf);
            try (PDDocument document = Loader.loadPDF(pdf)) {
                assertThat(document.getNumberOfPages()).isEqualTo(2);
                assertThat(new PDFTextStripper().getText(document))
                        .containsAnyOf("…", "In a script that this paper cannot show");
            }
        }
    }

    @Test
    void givesTheSameAsData() throws Exception {
        JsonNode json = JsonMapper.shared().readTree(body("/countries/EE/factsheet.json"));
        assertThat(json.get("country").stringValue()).isEqualTo("EE");
        assertThat(json.get("synthetic").booleanValue()).isTrue();
        assertThat(json.get("facts")).isNotEmpty().allSatisfy(fact -> {
            assertThat(fact.has("value")).isNotEqualTo(fact.has("missing"));
            assertThat(LocalDate.parse(fact.get("as_of").stringValue())).isBefore(LocalDate.of(2022, 3, 1));
            assertThat(fact.get("source").get("kind").stringValue()).isEqualTo("return");
            assertThat(fact.get("variable").stringValue()).isNotEqualTo("respondent_role");
        });
    }

    @Test
    void everyCountryHasAPageInEveryLanguage() throws Exception {
        for (String country : published.current().dataset().countries().keySet().stream()
                .map(CountryCode::alpha2)
                .toList()) {
            assertThat(body("/countries/" + country)).contains("factsheet.pdf");
            assertThat(body("/es/countries/" + country)).contains("factsheet.pdf");
        }
    }

    @Test
    void anUnknownCountryHasNoFactsheet() throws Exception {
        for (String format : List.of("pdf", "json")) {
            pages.perform(get("/countries/XX/factsheet." + format)).andExpect(status().isNotFound());
        }
    }

    private String body(String path) throws Exception {
        return pages.perform(get(path))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
