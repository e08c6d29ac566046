package org.mirrorscope.publication.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mirrorscope.instrument.Drafts.against;
import static org.mirrorscope.instrument.Drafts.choices;
import static org.mirrorscope.instrument.Drafts.map;
import static org.mirrorscope.instrument.Drafts.number;
import static org.mirrorscope.instrument.Drafts.ordered;
import static org.mirrorscope.instrument.Drafts.question;
import static org.mirrorscope.instrument.Drafts.stated;
import static org.mirrorscope.instrument.Drafts.version;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.mirrorscope.analysis.Dataset;
import org.mirrorscope.analysis.Findings;
import org.mirrorscope.analysis.HandMade;
import org.mirrorscope.instrument.Concordance;
import org.mirrorscope.instrument.Kind;
import org.mirrorscope.instrument.Verdict;
import org.mirrorscope.instrument.Visibility;
import org.mirrorscope.registry.Source;
import org.mirrorscope.registry.Statement;
import org.mirrorscope.shared.AnswerValue;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shell.Reader;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Countries side by side: what holds of each, with day and source, and differences only where there are some. */
@SpringBootTest(classes = PackPages.class)
@AutoConfigureMockMvc
class CompareTests {

    private static final LocalDate MEETING = LocalDate.of(2026, 3, 3);
    private static final Kind LEVELS = ordered("none", "low", "high");

    @Autowired
    private MockMvc pages;

    private static ComparePage compare(Dataset dataset, String countries, boolean only, Statement... told) {
        Findings findings = Findings.over(dataset);
        RecordsOfReturns records = new RecordsOfReturns(dataset, MEETING, told);
        Reader reader = Reader.of(Locale.ENGLISH);
        List<CountryAccount> accounts = Arrays.stream(countries.split(" "))
                .map(code -> Objects.requireNonNull(dataset.countries().get(new CountryCode(code))))
                .map(country -> CountryAccount.of(reader, findings, country, records, MEETING))
                .toList();
        return new ComparePages(reader, findings, accounts).page(only);
    }

    private static ComparePage.Row row(ComparePage page, String variable) {
        return page.sections().stream()
                .flatMap(section -> section.rows().stream())
                .filter(row -> row.variable().equals(variable))
                .findFirst()
                .orElseThrow();
    }

    private static Statement found(String country, String variable, AnswerValue value, Visibility visibility) {
        return new Statement(
                new CountryCode(country),
                variable,
                value,
                MEETING,
                Instant.EPOCH,
                new Source.Meeting("m", MEETING),
                null,
                visibility);
    }

    private static Dataset small() {
        return HandMade.of("AT FI SE")
                .wave(
                        "2020",
                        version(
                                "1",
                                question("status", LEVELS),
                                question("members", number()),
                                question("groups", choices("a", "b", "c")),
                                question("words", new Kind.Text())),
                        "status low low -",
                        "members 5 ?dont_know -",
                        "groups a+b b+a -",
                        "words this that -")
                .dataset();
    }

    @Test
    void aFindingOfAMeetingStandsWithItsDayAndSourceAndMakesTheDifference() {
        assertThat(row(compare(small(), "AT FI", false), "status").differs()).isFalse();

        ComparePage page = compare(
                small(), "AT FI", false, found("AT", "status", new AnswerValue.Coded("high"), Visibility.PUBLIC));
        ComparePage.Row status = row(page, "status");
        assertThat(status.differs()).isTrue();
        assertThat(status.cells().getFirst()).satisfies(cell -> {
            assertThat(cell.answer().lines()).containsExactly("high");
            assertThat(cell.source()).isEqualTo("from the meeting of 3 March 2026");
            assertThat(cell.asOf()).isEqualTo("3 March 2026");
            assertThat(cell.old()).isFalse();
        });
        assertThat(status.cells().getLast().old()).isTrue();
        assertThat(page.lead()).startsWith("They say different things on 1 of the 2 questions on which");
    }

    @Test
    void whereSourcesOfOneCountrySayDifferentThingsTheOtherStandsBeside() {
        LocalDate before = LocalDate.of(2020, 12, 1);
        Statement met = new Statement(
                new CountryCode("AT"),
                "status",
                new AnswerValue.Coded("high"),
                before,
                Instant.EPOCH,
                new Source.Meeting("m", before),
                null,
                Visibility.PUBLIC);
        ComparePage page = compare(small(), "AT FI", false, met);
        assertThat(row(page, "status").cells())
                .extracting(cell -> cell.others().size())
                .containsExactly(1, 0);
        assertThat(new CompareCsv(page, "").write())
                .contains("AT_sources_differ,FI,")
                .contains(",\"high (from the meeting of 1 December 2020, 2020-12-01)\",low,");
    }

    @Test
    void whatIsKnownOfNoneOfThemIsLeftOutAndCounted() {
        Dataset dataset = HandMade.of("AT FI SE")
                .wave(
                        "2020",
                        version("1", question("status", LEVELS), question("words", new Kind.Text())),
                        "status low - low",
                        "words this - ?no_answer")
                .dataset();
        ComparePage page = compare(dataset, "FI SE", false);
        assertThat(page.sections().getFirst().rows())
                .extracting(ComparePage.Row::variable)
                .containsExactly("status");
        assertThat(page.unknown()).isEqualTo(1);
        assertThat(compare(dataset, "AT SE", false).unknown()).isZero();
        assertThat(compare(dataset, "FI", false).sections()).isEmpty();
        assertThat(compare(dataset, "FI", false).unknown()).isEqualTo(2);
    }

    @Test
    void whatIsNotForEverybodyMakesNone() {
        for (Visibility hidden : List.of(Visibility.COUNTRIES, Visibility.OFFICE)) {
            assertThat(row(
                                    compare(
                                            small(),
                                            "AT FI",
                                            false,
                                            found("AT", "status", new AnswerValue.Coded("high"), hidden)),
                                    "status")
                            .differs())
                    .isFalse();
        }
    }

    @Test
    void missingAnswersWordsAndTheOrderOfChoicesAreNoDifference() {
        ComparePage page = compare(small(), "AT FI SE", false);
        assertThat(page.sections().getFirst().rows())
                .hasSize(4)
                .noneMatch(ComparePage.Row::differs)
                .noneMatch(ComparePage.Row::apart);
        assertThat(compare(small(), "AT FI SE", true).sections()).isEmpty();
    }

    @Test
    void aCountryOfWhichNothingIsKnownSaysSo() {
        ComparePage page = compare(small(), "AT SE", false);
        assertThat(page.columns())
                .extracting(ComparePage.Column::state)
                .containsExactly("", "Nothing is public about this country yet.");
        assertThat(row(page, "status").cells().getLast()).satisfies(cell -> {
            assertThat(cell.answer().lines()).containsExactly("nothing known");
            assertThat(cell.source()).isEmpty();
        });
        assertThat(page.lead())
                .isEqualTo(
                        "There is no question on which their answers can be compared. A missing answer is not a difference, and words are not compared.");
    }

    /** AT answered the first version alone, FI the second. */
    private static Dataset asked(Kind then, Kind now, Concordance block, String at, String fi) {
        return HandMade.of("AT FI")
                .wave("2020", version("1", question("status", then)), "status " + at + " -")
                .wave("2022", version("2", block, question("status", now)), "status - " + fi)
                .dataset();
    }

    @Test
    void whatWasAskedTooDifferentlyIsNotCompared() {
        Concordance broken = against("1", "status", stated(Verdict.BROKEN));
        ComparePage.Row apart = row(compare(asked(LEVELS, LEVELS, broken, "low", "high"), "AT FI", false), "status");
        assertThat(apart.differs()).isFalse();
        assertThat(apart.apart()).isTrue();
        assertThat(row(compare(asked(LEVELS, LEVELS, against("1"), "low", "high"), "AT FI", false), "status")
                        .differs())
                .isTrue();
    }

    @Test
    void otherCodesForTheSameAreNoDifference() {
        Kind now = ordered("no", "little", "much");
        Concordance renamed = against("1", "status", map("no:none", "little:low", "much:high"));
        assertThat(row(compare(asked(LEVELS, now, renamed, "low", "little"), "AT FI", false), "status"))
                .satisfies(row -> {
                    assertThat(row.differs()).isFalse();
                    assertThat(row.apart()).isFalse();
                });
        assertThat(row(compare(asked(LEVELS, now, renamed, "low", "much"), "AT FI", false), "status")
                        .differs())
                .isTrue();
    }

    @Test
    void theFileSaysTheSameAndNoSpreadsheetCountsWithIt() throws Exception {
        ComparePage page =
                compare(small(), "AT FI", false, found("AT", "words", new AnswerValue.Text("=1+1"), Visibility.PUBLIC));
        assertThat(new CompareCsv(page, "invented").write().lines().toList())
                .startsWith("section,variable,question,differs,AT,AT_as_of,AT_source,AT_old,AT_sources_differ,"
                        + "FI,FI_as_of,FI_source,FI_old,FI_sources_differ,note")
                .contains("All,words,words,no,'=1+1,2026-03-03,from the meeting of 3 March 2026,no,,that,2020-12-31,"
                        + "\"return of wave 2020, revision 1\",yes,,invented");

        MockHttpServletResponse file = pages.perform(get("/compare.csv?countries=EE,FI&only=differences"))
                .andReturn()
                .getResponse();
        assertThat(file.getStatus()).isEqualTo(200);
        assertThat(file.getContentType()).isEqualTo("text/csv;charset=UTF-8");
        assertThat(file.getContentAsString().lines().skip(1))
                .isNotEmpty()
                .allMatch(line -> line.contains(",yes,") && line.endsWith("No country gave them."));
        assertThat(pages.perform(get("/compare.csv")).andReturn().getResponse().getStatus())
                .isEqualTo(400);
        assertThat(pages.perform(get("/compare.csv?countries=XX"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void pagesLeadToTheFileAndSayWhereEveryValueComesFrom() throws Exception {
        assertThat(pages.perform(get("/compare?countries=EE,FI"))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains(
                        "href=\"/compare.csv?countries=EE,FI\"",
                        "<span class=\"source\">28 February 2022 · return of wave 2022-02, revision 1");
        assertThat(pages.perform(get("/es/compare?countries=EE,FI&only=differences"))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("href=\"/es/compare.csv?countries=EE,FI&amp;only=differences\"");
    }
}
