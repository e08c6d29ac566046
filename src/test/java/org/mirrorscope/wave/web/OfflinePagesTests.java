package org.mirrorscope.wave.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mirrorscope.access.Cast;
import org.mirrorscope.access.Role;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.analysis.PackFolders;
import org.mirrorscope.analysis.PackFolders.Unreadable;
import org.mirrorscope.intake.Packs;
import org.mirrorscope.platform.Progress;
import org.mirrorscope.platform.TestDatabase;
import org.mirrorscope.shared.AnswerValue;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.wave.DraftReturns;
import org.mirrorscope.wave.FilledIn;
import org.mirrorscope.wave.Reviews;
import org.mirrorscope.wave.Said;
import org.mirrorscope.wave.WaveId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.ResultMatcher;
import org.springframework.transaction.annotation.Transactional;

/** The demonstration's open wave, answered by workbook. */
@SpringBootTest
@AutoConfigureMockMvc(addFilters = false)
@TestDatabase
@Import(Visit.class)
@Transactional
class OfflinePagesTests {

    private static final WaveId WAVE = new WaveId("2026");
    private static final CountryCode BE = new CountryCode("BE");
    private static final String BASE = "/my/2026/BE/offline";
    private static final Pattern LINE = Pattern.compile("name=\"line\" value=\"(\\d+)\"");

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
    private final SignedIn reader = Cast.signedIn("Carl Reader", BE, Role.READER);

    @BeforeEach
    void load() throws Unreadable {
        packs.load(
                ServiceLoader.load(PackFolders.class)
                        .findFirst()
                        .orElseThrow()
                        .open(Path.of("src/main/resources/packs/demonstration"))
                        .read(),
                List.of(),
                false,
                Progress.NONE);
        reviews.extend(Cast.office(), WAVE, Instant.now().plus(Duration.ofDays(20)));
        returns.begin(lead, WAVE, BE);
    }

    @Test
    void isTakenAwayInTheReadersLanguageWithWhatIsSaved() throws Exception {
        pages.perform(get("/my/2026/BE").with(Visit.by(lead))).andExpect(shows("Answer in a spreadsheet"));
        pages.perform(get(BASE).with(Visit.by(lead))).andExpect(shows("Take it away", "Send it back"));
        FilledIn.by(taken("filled"), hands -> {
            assertThat(hands.cell("nmg_status", FilledIn.ANSWER).getStringCellValue())
                    .isNotBlank();
            assertThat(hands.cell("nmg_status", FilledIn.NOTE).getStringCellValue())
                    .contains("in February 2022", "not confirmed");
            assertThat(hands.book().getNumberOfSheets()).isGreaterThan(5);
        });
        FilledIn.by(
                taken("blank"),
                hands -> assertThat(hands.cell("nmg_status", FilledIn.ANSWER).getStringCellValue())
                        .isEmpty());
        pages.perform(get(BASE + "/questionnaire-half.xlsx").with(Visit.by(lead)))
                .andExpect(status().isNotFound());
    }

    @Test
    void showsWhatWouldChangeAndSavesWhatIsTicked() throws Exception {
        String preview = sent(
                lead,
                edited(hands -> hands.instead("activity", "Don't know")
                        .answer("women_count", "many")
                        .answer("respondent_role", "Chair")));
        pages.perform(get(preview).with(Visit.by(lead)))
                .andExpect(shows(
                        "answers.xlsx, sent in on",
                        "Nothing is saved yet.",
                        "Don't know",
                        "Chair",
                        "What could not be read",
                        "'many' is no number"));
        assertThat(said("respondent_role")).as("nothing is saved by looking").isEqualTo(new Said.Blank());
        List<String> lines = lines(preview);
        assertThat(lines).hasSizeGreaterThanOrEqualTo(2);
        pages.perform(post(preview + "/save").with(Visit.by(lead)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(shows("Tick at least one answer"));
        pages.perform(post(preview + "/save").with(Visit.by(lead)).param("line", lines.getLast()))
                .andExpect(status().isSeeOther());
        pages.perform(get(preview).with(Visit.by(lead))).andExpect(shows("One answer was saved.", "Not saved"));
        assertThat(said("respondent_role")).isEqualTo(new Said.Given(new AnswerValue.Text("Chair")));
        assertThat(said("activity")).as("not ticked").isInstanceOf(Said.Carried.class);
        pages.perform(post(preview + "/save").with(Visit.by(lead)).param("line", lines.getFirst()));
        assertThat(said("activity")).as("a workbook is saved once").isInstanceOf(Said.Carried.class);
    }

    @Test
    void neverWritesOverWhatSomebodySavedSince() throws Exception {
        byte[] book = edited(hands -> hands.answer("mission", "From the workbook"));
        returns.save(
                helper,
                WAVE,
                BE,
                "mission",
                returns.find(helper, WAVE, BE).draft().number("mission"),
                new Said.Given(new AnswerValue.Text("Newer")));
        String preview = sent(lead, book);
        pages.perform(get(preview).with(Visit.by(lead)))
                .andExpect(shows("Bea Helper answered this on", "Newer", "From the workbook"));
        pages.perform(post(preview + "/save")
                .with(Visit.by(lead))
                .param("line", lines(preview).getFirst()));
        pages.perform(get(preview).with(Visit.by(lead))).andExpect(shows("Beside a newer answer"));
        assertThat(said("mission")).isEqualTo(new Said.Given(new AnswerValue.Text("Newer")));
        assertThat(returns.find(lead, WAVE, BE).draft().rivals())
                .singleElement()
                .satisfies(rival ->
                        assertThat(rival.said()).isEqualTo(new Said.Given(new AnswerValue.Text("From the workbook"))));
    }

    @Test
    void anUntouchedWorkbookChangesNothing() throws Exception {
        pages.perform(get(sent(lead, edited(hands -> {}))).with(Visit.by(lead)))
                .andExpect(shows("It changes nothing that can be saved."))
                .andExpect(content().string(not(containsString("name=\"line\""))));
    }

    @Test
    void refusesWithASentenceBesideTheField() throws Exception {
        send(lead, "a;b\n1;2\n".repeat(3).getBytes(StandardCharsets.UTF_8))
                .andExpect(status().isUnprocessableContent())
                .andExpect(shows("This is not an XLSX workbook", "href=\"#file\""));
        send(lead, new byte[6_000_000]).andExpect(shows("The file has 6 MB"));
        send(lead, edited(hands -> hands.fact("country", "FI")))
                .andExpect(shows("belongs to the return of FI, not of BE"));
        send(lead, new byte[0]).andExpect(shows("Choose the workbook that you filled in."));
    }

    @Test
    void onlyWhoSentItInSeesItAndWhoReadsSendsNothing() throws Exception {
        String preview = sent(lead, edited(hands -> hands.answer("respondent_role", "Chair")));
        pages.perform(get(BASE).with(Visit.by(lead))).andExpect(shows("was read and waits for you"));
        pages.perform(get(preview).with(Visit.by(helper))).andExpect(status().isNotFound());
        pages.perform(post(preview + "/save").with(Visit.by(helper)).param("line", "1"))
                .andExpect(status().isConflict());
        send(reader, edited(hands -> {})).andExpect(status().isForbidden());
        pages.perform(get(BASE).with(Visit.by(reader))).andExpect(shows("once the return was begun"));
        pages.perform(get(BASE + "/" + UUID.randomUUID()).with(Visit.by(lead))).andExpect(status().isNotFound());
        pages.perform(post(preview + "/discard").with(Visit.by(lead))).andExpect(status().isSeeOther());
        pages.perform(get(preview).with(Visit.by(lead))).andExpect(status().isNotFound());
    }

    @Test
    void whatIsSignedOffTakesNoWorkbook() throws Exception {
        byte[] book = edited(hands -> hands.answer("respondent_role", "Chair"));
        String preview = sent(lead, book);
        returns.decline(lead, WAVE, BE, "No time");
        pages.perform(post(preview + "/save").with(Visit.by(lead)).param("line", "1"))
                .andExpect(status().isConflict())
                .andExpect(shows("declined"));
        send(lead, book).andExpect(status().isUnprocessableContent()).andExpect(shows("declined"));
    }

    private byte[] taken(String form) throws Exception {
        return pages.perform(get(BASE + "/questionnaire-" + form + ".xlsx").with(Visit.by(lead)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    private byte[] edited(Consumer<FilledIn> hands) throws Exception {
        return FilledIn.by(taken("filled"), hands);
    }

    private ResultActions send(SignedIn who, byte[] book) throws Exception {
        return pages.perform(multipart(BASE)
                .file(new MockMultipartFile("file", "C:\\Files\\answers.xlsx", null, book))
                .with(Visit.by(who)));
    }

    private String sent(SignedIn who, byte[] book) throws Exception {
        return Objects.requireNonNull(send(who, book)
                .andExpect(status().isSeeOther())
                .andReturn()
                .getResponse()
                .getHeader("Location"));
    }

    private List<String> lines(String preview) throws Exception {
        String page = pages.perform(get(preview).with(Visit.by(lead)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        return LINE.matcher(page)
                .results()
                .map((MatchResult line) -> line.group(1))
                .toList();
    }

    private Said said(String variable) {
        return returns.find(lead, WAVE, BE).draft().said(variable);
    }

    @SuppressWarnings("unchecked")
    private static ResultMatcher shows(String... texts) {
        Matcher<? super String>[] all =
                Arrays.stream(texts).map(text -> containsString(text)).toArray(Matcher[]::new);
        return content().string(allOf(all));
    }
}
