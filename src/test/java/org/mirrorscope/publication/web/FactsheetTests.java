package org.mirrorscope.publication.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mirrorscope.instrument.Drafts.against;
import static org.mirrorscope.instrument.Drafts.map;
import static org.mirrorscope.instrument.Drafts.ordered;
import static org.mirrorscope.instrument.Drafts.question;
import static org.mirrorscope.instrument.Drafts.version;
import static org.mirrorscope.publication.web.HandMadeAccounts.AT;
import static org.mirrorscope.publication.web.HandMadeAccounts.MEETING;
import static org.mirrorscope.publication.web.HandMadeAccounts.account;
import static org.mirrorscope.publication.web.HandMadeAccounts.group;
import static org.mirrorscope.publication.web.HandMadeAccounts.text;
import static org.mirrorscope.publication.web.HandMadeAccounts.told;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mirrorscope.analysis.Dataset;
import org.mirrorscope.analysis.Findings;
import org.mirrorscope.analysis.HandMade;
import org.mirrorscope.analysis.PublishedFindings;
import org.mirrorscope.analysis.WaveAnswers;
import org.mirrorscope.instrument.Visibility;
import org.mirrorscope.publication.web.CountryPart.Fact;
import org.mirrorscope.shared.AnswerValue;
import org.mirrorscope.shared.CountryCode;
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

    @Autowired
    private MockMvc pages;

    @Autowired
    private PublishedFindings published;

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
                    .containsExactly(new CountryPart.Other(
                            "high", "1 December 2020", "2020-12-01", "from the meeting of 1 December 2020"));
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
