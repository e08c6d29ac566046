package org.mirrorscope.publication.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mirrorscope.instrument.Drafts.against;
import static org.mirrorscope.instrument.Drafts.codes;
import static org.mirrorscope.instrument.Drafts.map;
import static org.mirrorscope.instrument.Drafts.ordered;
import static org.mirrorscope.instrument.Drafts.question;
import static org.mirrorscope.instrument.Drafts.version;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
import org.mirrorscope.analysis.WaveAnswers;
import org.mirrorscope.document.PdfConformance;
import org.mirrorscope.instrument.Kind;
import org.mirrorscope.instrument.Question;
import org.mirrorscope.instrument.Visibility;
import org.mirrorscope.publication.web.CountryPart.Fact;
import org.mirrorscope.registry.Author;
import org.mirrorscope.registry.Source;
import org.mirrorscope.registry.Statement;
import org.mirrorscope.registry.group.Body;
import org.mirrorscope.registry.group.BodyKind;
import org.mirrorscope.registry.group.ContactPoint;
import org.mirrorscope.registry.group.GroupLink;
import org.mirrorscope.registry.group.Kept;
import org.mirrorscope.registry.group.LinkKind;
import org.mirrorscope.registry.group.MirrorGroup;
import org.mirrorscope.registry.group.Shown;
import org.mirrorscope.shared.Answer;
import org.mirrorscope.shared.AnswerValue;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shared.Missing;
import org.mirrorscope.shared.NewId;
import org.mirrorscope.shell.Reader;
import org.mirrorscope.wave.Wave;
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
        return HandMade.of("AT FI SE")
                .wave(
                        "2020",
                        version(
                                "1",
                                question("status", ordered("none", "low", "high")),
                                question("words", new Kind.LongText())),
                        "status low high -")
                .dataset();
    }

    private static Statement told(String variable, Answer answer, LocalDate day, Visibility visibility) {
        return new Statement(
                AT, variable, answer, day, Instant.EPOCH, new Source.Meeting("m1", day), "AT lead", visibility);
    }

    private static CountryAccount account(LocalDate today, Statement... told) {
        return account(AT, today, MirrorGroup.NONE, told);
    }

    private static CountryAccount account(CountryCode country, LocalDate today, MirrorGroup group, Statement... told) {
        Dataset dataset = small();
        return CountryAccount.of(
                Reader.of(Locale.ENGLISH),
                Findings.over(dataset),
                Objects.requireNonNull(dataset.countries().get(country)),
                new RecordsOfReturns(dataset, today, told).with(group),
                today);
    }

    private static <T extends Shown> Kept<T> kept(T what, boolean byOffice) {
        return new Kept<>(what, 1, new Author("p", "Ana", "AT lead", byOffice), Instant.parse("2022-03-01T00:00:00Z"));
    }

    private static MirrorGroup group(String name, int bodies) {
        List<Kept<Body>> all = IntStream.range(0, bodies)
                .mapToObj(number -> kept(
                        new Body(
                                NewId.next(),
                                BodyKind.SUB_GROUP,
                                name,
                                name,
                                List.of("WG1"),
                                number,
                                "",
                                MEETING,
                                null,
                                Visibility.PUBLIC),
                        false))
                .toList();
        ContactPoint contact =
                new ContactPoint(name, name, "https://example.org/" + name, name, null, null, Visibility.PUBLIC);
        GroupLink link = new GroupLink(
                NewId.next(), LinkKind.OTHER, name, "https://example.org/" + name, false, Visibility.PUBLIC);
        return new MirrorGroup(all, kept(contact, true), List.of(kept(link, false)), List.of());
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

    /** A return of the end of 2020 that a meeting some weeks before it contradicts. */
    private static CountryAccount contradicted(Visibility visibility) {
        return account(MEETING, told("status", new AnswerValue.Coded("high"), LocalDate.of(2020, 12, 1), visibility));
    }

    @Test
    void whereSourcesSayDifferentThingsBothStandThereWithTheirSources() throws Exception {
        CountryAccount account = contradicted(Visibility.PUBLIC);
        assertThat(fact(account, "status")).satisfies(fact -> {
            assertThat(fact.answer().lines()).containsExactly("low");
            assertThat(fact.others())
                    .containsExactly(
                            new CountryPart.Other("high", "1 December 2020", "from the meeting of 1 December 2020"));
        });
        assertThat(text(FactsheetController.pdf(account)))
                .contains(
                        "Sources differ: high, 1 December 2020, from the meeting of 1 December 2020",
                        "Sources differ: high (source 2)",
                        "2 from the meeting of 1 December 2020, as of 1 December 2020");
        assertThat(new CountryPages(account).state()).endsWith(" · sources differ");
        assertThat(new CountryPages(account(LocalDate.of(2022, 7, 1))).state())
                .isEqualTo("low · as of 31 December 2020 · old");

        JsonNode facts =
                JsonMapper.shared().readTree(new FactsheetJson(account).write()).get("facts");
        JsonNode status = facts.get(0);
        assertThat(status.get("words").stringValue()).isEqualTo("low");
        JsonNode other = status.get("sources_differ").get(0);
        assertThat(other.get("words").stringValue()).isEqualTo("high");
        assertThat(other.get("value").get("code").stringValue()).isEqualTo("high");
        assertThat(other.get("as_of").stringValue()).isEqualTo("2020-12-01");
        assertThat(other.get("source").get("kind").stringValue()).isEqualTo("meeting");
        assertThat(JsonMapper.shared()
                        .readTree(new FactsheetJson(account(MEETING)).write())
                        .get("facts")
                        .get(0)
                        .get("sources_differ"))
                .isEmpty();
    }

    @Test
    void aContradictionThatNotEverybodyMayKnowIsNone() {
        for (Visibility hidden : List.of(Visibility.COUNTRIES, Visibility.OFFICE)) {
            assertThat(fact(contradicted(hidden), "status")).matches(fact -> !fact.differs());
        }
    }

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
        CountryAccount account = CountryAccount.of(
                Reader.of(Locale.ENGLISH),
                Findings.over(dataset),
                Objects.requireNonNull(dataset.countries().get(AT)),
                new RecordsOfReturns(
                        dataset,
                        MEETING,
                        told("who.doctors", new AnswerValue.Coded("high"), MEETING, Visibility.PUBLIC)),
                MEETING);
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
        CountryAccount account = CountryAccount.of(
                Reader.of(Locale.ENGLISH),
                Findings.over(dataset),
                Objects.requireNonNull(dataset.countries().get(AT)),
                new RecordsOfReturns(
                        dataset, MEETING, told("e", new AnswerValue.Coded("high"), MEETING, Visibility.PUBLIC)),
                MEETING);
        assertThat(way(account, 5).courses())
                .extracting(CountryPart.Course::label)
                .containsExactly(names);
        assertThat(way(account, 2).courses())
                .extracting(CountryPart.Course::label)
                .containsExactly("status", "e");
        assertThat(way(account, 2).moments()).hasSize(2);
        CountryAccount other = CountryAccount.of(
                Reader.of(Locale.ENGLISH),
                Findings.over(dataset),
                Objects.requireNonNull(dataset.countries().get(AT)),
                new RecordsOfReturns(dataset, MEETING, told("e", Missing.WITHHELD, MEETING, Visibility.PUBLIC)),
                MEETING);
        assertThat(way(other, 5).moments()).hasSize(2);
        assertThat(way(other, 2).courses())
                .extracting(CountryPart.Course::label)
                .containsExactly("status", "b");
        assertThat(way(other, 2).moments()).as("nothing was said of these then").hasSize(1);
    }

    private static CountryPart.Way way(CountryAccount account, int lines) {
        return new Factsheets(account, new Factsheets.Room(100, 100, lines), Factsheets.LEDGERS.getFirst())
                .factsheet().first().stream()
                        .filter(CountryPart.Way.class::isInstance)
                        .map(CountryPart.Way.class::cast)
                        .findFirst()
                        .orElseThrow();
    }

    /** Two waves of one question whose codes were called otherwise in the earlier; Sweden joined after both. */
    private static List<CountryPart.News> news(String country) {
        Dataset dataset = HandMade.of("AT FI SE")
                .wave("2020", version("1", question("status", ordered("none", "low", "high"))), "status low low -")
                .wave(
                        "2022",
                        version(
                                "2",
                                against("1", "status", map("no:none", "little:low", "much:high", "most:high")),
                                question("status", ordered("no", "little", "much", "most"))),
                        "status most little -")
                .dataset();
        List<WaveAnswers> waves = dataset.waves().stream()
                .map(wave -> new WaveAnswers(
                        new Wave(
                                wave.wave().id(),
                                wave.wave().instrument(),
                                wave.wave().title(),
                                wave.wave().opened(),
                                wave.wave().closed(),
                                true,
                                new TreeSet<>(Set.of(AT, new CountryCode("FI")))),
                        wave.instrument(),
                        wave.cells(),
                        wave.revisions()))
                .toList();
        Dataset without = new Dataset(dataset.initiative(), dataset.countries(), dataset.instruments(), waves);
        CountryAccount account = CountryAccount.of(
                Reader.of(Locale.ENGLISH),
                Findings.over(without),
                Objects.requireNonNull(without.countries().get(new CountryCode(country))),
                new RecordsOfReturns(without, MEETING),
                MEETING);
        return CountrySections.of(account, CountrySections.FACTSHEET).stream()
                .filter(CountryPart.News.class::isInstance)
                .map(CountryPart.News.class::cast)
                .toList();
    }

    @Test
    void newsAreToldInTheWordsOfTheAnswersAndNotOfTheCodesTheyWereMappedTo() {
        assertThat(news("AT").getFirst().items())
                .extracting(ChangeItem::from, ChangeItem::to)
                .containsExactly(tuple("low", "most"));
        assertThat(news("SE")).as("it was never invited").isEmpty();
    }

    @Test
    void aPageIsCitedAsOfTheLatestDayOfWhatItShows() throws Exception {
        Dataset dataset = published.current().dataset();
        String country = dataset.countries().keySet().stream()
                .filter(code -> dataset.waves().getFirst().revisions().containsKey(code)
                        && !dataset.waves().getLast().revisions().containsKey(code))
                .map(CountryCode::alpha2)
                .findFirst()
                .orElseThrow();
        for (String path : List.of("/countries/" + country, "/compare?countries=" + country)) {
            assertThat(body(path)).contains("Data as of 30 November 2020").doesNotContain("Data as of 28");
        }
        assertThat(body("/countries")).contains("Data as of 28 February 2022");
        assertThat(pages.perform(get("/countries/XX")).andReturn().getResponse().getContentAsString())
                .doesNotContain("id=\"cite\"", "#cite");
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

    @Test
    void aMirrorGroupIsGivenAsData() {
        JsonNode json = JsonMapper.shared()
                .readTree(new FactsheetJson(account(AT, MEETING, group("Desk", 1))).write())
                .get("mirror_group");
        assertThat(json.get("bodies").get(0).get("working_groups").get(0).stringValue())
                .isEqualTo("WG1");
        assertThat(json.get("bodies").get(0).get("said_by").stringValue()).isEqualTo("country");
        assertThat(json.get("contact_point").get("said_by").stringValue()).isEqualTo("office");
        assertThat(json.get("contact_point").get("since").isNull()).isTrue();
        JsonNode none = JsonMapper.shared()
                .readTree(new FactsheetJson(account(MEETING)).write())
                .get("mirror_group");
        assertThat(none.get("contact_point").isNull()).isTrue();
        assertThat(none.get("bodies")).isEmpty();
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
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
