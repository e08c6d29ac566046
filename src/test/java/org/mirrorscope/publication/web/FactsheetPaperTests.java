package org.mirrorscope.publication.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mirrorscope.instrument.Drafts.codes;
import static org.mirrorscope.instrument.Drafts.ordered;
import static org.mirrorscope.instrument.Drafts.question;
import static org.mirrorscope.instrument.Drafts.version;
import static org.mirrorscope.publication.web.HandMadeAccounts.AT;
import static org.mirrorscope.publication.web.HandMadeAccounts.MEETING;
import static org.mirrorscope.publication.web.HandMadeAccounts.account;
import static org.mirrorscope.publication.web.HandMadeAccounts.austria;
import static org.mirrorscope.publication.web.HandMadeAccounts.group;
import static org.mirrorscope.publication.web.HandMadeAccounts.text;
import static org.mirrorscope.publication.web.HandMadeAccounts.told;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.mirrorscope.analysis.Dataset;
import org.mirrorscope.analysis.HandMade;
import org.mirrorscope.document.PdfConformance;
import org.mirrorscope.instrument.Direction;
import org.mirrorscope.instrument.Instrument;
import org.mirrorscope.instrument.Kind;
import org.mirrorscope.instrument.Question;
import org.mirrorscope.instrument.Respondent;
import org.mirrorscope.instrument.Section;
import org.mirrorscope.instrument.VersionId;
import org.mirrorscope.instrument.Visibility;
import org.mirrorscope.registry.Statement;
import org.mirrorscope.shared.AnswerValue;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shared.LocalizedText;
import org.mirrorscope.shared.Missing;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;

/** A factsheet on paper: always two pages, and what is left out where they do not hold everything. */
@SpringBootTest(classes = PackPages.class)
@AutoConfigureMockMvc
class FactsheetPaperTests {

    @Autowired
    private MockMvc pages;

    @Test
    void itemsOfAMatrixStandOnTheFactsheetWithTheirOwnSources() {
        Dataset dataset = HandMade.of("AT FI")
                .wave(
                        "2020",
                        version(
                                "1",
                                question(
                                        "who",
                                        new Kind.Levels(codes("patients", "doctors"), codes("none", "low", "high")))),
                        "who.patients low low",
                        "who.doctors low low")
                .dataset();
        CountryAccount account =
                austria(dataset, told("who.doctors", new AnswerValue.Coded("high"), MEETING, Visibility.PUBLIC));
        Factsheet sheet =
                new Factsheets(account, Factsheets.ROOMS.getFirst(), Factsheets.LEDGERS.getFirst()).factsheet();
        assertThat(sheet.record().getFirst().rows())
                .extracting(Factsheet.Row::answer, Factsheet.Row::mark, Factsheet.Row::old)
                .containsExactly(tuple("patients: low", "1", false), tuple("doctors: high", "2", false));
        assertThat(sheet.sources())
                .extracting(Factsheet.Marked::words)
                .containsExactly(
                        "return of wave 2020, revision 1, as of 31 December 2020",
                        "from the meeting of 3 March 2022, as of 3 March 2022");
        assertThat(sheet.left()).isZero();
    }

    @Test
    void theWayLeavesOutEmptyColumnsAndKeepsTheRowThatHasNews() {
        String[] names = {"status", "b", "c", "e"};
        Dataset dataset = HandMade.of("AT FI")
                .wave(
                        "2020",
                        version(
                                "1",
                                Stream.of(names)
                                        .map(name -> question(name, ordered("none", "low", "high")))
                                        .toArray(Question[]::new)),
                        Stream.of(names).map(name -> name + " low low").toArray(String[]::new))
                .dataset();
        CountryAccount account = austria(dataset, told("e", new AnswerValue.Coded("high"), MEETING, Visibility.PUBLIC));
        assertThat(way(account, 5).courses())
                .extracting(CountryPart.Course::label)
                .containsExactly(names);
        assertThat(way(account, 2).courses())
                .extracting(CountryPart.Course::label)
                .containsExactly("status", "e");
        assertThat(way(account, 2).moments()).hasSize(2);
        CountryAccount other = austria(dataset, told("e", Missing.WITHHELD, MEETING, Visibility.PUBLIC));
        assertThat(way(other, 5).moments()).hasSize(2);
        assertThat(way(other, 2).courses())
                .extracting(CountryPart.Course::label)
                .containsExactly("status", "b");
        assertThat(way(other, 2).moments()).as("nothing was said of these then").hasSize(1);
    }

    private static CountryAccount answered(Question... questions) {
        Dataset dataset = HandMade.of("AT FI")
                .wave(
                        "2020",
                        version("1", questions),
                        Stream.of(questions)
                                .map(question -> question.variable() + " low low")
                                .toArray(String[]::new))
                .dataset();
        return austria(dataset);
    }

    @Test
    void theWayHasAsManyRowsAsThereIsRoomForHoweverManyReasonsThereAreForOne() {
        CountryAccount account = answered(IntStream.range(0, 10)
                .mapToObj(number -> question("q" + number, ordered("none", "low", "high")))
                .toArray(Question[]::new));
        assertThat(way(account, 20).courses()).hasSize(8);
    }

    @Test
    void rowsThatSayTheSameAreCountedSingly() {
        Kind levels = ordered("none", "low", "high");
        CountryAccount account = answered(Stream.of("a", "b", "c")
                .map(name -> question(name, levels, Direction.HIGHER, Visibility.PUBLIC, "The same"))
                .toArray(Question[]::new));
        assertThat(way(account, 2).courses()).hasSize(2);
    }

    private static CountryPart.Way way(CountryAccount account, int lines) {
        return new Factsheets(account, new Factsheets.Room(100, 100, lines), Factsheets.LEDGERS.getFirst())
                .factsheet().first().stream()
                        .filter(CountryPart.Way.class::isInstance)
                        .map(CountryPart.Way.class::cast)
                        .findFirst()
                        .orElseThrow();
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

    /** Twenty texts and a fact beside them; the last text grows line by line over the end of the first page. */
    @Test
    void theFirstPageHoldsWhateverHasRoomThere() throws IOException {
        Set<Boolean> held = new HashSet<>();
        for (int words = 20; words <= 200; words += 20) {
            CountryAccount account = texts("word ".repeat(words) + "end");
            boolean holds =
                    FactsheetController.fits(account, Factsheets.ROOMS.getFirst(), Factsheets.LEDGERS.getFirst());
            assertThat(text(FactsheetController.pdf(account)).contains("word end"))
                    .as("%d words", words)
                    .isEqualTo(holds);
            held.add(holds);
        }
        assertThat(held).containsExactlyInAnyOrder(true, false);
    }

    private static CountryAccount texts(String last) {
        int texts = 20;
        Instrument version = new Instrument(
                new VersionId("survey", "1"),
                Respondent.COUNTRY,
                LocalizedText.of("Survey"),
                List.of(
                        new Section(
                                "facts",
                                LocalizedText.of("Facts"),
                                List.of(question("status", ordered("none", "low", "high")))),
                        new Section(
                                "words",
                                LocalizedText.of("Words"),
                                IntStream.range(0, texts)
                                        .mapToObj(number -> question("t" + number, new Kind.LongText()))
                                        .toList())),
                List.of());
        Dataset dataset =
                HandMade.of("AT FI").wave("2020", version, "status low -").dataset();
        return austria(
                dataset,
                IntStream.range(0, texts)
                        .mapToObj(number -> told(
                                "t" + number,
                                new AnswerValue.Text(number < texts - 1 ? "short" : last),
                                MEETING,
                                Visibility.PUBLIC))
                        .toArray(Statement[]::new));
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
    void aMirrorGroupStandsOnPaperHoweverMuchOfItThereIs() throws Exception {
        String longest = "x".repeat(200);
        for (String name : List.of("Desk", longest, "مجموعة المرآة")) {
            for (int bodies : List.of(1, 60)) {
                CountryAccount account = account(AT, MEETING, group(name, bodies));
                byte[] pdf = FactsheetController.pdf(account);
                PdfConformance.require(pdf);
                String text = text(pdf);
                assertThat(text)
                        .contains("The mirror group", "entered by the office", "said by the country")
                        .contains(name.equals("Desk") ? "https://example.org/Desk" : "The mirror group");
                assertThat(text.contains("more entries (bodies, links or documents) stand on"))
                        .isEqualTo(bodies == 60);
            }
        }
    }

    @Test
    void aCountryThatReturnedNothingButKeepsAMirrorGroupIsNotUnknown() throws Exception {
        CountryCode silent = new CountryCode("SE");
        assertThat(account(silent, MEETING, group("Desk", 1)).isKnown()).isTrue();
        assertThat(text(FactsheetController.pdf(account(silent, MEETING, group("Desk", 1)))))
                .doesNotContain("What is known")
                .contains("Desk");
    }
}
