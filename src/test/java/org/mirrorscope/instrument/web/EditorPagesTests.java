package org.mirrorscope.instrument.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mirrorscope.access.Cast;
import org.mirrorscope.access.Role;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.instrument.Draft;
import org.mirrorscope.instrument.DraftId;
import org.mirrorscope.instrument.Instrument;
import org.mirrorscope.instrument.InstrumentDrafts;
import org.mirrorscope.instrument.InstrumentYaml;
import org.mirrorscope.instrument.Question;
import org.mirrorscope.instrument.Warning;
import org.mirrorscope.platform.StartNotices;
import org.mirrorscope.platform.TestDatabase;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shared.LocalizedText;
import org.mirrorscope.shell.Reader;
import org.mirrorscope.shell.RefusedRequest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The office makes questionnaires in the browser. */
@SpringBootTest
@AutoConfigureMockMvc
@TestDatabase("pages-of-instruments")
class EditorPagesTests {

    private static @Nullable Cookie session;

    @Autowired
    private MockMvc pages;

    @Autowired
    private List<StartNotices> notices;

    @Autowired
    private InstrumentDrafts drafts;

    @Autowired
    private InstrumentsController controller;

    @BeforeEach
    void signIn() throws Exception {
        if (session == null) {
            String link = notices.stream()
                    .flatMap(source -> source.notices().stream())
                    .map(notice -> notice.arguments().getFirst().toString())
                    .filter(text -> text.contains("token="))
                    .findFirst()
                    .orElseThrow();
            session = pages.perform(post("/sign-in/first")
                            .header("Sec-Fetch-Site", "same-origin")
                            .param("token", link.replaceFirst(".*token=", ""))
                            .param("name", "Olga Office")
                            .param("address", "olga@example.org"))
                    .andReturn()
                    .getResponse()
                    .getCookie("mirrorscope");
        }
    }

    @Test
    void showsBesideTheFieldWhatIsWrongAndKeepsWhatWasTyped() throws Exception {
        String page = body(form("/office/instruments/start", "instrument", "a b", "version", "", "title.en", "Kept"));

        assertThat(page)
                .contains("'a b' cannot be used as a name", "value=\"a b\"", "value=\"Kept\"")
                .contains("aria-invalid=\"true\"", "href=\"#instrument\"");
        assertThat(drafts.open())
                .noneMatch(draft -> draft.content().id().instrument().equals("a b"));
    }

    @Test
    void makesAQuestionStepByStepWithoutLosingAnythingTyped() throws Exception {
        Draft draft = started("steps");
        String path = "/office/instruments/drafts/" + draft.id();
        assertThat(body(get(path + "/question?section=s"))).contains("New question");
        String[] typed = {
            "seen",
            "2",
            "of.section",
            "s",
            "variable",
            "status",
            "kind",
            "ordered",
            "label.en",
            "How far?",
            "codes.0.code",
            "none",
            "codes.0.label.en",
            "None",
            "warnings.0.code",
            "value == 'none'",
            "warnings.0.label.en",
            "Really none?",
            "relevant",
            "answers. ==",
        };

        String longer = body(form(path + "/question", with(typed, "do", "codes.add")));
        assertThat(longer).contains("id=\"codes.1.code\"", "value=\"none\"", "How far?", "answers. ==");
        String wrong = body(form(path + "/question", with(typed, "do", "save")));
        assertThat(wrong).contains("cannot be understood", "How far?", "value=\"none\"");
        assertThat(current(draft).content().questions()).isEmpty();

        typed[typed.length - 1] = "";
        assertThat(location(form(path + "/question", with(typed, "do", "save"))))
                .isEqualTo(path + "#section-s");
        Question status = current(draft).content().question("status").orElseThrow();
        assertThat(status.label().in(Locale.ENGLISH)).isEqualTo("How far?");
        assertThat(status.warnings()).containsExactly(new Warning("value == 'none'", LocalizedText.of("Really none?")));
        assertThat(body(get(path + "/question?variable=status")))
                .contains("value=\"none\"", "How far?", "value == &#39;none&#39;");
        assertThat(body(get(path))).contains("How far?", "One of an ordered list");
    }

    @Test
    void showsBothTextsToTheSecondEditorOfAQuestion() throws Exception {
        Draft draft = withQuestion("rivals");
        String path = "/office/instruments/drafts/" + draft.id();
        Function<String, MockHttpServletRequestBuilder> saying = label -> form(
                path + "/question",
                "seen",
                String.valueOf(draft.revision()),
                "of.variable",
                "q",
                "variable",
                "q",
                "kind",
                "text",
                "label.en",
                label,
                "do",
                "save");
        location(saying.apply("Theirs, which was first"));

        String both = body(saying.apply("Mine, which was second"));

        assertThat(both)
                .contains("Somebody else changed this question meanwhile")
                .contains("Theirs, which was first", "Mine, which was second");
        assertThat(label(draft)).isEqualTo("Theirs, which was first");
        String seen = both.replaceFirst("(?s).*name=\"seen\" value=\"(\\d+)\".*", "$1");
        location(form(
                path + "/question",
                "seen",
                seen,
                "of.variable",
                "q",
                "variable",
                "q",
                "kind",
                "text",
                "label.en",
                "Mine after all",
                "do",
                "save"));
        assertThat(label(draft)).isEqualTo("Mine after all");
    }

    @Test
    void publishesOnlyWhatPassesTheChecksAndStatesHowACopyCompares() throws Exception {
        Draft empty = started("story");
        String path = "/office/instruments/drafts/" + empty.id();
        assertThat(body(get(path + "/checks"))).contains("One thing stops publishing", "has no question");
        assertThat(body(form(path + "/publish", "seen", "2"))).contains("One thing stops publishing");
        location(form(
                path + "/question",
                "seen",
                "2",
                "of.section",
                "s",
                "variable",
                "q",
                "kind",
                "yes_no",
                "label.en",
                "Is it so?",
                "do",
                "save"));
        assertThat(body(get(path + "/checks"))).contains("Nothing stops publishing", "Publish story 1");

        assertThat(location(form(path + "/publish", "seen", "3")))
                .isEqualTo("/office/instruments/version?instrument=story&version=1");
        assertThat(body(get("/office/instruments/version?instrument=story&version=1")))
                .contains("Is it so?");
        assertThat(body(get(path))).contains("cannot be changed any more").doesNotContain("Add a section");

        String copy = location(form("/office/instruments/copy", "instrument", "story", "from", "1", "copy", "2"));
        assertThat(body(get(copy + "/concordance?against=1"))).contains("Every changed question has a verdict");
        location(form(
                copy + "/question",
                "seen",
                "1",
                "of.variable",
                "q",
                "variable",
                "q",
                "kind",
                "yes_no",
                "label.en",
                "Is it really so?",
                "do",
                "save"));
        assertThat(body(get(copy + "/checks"))).contains("nobody has stated how the two compare");
        assertThat(body(get(copy + "/verdict?against=1&variable=q"))).contains("Is it so?", "Is it really so?");
        assertThat(body(form(copy + "/verdict", "seen", "2", "against", "1", "variable", "q", "do", "save")))
                .contains("Choose a verdict");
        assertThat(location(form(
                        copy + "/verdict",
                        "seen",
                        "2",
                        "against",
                        "1",
                        "variable",
                        "q",
                        "verdict",
                        "reworded",
                        "do",
                        "save")))
                .isEqualTo(copy + "/concordance?against=1");
        assertThat(body(get(copy + "/checks"))).contains("Nothing stops publishing");
    }

    @Test
    void hidesInThePreviewWhatIsNotAskedAfterTheAnswersTried() throws Exception {
        Draft draft = withQuestion("preview");
        String path = "/office/instruments/drafts/" + draft.id();
        location(form(
                path + "/question",
                "seen",
                String.valueOf(draft.revision()),
                "of.section",
                "s",
                "variable",
                "later",
                "kind",
                "text",
                "label.en",
                "And then?",
                "relevant",
                "answers.q == 'x'",
                "do",
                "save"));

        assertThat(body(get(path + "/preview"))).contains("And then?", "Not asked after these answers");
        assertThat(body(get(path + "/preview?a.q=x"))).contains("And then?").doesNotContain("Not asked after");
    }

    @Test
    void bringsInWhatItDownloadsAndSaysOnWhichLineAFileIsWrong() throws Exception {
        Draft draft = withQuestion("file");
        String yaml = body(get("/office/instruments/drafts/" + draft.id() + "/file.yaml"));
        assertThat(InstrumentYaml.write(draft.content())).isEqualTo(yaml);

        String brought = brought(yaml).getHeader("Location");
        assertThat(content(Objects.requireNonNull(brought))).isEqualTo(draft.content());
        assertThat(brought(yaml.replace("kind: text", "kind: texts")).getContentAsString(StandardCharsets.UTF_8))
                .contains("i.yaml, line", "cannot be 'texts'");
    }

    @Test
    void letsOnlyTheOfficeReadAndOnlyCoordinatorsEdit() {
        Reader reader = Reader.of(Locale.ENGLISH);
        SignedIn analyst = Cast.signedIn("Ann", null, Role.ANALYST);
        SignedIn lead = Cast.signedIn("Lea", new CountryCode("ES"), Role.LEAD);

        assertThat(controller.instruments(analyst, reader).mayEdit()).isFalse();
        assertThatThrownBy(() -> controller.start(Map.of(), analyst, reader)).isInstanceOf(RefusedRequest.class);
        assertThatThrownBy(() -> controller.instruments(lead, reader)).isInstanceOf(RefusedRequest.class);
    }

    private Draft started(String instrument) throws Exception {
        String path = location(
                form("/office/instruments/start", "instrument", instrument, "version", "1", "title.en", "Title"));
        location(form(path + "/section", "form", "new", "seen", "1", "section", "s", "title.en", "Section"));
        return at(path);
    }

    private Draft withQuestion(String instrument) throws Exception {
        Draft draft = started(instrument);
        location(form(
                "/office/instruments/drafts/" + draft.id() + "/question",
                "seen",
                "2",
                "of.section",
                "s",
                "variable",
                "q",
                "kind",
                "text",
                "label.en",
                "First",
                "do",
                "save"));
        return current(draft);
    }

    private Draft at(String path) {
        return drafts.find(new DraftId(UUID.fromString(path.replaceFirst(".*/", ""))))
                .orElseThrow();
    }

    private Instrument content(String path) {
        return at(path).content();
    }

    private Draft current(Draft draft) {
        return drafts.find(draft.id()).orElseThrow();
    }

    private String label(Draft draft) {
        return current(draft).content().question("q").orElseThrow().label().in(Locale.ENGLISH);
    }

    private MockHttpServletResponse brought(String yaml) throws Exception {
        return pages.perform(multipart("/office/instruments/bring")
                        .file(new MockMultipartFile(
                                "file", "i.yaml", "application/yaml", yaml.getBytes(StandardCharsets.UTF_8)))
                        .header("Sec-Fetch-Site", "same-origin")
                        .cookie(Objects.requireNonNull(session)))
                .andReturn()
                .getResponse();
    }

    private static String[] with(String[] fields, String... more) {
        return Stream.concat(Arrays.stream(fields), Arrays.stream(more)).toArray(String[]::new);
    }

    /** As a browser sends a form of this site. */
    private static MockHttpServletRequestBuilder form(String path, String... fields) {
        MockHttpServletRequestBuilder form = post(URI.create(path)).header("Sec-Fetch-Site", "same-origin");
        for (int i = 0; i < fields.length; i += 2) {
            form.param(fields[i], fields[i + 1]);
        }
        return form;
    }

    private String body(MockHttpServletRequestBuilder request) throws Exception {
        MockHttpServletResponse response = pages.perform(request.cookie(Objects.requireNonNull(session)))
                .andReturn()
                .getResponse();
        String body = response.getContentAsString(StandardCharsets.UTF_8);
        assertThat(response.getStatus()).as(body).isEqualTo(200);
        return body;
    }

    private String location(MockHttpServletRequestBuilder request) throws Exception {
        MockHttpServletResponse response = pages.perform(request.cookie(Objects.requireNonNull(session)))
                .andReturn()
                .getResponse();
        assertThat(response.getStatus())
                .as(response.getContentAsString(StandardCharsets.UTF_8))
                .isEqualTo(303);
        return Objects.requireNonNull(response.getHeader("Location"));
    }
}
