package org.mirrorscope.meeting.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.document.PdfConformance;
import org.mirrorscope.meeting.Meeting;
import org.mirrorscope.wave.web.Visit;

/** Minutes as files: whole for the office, and for each country of a group meeting its own. */
class MinutesFilesTests extends MeetingRoom {

    /** Where the files stay, to be looked at. */
    private static final Path LOOK = Path.of("target/minutes");

    private @Nullable TestInfo test;

    @Test
    void theOfficeFilesAllAndACountryOnlyItsOwn() throws Exception {
        Meeting held = group();
        byte[] office = file("/office/meetings/" + held.id() + "/minutes.pdf", this.office);
        String all = text(office);
        assertThat(all)
                .contains("Minutes of a group meeting", "Demonstration data: invented answers")
                .contains("Belgium: agreed by Ana Lead", "Finland: open (waits for the country)")
                .contains("What Finland said alone", "Belgium's own follow-up");
        String belgium = text(file("/my/BE/meetings/" + held.id() + "/minutes.pdf", lead));
        assertThat(belgium)
                .contains("Belgium: agreed by Ana Lead", "Belgium's own follow-up", "They are adopted.")
                .doesNotContain("What Finland said alone", "Finland: open", "Only for Finland");
        String finland = text(file("/my/FI/meetings/" + held.id() + "/minutes.pdf", finn));
        assertThat(finland)
                .contains("What Finland said alone", "Only for Finland")
                .doesNotContain("Belgium's own follow-up", "Belgium: agreed");
    }

    @Test
    void theFileForWordProcessorsSaysTheSame() throws Exception {
        Meeting held = group();
        byte[] file = file("/my/BE/meetings/" + held.id() + "/minutes.docx", lead);
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file))) {
            assertThat(document.getProperties().getCoreProperties().getTitle()).isEqualTo("Yearly <talk>");
            assertThat(new XWPFWordExtractor(document).getText())
                    .contains("Demonstration data: invented answers", "They are adopted.")
                    .contains(
                            "Belgium: agreed by Ana Lead", "Belgium's own follow-up", "What was said to these minutes")
                    .doesNotContain("Only for Finland", "What Finland said alone");
        }
    }

    @Test
    void aDisputeStandsInBothFilesWithItsReason() throws Exception {
        Meeting held = held("BE");
        String item = item(held, "Members");
        write(held, item, "Fourteen members.");
        send(held);
        respond("/my/BE/meetings/" + held.id(), sent(held, item), "disagree", "There are fifteen.");
        for (String whose : new String[] {"/office/meetings/", "/my/BE/meetings/"}) {
            String text = text(file(whose + held.id() + "/minutes.pdf", whose.startsWith("/my") ? lead : office));
            assertThat(text).contains("Belgium: disagreed: Ana Lead", "There are fifteen.", "0 agreed, 1 disputed");
        }
    }

    @Test
    void aCountryGetsNoDraft() throws Exception {
        Meeting held = held("BE");
        write(held, item(held, "Members"), "A draft of the office.");
        assertThat(text(file("/my/BE/meetings/" + held.id() + "/minutes.pdf", lead)))
                .contains("Belgium: open (not sent)")
                .doesNotContain("A draft of the office.");
        assertThat(text(file("/office/meetings/" + held.id() + "/minutes.pdf", office)))
                .contains("A draft of the office.");
    }

    @Test
    void whatTheTypefaceLacksAndNoFileCanCarryDoesNoHarm() throws Exception {
        Meeting held = held("BE");
        String item = item(held, "مجموعة المرآة");
        write(held, item, "a\u0001b\uD83D\uDE00");
        byte[] pdf = file("/office/meetings/" + held.id() + "/minutes.pdf", office);
        assertThat(text(pdf)).contains("In letters that this file cannot show", "a\u25A1b\u25A1");
        byte[] docx = file("/office/meetings/" + held.id() + "/minutes.docx", office);
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            assertThat(new XWPFWordExtractor(document).getText()).contains("مجموعة المرآة", "a\uFFFDb");
        }
    }

    @Test
    void wordsOfAnotherScriptGiveWayToASentenceAndTheOthersStay() throws Exception {
        Meeting held = held("BE");
        String foreign = "مجموعة";
        write(held, item(held, "Terms"), "Terms: " + foreign + " 12 " + foreign + "؟ Adopted, " + foreign + " too.");
        assertThat(text(file("/office/meetings/" + held.id() + "/minutes.pdf", office)))
                .containsPattern("Terms: \\[In letters that [^\\]]*\\] Adopted, \\[…\\] too\\.")
                .doesNotContain("\u25A1");
    }

    @Test
    void aGuestOfNoCountryIsNotOfTheOffice() throws Exception {
        Meeting held = held("BE");
        pages.perform(post("/office/meetings/" + held.id() + "/attendance")
                        .with(Visit.by(office))
                        .param("person", office.person().id().toString())
                        .param("name", "Gil Guest")
                        .param("of", "a ministry")
                        .param("country", ""))
                .andExpect(status().isSeeOther());
        assertThat(text(file("/office/meetings/" + held.id() + "/minutes.pdf", office)))
                .containsPattern("Office .*Olga Host.* Others .*Gil Guest \\(a ministry\\)");
    }

    @Test
    void aMeetingWithoutAnythingIsAFileToo() throws Exception {
        assertThat(text(file("/office/meetings/" + held("BE").id() + "/minutes.pdf", office)))
                .contains("There is no agenda.");
    }

    @Test
    void speaksTheReadersLanguage() throws Exception {
        Meeting held = group();
        assertThat(text(file("/my/BE/meetings/" + held.id() + "/minutes.pdf", lead, "es")))
                .contains("Acta de una reunión de grupo", "Bélgica: ");
    }

    @Test
    void nobodyGetsAnotherCountrysFile() throws Exception {
        Meeting held = held("BE");
        pages.perform(get("/my/BE/meetings/" + held.id() + "/minutes.pdf").with(Visit.by(finn)))
                .andExpect(status().isForbidden());
        pages.perform(get("/my/FI/meetings/" + held.id() + "/minutes.pdf").with(Visit.by(finn)))
                .andExpect(status().isNotFound());
        pages.perform(get("/office/meetings/" + held.id() + "/minutes.docx").with(Visit.by(lead)))
                .andExpect(status().isForbidden());
    }

    @BeforeEach
    void remember(TestInfo running) {
        test = running;
    }

    /** Of Belgium, which agreed, and Finland, which has not answered. */
    private Meeting group() throws Exception {
        Meeting held = held("BE", "FI");
        String path = "/office/meetings/" + held.id();
        String terms = item(held, "Terms of Reference");
        write(held, terms, "They are adopted.");
        pages.perform(finding(path + "/minutes/" + terms, "terms_of_reference", "published"))
                .andExpect(status().isSeeOther());
        followUp(held, terms, "Belgium's own follow-up", lead);
        pages.perform(post(path + "/minutes/" + terms + "/finding")
                        .with(Visit.by(office))
                        .param("country", "FI")
                        .param("words", "What Finland said alone"))
                .andExpect(status().isSeeOther());
        pages.perform(post(path + "/items")
                .with(Visit.by(office))
                .param("title", "Only for Finland")
                .param("country", "FI"));
        write(held, last(held).item().id().toString(), "Said to Finland.");
        send(held);
        respond("/my/BE/meetings/" + held.id(), sent(held, terms), "agree", "With pleasure.");
        return held;
    }

    private void followUp(Meeting held, String item, String what, SignedIn owner) throws Exception {
        pages.perform(post("/office/meetings/" + held.id() + "/minutes/" + item + "/follow-up")
                        .with(Visit.by(office))
                        .param("what", what)
                        .param("owner", owner.seats().getFirst().id().toString())
                        .param("due", TODAY.minusDays(1).toString()))
                .andExpect(status().isSeeOther());
    }

    private void send(Meeting held) throws Exception {
        pages.perform(post("/office/meetings/" + held.id() + "/minutes/send").with(Visit.by(office)))
                .andExpect(status().isSeeOther());
    }

    private byte[] file(String address, SignedIn who) throws Exception {
        return file(address, who, "en");
    }

    private byte[] file(String address, SignedIn who, String language) throws Exception {
        byte[] file = pages.perform(get(address)
                        .with(Visit.by(who))
                        .requestAttr("org.mirrorscope.shell.web.LanguageFilter.language", Locale.of(language)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        Files.createDirectories(LOOK);
        String name =
                address.substring(1).replaceAll("meetings/[0-9a-f-]{36}/", "").replace('/', '-');
        Files.write(
                LOOK.resolve(
                        Objects.requireNonNull(test).getDisplayName().replace("()", "") + "-" + language + "-" + name),
                file);
        return file;
    }

    /** Its words; every PDF that is read here is judged too. */
    private static String text(byte[] pdf) throws Exception {
        PdfConformance.require(pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
