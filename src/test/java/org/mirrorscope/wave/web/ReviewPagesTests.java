package org.mirrorscope.wave.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mirrorscope.access.Cast;
import org.mirrorscope.access.Role;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.analysis.PackFolders.Unreadable;
import org.mirrorscope.intake.Packs;
import org.mirrorscope.platform.TestDatabase;
import org.mirrorscope.shared.AnswerValue;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.wave.Burden;
import org.mirrorscope.wave.Cockpit;
import org.mirrorscope.wave.DraftReturns;
import org.mirrorscope.wave.OpenReturn;
import org.mirrorscope.wave.Reviews;
import org.mirrorscope.wave.Said;
import org.mirrorscope.wave.SignedReturn;
import org.mirrorscope.wave.WaveId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** Warnings, answers entered by the office, corrections, all answers as files, burden. */
@SpringBootTest
@AutoConfigureMockMvc(addFilters = false)
@TestDatabase
@Import(Visit.class)
@Transactional
class ReviewPagesTests {

    private static final WaveId WAVE = Demonstrated.WAVE;
    private static final CountryCode BE = new CountryCode("BE");
    private static final String MY = "/my/2026/BE";
    private static final String OFFICE = "/office/waves/2026";
    private static final String DOUBLED = "The number of members has more than doubled";

    @Autowired
    private MockMvc pages;

    @Autowired
    private Packs packs;

    @Autowired
    private DraftReturns returns;

    @Autowired
    private Reviews reviews;

    private final SignedIn lead = Cast.signedIn("Ana Lead", BE, Role.LEAD);
    private final SignedIn helper = Cast.signedIn("Bea Helper", BE, Role.CONTRIBUTOR);
    private final SignedIn office = Cast.office();

    @BeforeEach
    void begin() throws Unreadable {
        Demonstrated.load(packs, reviews);
        returns.begin(lead, WAVE, BE);
        returns.confirm(lead, WAVE, BE, List.of("nmg_status"));
    }

    @Test
    void warnsOfWhatIsOddWithoutStoppingTheSignOff() throws Exception {
        requirePage(MY + "/check", lead).doesNotContain(DOUBLED);
        say(lead, "member_count", amount(499));
        requirePage(MY + "/check", lead).contains("Worth a second look", DOUBLED, "You, Ana Lead, sign off");
        signOff("");
        requirePage(OFFICE + "/BE", office).contains("Worth a second look", DOUBLED);
    }

    @Test
    void warnsOfHalfAPerson() throws Exception {
        say(lead, "women_count", new Said.Given(new AnswerValue.Amount(new BigDecimal("3.5"))));
        requirePage(MY + "/check", lead).contains("so it should be a whole number");
        say(lead, "women_count", amount(3));
        requirePage(MY + "/check", lead).doesNotContain("so it should be a whole number");
    }

    @Test
    void whatTheOfficeEnteredIsMarkedUntilTheLeadConfirmsIt() throws Exception {
        requirePage(MY + "/sections/composition", office).contains("You answer on behalf of Belgium");
        requirePage(MY + "/sections/composition", lead).doesNotContain("You answer on behalf of");
        say(office, "women_count", amount(7));
        say(office, "activity", new Said.Given(new AnswerValue.Coded("low")));
        requirePage(MY + "/sections/composition", lead)
                .contains("by Olga Office, coordination office, on behalf of the country");
        requirePage(MY + "/check", lead)
                .contains("2 answers were entered by the coordination office", "entered by the office, not confirmed");

        pages.perform(post(MY + "/confirm-entered").with(Visit.by(helper)).param("variable", "women_count"))
                .andExpect(status().isForbidden());
        pages.perform(post(MY + "/confirm-entered").with(Visit.by(office)).param("variable", "women_count"))
                .andExpect(status().isForbidden());
        pages.perform(post(MY + "/confirm-entered").with(Visit.by(lead)).param("variable", "women_count"))
                .andExpect(status().isSeeOther());
        assertThat(shown().draft().entries().get("women_count")).satisfies(entry -> {
            assertThat(Objects.requireNonNull(entry.writer()).seat()).isEqualTo("BE lead");
            assertThat(entry.said()).isEqualTo(amount(7));
        });
        requirePage(MY + "/check", lead).contains("One answer was entered by the coordination office");
        assertThat(signOff("").answers())
                .as("listed, and signed off all the same")
                .containsKey("activity");
        List<NamedCsvRecord> rows = csv();
        assertThat(onBehalf(row(rows, "BE", "women_count"))).containsExactly("confirmed", "Olga Office", "Ana Lead");
        assertThat(onBehalf(row(rows, "BE", "activity"))).containsExactly("unconfirmed", "Olga Office", "");
        assertThat(onBehalf(row(rows, "BE", "nmg_status")))
                .as("by the country itself")
                .containsExactly("", "", "");
    }

    @Test
    void aCorrectionSaysWhatAndWhen() throws Exception {
        signOff("Not yet a correction");
        reviews.accept(office, WAVE, BE, 1);
        requirePage(MY + "/signed", lead).doesNotContain("Corrected on");
        reviews.reopen(office, WAVE, BE, "Typing error reported", Instant.now().plus(Duration.ofDays(3)));
        requirePage(MY + "/check", lead).contains("What was corrected, and why?");
        say(lead, "women_count", amount(7));
        SignedReturn corrected = signOff("Seven women, not six");
        assertThat(corrected.number()).isEqualTo(2);
        assertThat(corrected.reason()).isEqualTo("Seven women, not six");
        assertThat(returns.signed(lead, WAVE, BE, 1).orElseThrow().reason()).isNull();
        requirePage(MY + "/signed", lead).contains("Corrected on", "Seven women, not six");
        reviews.accept(office, WAVE, BE, 2);
        reviews.reopen(office, WAVE, BE, "Once more", Instant.now().plus(Duration.ofDays(3)));
        assertThat(signOff("").reason()).isEqualTo("Once more");
    }

    @Test
    void allAnswersComeAsCsv() throws Exception {
        say(lead, "mission", new Said.Given(new AnswerValue.Text("=HYPERLINK(\"http://x\")")));
        say(lead, "women_count", new Said.Withheld(new AnswerValue.Amount(new BigDecimal(7)), "Not agreed"));
        returns.remark(lead, WAVE, BE, "mission", "+ as agreed");
        signOff("");
        List<NamedCsvRecord> rows = csv();
        assertThat(rows).hasSize(27 * shown().asked().variables().size());
        NamedCsvRecord mission = row(rows, "BE", "mission");
        assertThat(mission.getField("value")).isEqualTo("'=HYPERLINK(\"http://x\")");
        assertThat(mission.getField("comments")).isEqualTo("Ana Lead: + as agreed");
        NamedCsvRecord status = row(rows, "BE", "nmg_status");
        assertThat(status.getField("state")).isEqualTo("value");
        assertThat(status.getField("label")).isNotEqualTo(status.getField("value"));
        NamedCsvRecord women = row(rows, "BE", "women_count");
        assertThat(women.getField("state")).isEqualTo("withheld");
        assertThat(women.getField("value")).isEmpty();
        assertThat(women.getField("not_counted")).startsWith("7");
        assertThat(women.getField("reason")).isEqualTo("Not agreed");
        assertThat(row(rows, "BE", "activity").getField("state")).isEqualTo("unconfirmed");
        assertThat(row(rows, "FI", "activity").getField("state")).isEqualTo("no_return");
    }

    @Test
    void allAnswersComeAsASheetWithoutFormulas() throws Exception {
        say(lead, "mission", new Said.Given(new AnswerValue.Text("=1+1")));
        signOff("");
        byte[] file = pages.perform(get(OFFICE + "/answers.xlsx").with(Visit.by(office)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getLastRowNum())
                    .isEqualTo(27 * shown().asked().variables().size());
            boolean found = false;
            for (Row row : sheet) {
                for (var cell : row) {
                    assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
                    found |= cell.getStringCellValue().equals("=1+1");
                }
            }
            assertThat(found).isTrue();
        }
        pages.perform(get(OFFICE + "/answers.xlsx").with(Visit.by(lead))).andExpect(status().isForbidden());
    }

    @Test
    void theCockpitTellsHowLongAnsweringTook() throws Exception {
        requirePage(OFFICE, office).doesNotContain("Answering took");
        signOff("");
        Cockpit cockpit = reviews.cockpit(office, WAVE);
        assertThat(cockpit.burden()).isEqualTo(new Burden(0, 1));
        requirePage(OFFICE, office).contains("Answering took less than a minute (median of one country)");
        pages.perform(get("/my/2026/FI").with(Visit.by(Cast.signedIn("Fay", new CountryCode("FI"), Role.LEAD))))
                .andExpect(content().string(not(containsString("Takes about"))));
    }

    private List<NamedCsvRecord> csv() throws Exception {
        String csv = pages.perform(get(OFFICE + "/answers.csv").with(Visit.by(office)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        return CsvReader.builder().ofNamedCsvRecord(csv).stream().toList();
    }

    private static List<String> onBehalf(NamedCsvRecord row) {
        return List.of(row.getField("on_behalf"), row.getField("entered_by"), row.getField("confirmed_by"));
    }

    @Test
    void theTrailSaysOnWhatAndTellsMomentsInWords() throws Exception {
        signOff("");
        reviews.accept(office, WAVE, BE, 1);
        reviews.reopen(office, WAVE, BE, "Late", Instant.parse("2999-01-31T12:00:00Z"));
        requirePage("/office/audit", office)
                .contains(
                        "Accepted revision 1",
                        "<a href=\"/office/waves/2026/BE\">Belgium, Survey 2026</a>",
                        "<a href=\"/office/waves/2026\">Survey 2026</a>",
                        "31 January 2999, 12:00 UTC")
                .doesNotContain("2999-01-31T");
    }

    @Test
    void whatWasSentBackDoesNotWaitForTheOffice() throws Exception {
        signOff("");
        requirePage(OFFICE + "/BE", office).contains("It waits for the office.");
        reviews.sendBack(office, WAVE, BE, 1, "Please look again", null);
        requirePage(OFFICE + "/BE", office)
                .contains("the country is asked to answer again")
                .doesNotContain("It waits for the office.");
    }

    @Test
    void beforeClosingAndPublishingTheOfficeIsToldWhoseSignedReturnsDoNotCountYet() throws Exception {
        String waiting = "Signed off and not accepted yet: Belgium.";
        requirePage(OFFICE, office).doesNotContain("not accepted yet");
        signOff("");
        requirePage(OFFICE, office).contains(waiting, "/close");
        reviews.close(office, WAVE);
        requirePage(OFFICE, office).contains(waiting, "/publish");
        reviews.accept(office, WAVE, BE, 1);
        requirePage(OFFICE, office).contains("/publish").doesNotContain("not accepted yet");
    }

    @Test
    void thatLastTimesAnswerChangedIsNotSavedBeforeItIsSaidToWhat() throws Exception {
        String number = Integer.toString(shown().draft().number("member_count"));
        Said carried = shown().draft().said("member_count");
        assertThat(carried).isInstanceOf(Said.Carried.class);
        String text =
                ((AnswerValue.Amount) ((Said.Carried) carried).value()).number().toPlainString();
        for (String path : List.of("/questions/member_count", "/sections/composition")) {
            assertThat(changed(path, number, text)).contains("Not saved yet: write the new answer.");
            assertThat(shown().draft().said("member_count")).isEqualTo(carried);
        }
        assertThat(changed("/questions/member_count", number, text.equals("41") ? "42" : "41"))
                .doesNotContain("Not saved yet");
        assertThat(shown().draft().said("member_count")).isInstanceOf(Said.Given.class);
    }

    private String changed(String path, String number, String text) throws Exception {
        return pages.perform(post(MY + path)
                        .with(Visit.by(lead))
                        .param("n.member_count", number)
                        .param("c.member_count", "changed")
                        .param("v.member_count", text))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void theOfficeIsLedToTheFindingsSoFar() throws Exception {
        requirePage(OFFICE, office).contains("href=\"/office/waves/2026/findings\"", "Findings so far (not public)");
    }

    private static NamedCsvRecord row(List<NamedCsvRecord> rows, String country, String variable) {
        return rows.stream()
                .filter(row -> row.getField("country").equals(country)
                        && row.getField("variable").equals(variable))
                .findFirst()
                .orElseThrow();
    }

    private org.assertj.core.api.AbstractStringAssert<?> requirePage(String path, SignedIn who) throws Exception {
        return assertThat(pages.perform(get(path).with(Visit.by(who)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    private SignedReturn signOff(String correction) {
        return returns.signOff(lead, WAVE, BE, shown().draft().mark(), correction);
    }

    private void say(SignedIn who, String variable, Said said) {
        returns.save(who, WAVE, BE, variable, shown().draft().number(variable), said);
    }

    private static Said amount(int number) {
        return new Said.Given(new AnswerValue.Amount(new BigDecimal(number)));
    }

    private OpenReturn shown() {
        return returns.find(lead, WAVE, BE);
    }
}
