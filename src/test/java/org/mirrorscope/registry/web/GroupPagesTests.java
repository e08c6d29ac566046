package org.mirrorscope.registry.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Arrays;
import java.util.List;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mirrorscope.access.Cast;
import org.mirrorscope.access.Role;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.document.upload.MadeFiles;
import org.mirrorscope.intake.Packs;
import org.mirrorscope.platform.TestDatabase;
import org.mirrorscope.registry.group.MirrorGroups;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shared.NewId;
import org.mirrorscope.wave.Reviews;
import org.mirrorscope.wave.web.Demonstrated;
import org.mirrorscope.wave.web.Visit;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.ResultMatcher;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

/** A mirror group as its country keeps it and as everybody sees it. */
@SpringBootTest
@AutoConfigureMockMvc(addFilters = false)
@TestDatabase
@Import(Visit.class)
@Transactional
class GroupPagesTests {

    private static final CountryCode BE = new CountryCode("BE");
    private static final String MY = "/my/BE/group";
    private static final String OFFICE = "/office/countries/BE/group";
    private static final String PUBLIC = "/countries/BE";
    private static final String OTHERS = "/my/countries/BE";

    @Autowired
    private MockMvc pages;

    @Autowired
    private Packs packs;

    @Autowired
    private Reviews reviews;

    @Autowired
    private MirrorGroups groups;

    private final SignedIn lead = Cast.signedIn("Ana Lead", BE, Role.LEAD);
    private final SignedIn reader = Cast.signedIn("Carl Reader", BE, Role.READER);
    private final SignedIn finnish = Cast.signedIn("Fay Finnish", new CountryCode("FI"), Role.READER);
    private final SignedIn office = Cast.office();

    @BeforeEach
    void load() throws Exception {
        Demonstrated.load(packs, reviews);
    }

    private MockHttpServletRequestBuilder body(String path, SignedIn who, String name, String visibility) {
        return post(path + "/bodies/new")
                .with(Visit.by(who))
                .param("kind", "sub_group")
                .param("name", name)
                .param("workingGroups", "WG8", "WG2")
                .param("purpose", "Mirrors <ethics>.")
                .param("members", "9")
                .param("contact", "wg2@example.org")
                .param("since", "2021-03-05")
                .param("visibility", visibility);
    }

    /** Under another address each time: what one test changed is undone, and pages kept of it must not come back. */
    private String publicPage() {
        return PUBLIC + "?unused=" + NewId.next();
    }

    private static MockMultipartHttpServletRequestBuilder document(
            String path, SignedIn who, String title, String visibility, String name, byte[] content) {
        return multipart(path)
                .file(new MockMultipartFile("file", name, "application/octet-stream", content))
                .with(Visit.by(who))
                .param("title", title)
                .param("documentKind", "terms_of_reference")
                .param("language", "fr")
                .param("visibility", visibility);
    }

    @Test
    void aBodyThatTheLeadDescribesStandsOnEveryPage() throws Exception {
        pages.perform(get(MY + "/bodies/new").with(Visit.by(lead)))
                .andExpect(shows("Add a body", "WG2 Ethical, legal and social issues"));
        pages.perform(body(MY, lead, "Ethics <group>", "public")).andExpect(header().string("Location", MY));
        for (String path : List.of(MY, OFFICE, OTHERS)) {
            pages.perform(get(path).with(Visit.by(office)))
                    .andExpect(shows(
                            "Ethics &lt;group&gt;",
                            "Mirrors &lt;ethics&gt;.",
                            "WG8 Rare diseases",
                            "9 members · since 5 March 2021",
                            "mailto:wg2@example.org",
                            "said by the country"));
        }
        pages.perform(get(publicPage()))
                .andExpect(shows("Ethics &lt;group&gt;", "said by the country"))
                .andExpect(lacks("/my/", "/office/"));
        pages.perform(get(PUBLIC + "/factsheet.json"))
                .andExpect(shows("\"working_groups\" : [ \"WG2\", \"WG8\" ]", "\"said_by\" : \"country\""));
    }

    @Test
    void whatIsWrongIsSaidBesideItsFieldAndNothingTypedIsLost() throws Exception {
        pages.perform(post(MY + "/bodies/new")
                        .with(Visit.by(lead))
                        .param("kind", "sub_group")
                        .param("name", "Kept <as> typed")
                        .param("since", "soon")
                        .param("visibility", "countries"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(shows(
                        "id=\"since-error\"",
                        "href=\"#since\"",
                        "value=\"Kept &lt;as> typed\"",
                        "value=\"soon\"",
                        "value=\"sub_group\" selected",
                        "value=\"countries\" selected"));
        pages.perform(post(MY + "/links/new")
                        .with(Visit.by(lead))
                        .param("kind", "website")
                        .param("link", "javascript:alert(1)")
                        .param("visibility", "public"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(shows("id=\"link-error\"", "value=\"javascript:alert(1)\""));
        pages.perform(post(MY + "/contact/new").with(Visit.by(lead))).andExpect(status().isUnprocessableContent());
        pages.perform(document(MY + "/documents/new", lead, "Typed", "public", "x.pdf", MadeFiles.text("no")))
                .andExpect(status().isUnprocessableContent())
                .andExpect(shows("id=\"file-error\"", "value=\"Typed\"", "value=\"fr\" selected"));
        assertThat(groups.of(lead, BE).isEmpty()).isTrue();
    }

    @Test
    void theOfficeEntersOnBehalfAndThatIsMarked() throws Exception {
        pages.perform(body(OFFICE, office, "Ethics group", "public")).andExpect(header().string("Location", OFFICE));
        pages.perform(get(publicPage())).andExpect(shows("entered by the office on the country's behalf"));
        String id = groups.of(lead, BE).bodies().getFirst().what().id().toString();
        pages.perform(get(MY + "/bodies/" + id).with(Visit.by(lead)))
                .andExpect(shows("Olga Office (office coordinator), on the country", "value=\"Ethics group\""));
        pages.perform(get(MY + "/bodies/" + id).with(Visit.by(reader))).andExpect(status().isForbidden());
        pages.perform(get(MY + "/bodies/00000000-0000-7000-8000-000000000000").with(Visit.by(lead)))
                .andExpect(status().isNotFound());
        pages.perform(get("/my/FI/group").with(Visit.by(lead))).andExpect(status().isForbidden());
    }

    @Test
    void aContactPointIsChangedAndEnded() throws Exception {
        contact("desk@example.org", "0", "").andExpect(header().string("Location", MY));
        pages.perform(get(publicPage())).andExpect(shows("mailto:desk@example.org", "Institute"));
        contact("https://example.org/form", "0", "")
                .andExpect(status().isUnprocessableContent())
                .andExpect(shows("Somebody changed this while you did"));
        contact("https://example.org/form", "1", "").andExpect(header().string("Location", MY));
        pages.perform(get(publicPage()))
                .andExpect(shows("href=\"https://example.org/form\""))
                .andExpect(lacks("desk@example.org"));
        contact("", "2", "2026-01-31").andExpect(header().string("Location", MY));
        pages.perform(get(publicPage())).andExpect(lacks("example.org/form"));
        pages.perform(get(MY + "/contact/new").with(Visit.by(lead)))
                .andExpect(shows("until 31 January 2026"))
                .andExpect(lacks("desk@example.org"));
    }

    private ResultActions contact(String address, String follows, String until) throws Exception {
        return pages.perform(post(MY + "/contact/new")
                .with(Visit.by(lead))
                .param("function", "Secretariat")
                .param("organisation", "Institute")
                .param("address", address)
                .param("until", until)
                .param("follows", follows)
                .param("visibility", "public"));
    }

    @Test
    void aFileIsSavedByTheBrowserAndNeverOpened() throws Exception {
        byte[] pdf = MadeFiles.pdf();
        pages.perform(document(MY + "/documents/new", lead, "Règlement", "public", "../Règlement.pdf", pdf))
                .andExpect(header().string("Location", MY));
        String id = groups.publicly(BE).documents().getFirst().what().id().toString();
        String sha = groups.publicly(BE).documents().getFirst().what().file().sha256();
        pages.perform(get(publicPage())).andExpect(shows("/countries/BE/documents/" + id, sha, "French · PDF · 1 kB"));
        pages.perform(get(PUBLIC + "/documents/" + id))
                .andExpect(status().isOk())
                .andExpect(content().bytes(pdf))
                .andExpect(content().contentType("application/pdf"))
                .andExpect(header().string(
                                "Content-Disposition",
                                allOf(containsString("attachment"), containsString("R%C3%A8glement.pdf"))))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Content-Security-Policy", "default-src 'none'; sandbox"))
                .andExpect(header().string("Cache-Control", "no-cache, public"))
                .andExpect(header().string("ETag", "\"" + sha + "\""));
        pages.perform(get(PUBLIC + "/documents/" + id).header("If-None-Match", "\"" + sha + "\""))
                .andExpect(status().isNotModified());
        pages.perform(get(OTHERS + "/documents/" + id).with(Visit.by(finnish)))
                .andExpect(header().string("Cache-Control", "no-store"));

        pages.perform(document(MY + "/documents/" + id, lead, "Règlement 2", "public", "b.pdf", pdf)
                        .param("follows", "1"))
                .andExpect(header().string("Location", MY));
        pages.perform(get(MY + "/documents/" + id).with(Visit.by(lead)))
                .andExpect(shows(MY + "/documents/" + id + "/1", sha, "Withdraw this document"));
        pages.perform(get(MY + "/documents/" + id + "/1").with(Visit.by(reader)))
                .andExpect(content().bytes(pdf))
                .andExpect(header().string("Cache-Control", "no-store"));
        pages.perform(get(MY + "/documents/" + id + "/9").with(Visit.by(reader)))
                .andExpect(status().isNotFound());

        pages.perform(post(MY + "/documents/" + id + "/withdraw")
                        .with(Visit.by(lead))
                        .param("follows", "2"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(shows("id=\"reason-error\""));
        pages.perform(post(MY + "/documents/" + id + "/withdraw")
                        .with(Visit.by(lead))
                        .param("reason", "A draft.")
                        .param("follows", "2"))
                .andExpect(header().string("Location", MY));
        pages.perform(get(PUBLIC + "/documents/" + id)).andExpect(status().isNotFound());
        pages.perform(get(MY + "/documents/" + id + "/1").with(Visit.by(office)))
                .andExpect(content().bytes(pdf));
    }

    @Test
    void everyReaderSeesWhatIsForThatReader() throws Exception {
        for (String visibility : List.of("public", "countries", "office")) {
            pages.perform(document(
                            MY + "/documents/new",
                            lead,
                            "Title " + visibility,
                            visibility,
                            "a.txt",
                            MadeFiles.text("for " + visibility)))
                    .andExpect(header().string("Location", MY));
            pages.perform(body(MY, lead, "Body " + visibility, visibility)).andExpect(header().string("Location", MY));
        }
        pages.perform(get(publicPage()))
                .andExpect(shows("Title public", "Body public"))
                .andExpect(lacks("Title countries", "Body countries", "Title office", "Body office"));
        pages.perform(get(PUBLIC + "/factsheet.json"))
                .andExpect(shows("Title public", "Body public"))
                .andExpect(lacks("Title countries", "Body countries", "Title office", "Body office"));
        pages.perform(get(OTHERS).with(Visit.by(finnish)))
                .andExpect(shows("Title public", "Title countries", "Body countries"))
                .andExpect(lacks("Title office", "Body office"));
        for (String path : List.of(MY, OFFICE, OTHERS)) {
            pages.perform(get(path).with(Visit.by(office))).andExpect(shows("Title office", "Body office"));
        }
        for (var kept : groups.of(lead, BE).documents()) {
            String title = kept.what().title();
            String id = kept.what().id().toString();
            pages.perform(get(PUBLIC + "/documents/" + id))
                    .andExpect(title.endsWith("public") ? status().isOk() : status().isNotFound());
            pages.perform(get(OTHERS + "/documents/" + id).with(Visit.by(finnish)))
                    .andExpect(title.endsWith("office") ? status().isNotFound() : status().isOk());
            pages.perform(get(OTHERS + "/documents/" + id).with(Visit.by(reader)))
                    .andExpect(status().isOk());
            pages.perform(get("/countries/FI/documents/" + id)).andExpect(status().isNotFound());
        }
        pages.perform(get(PUBLIC + "/documents/nonsense")).andExpect(status().isNotFound());
        pages.perform(get("/countries/XX/documents/nonsense")).andExpect(status().isNotFound());
        pages.perform(get("/my/countries/XX").with(Visit.by(finnish))).andExpect(status().isNotFound());
        pages.perform(get("/my/countries").with(Visit.by(finnish))).andExpect(shows("href=\"/my/countries/BE\""));
    }

    @Test
    void aFileThatIsTooLargeIsRefusedWithTheLimit() throws Exception {
        pages.perform(document(MY + "/documents/new", lead, "Kept", "public", "a.pdf", new byte[10_000_001]))
                .andExpect(status().isUnprocessableContent())
                .andExpect(shows("The file has 11 MB; 10 MB is the most", "value=\"Kept\""));
    }

    private static ResultMatcher shows(String... parts) {
        List<Matcher<? super String>> all = Arrays.stream(parts)
                .<Matcher<? super String>>map(part -> containsString(part))
                .toList();
        return content().string(allOf(all));
    }

    private static ResultMatcher lacks(String... parts) {
        List<Matcher<? super String>> all = Arrays.stream(parts)
                .<Matcher<? super String>>map(part -> not(containsString(part)))
                .toList();
        return content().string(allOf(all));
    }
}
