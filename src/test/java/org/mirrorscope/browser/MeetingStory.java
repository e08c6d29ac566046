package org.mirrorscope.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A meeting with a country, from the proposed agenda to the country's page, with real mail, and a notice beside it. */
class MeetingStory {

    private static final String LEAD = "finn@example.org";
    private static final String NOTICE = "The observatory rests tonight.";
    private static final String AGREED = "Governance structure";
    private static final String DISPUTED = "Engagement";
    private static final String SOURCE = "from the meeting of 3 March 2026";
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

    @TempDir
    private Path folder;

    @Test
    void whatACountryAgreesToHoldsAndWhatItDisputesDoesNot() throws Exception {
        try (Chromium chromium = Chromium.start();
                Post post = Post.start();
                Program program = Program.start(folder.resolve("home"), post.port());
                Actor office = Actor.office(chromium, program);
                Actor lead = Actor.with(chromium, program);
                Actor anybody = Actor.with(chromium, program)) {
            Instant end = announce(office, anybody);
            office.invite("Finn Lead", LEAD, "FI", "lead");
            String meeting = plan(office);
            takeUpWhatIsProposed(office);
            noteTwoFindingsAndAFollowUp(office, meeting);
            agreeToOneAndDisputeTheOther(lead, post, meeting);
            readWhatHolds(office, lead, anybody, meeting);
            awaitTheEndOf(end, anybody);
            assertThat(post.letter(LEAD, "Overdue")).contains("Send the decree");
        }
    }

    /** Announces until the next minute but one. */
    private static Instant announce(Actor office, Actor anybody) {
        Instant end = Instant.now().truncatedTo(ChronoUnit.MINUTES).plus(2, ChronoUnit.MINUTES);
        office.go("/office/announcements/new");
        Page page = office.page();
        page.locator("input[name=kind]").first().check();
        page.fill("#text-en", NOTICE);
        page.fill("#from", TYPED.format(end.minus(Duration.ofHours(1)).atOffset(ZoneOffset.UTC)));
        page.fill("#until", TYPED.format(end.atOffset(ZoneOffset.UTC)));
        office.press();
        anybody.go("/countries");
        assertThat(anybody.page().innerText("body")).contains(NOTICE);
        anybody.go("/sign-in");
        assertThat(anybody.page().innerText("body")).contains(NOTICE);
        return end;
    }

    private static String plan(Actor office) {
        office.go("/office/meetings/new");
        Page page = office.page();
        page.fill("#title", "Yearly talk with Finland");
        page.check("#country-FI");
        page.fill("#zone", "Europe/Helsinki");
        page.fill("#start", "2026-03-03T10:00");
        page.fill("#end", "2026-03-03T09:00");
        office.press();
        assertThat(page.innerText("#end-error")).as("an end before its start").isNotBlank();
        page.fill("#end", "2026-03-03T11:30");
        office.press();
        return page.url().replaceFirst("[?#].*", "").replaceFirst(".*(/office)", "$1");
    }

    /** Finland's answers of 2022 are old by now, which is what there is to talk about. */
    private static void takeUpWhatIsProposed(Actor office) {
        Locator proposals = office.page().locator("#proposals .form-check");
        assertThat(proposals.count()).as("proposals").isPositive().isLessThan(30);
        Locator old = proposals.filter(new FilterOptions().setHasText("2022")).first();
        old.locator("input").check();
        office.page().locator("#proposals button[type=submit]").click();
        assertThat(office.page().locator("ol.agenda > li").count()).isEqualTo(1);
        for (String title : new String[] {AGREED, DISPUTED}) {
            office.page().fill("#title", title);
            office.page().locator(".own-item button").click();
        }
        assertThat(office.page().locator("ol.agenda > li").count()).isEqualTo(3);
    }

    private static void noteTwoFindingsAndAFollowUp(Actor office, String meeting) {
        Page page = office.page();
        write(office, meeting, AGREED, "The ministry has signed the decree.");
        find(office, "governance_structure", "established");
        page.fill("#what", "Send the decree");
        page.locator("#owner option")
                .filter(new FilterOptions().setHasText("Finland"))
                .first()
                .evaluate("option => option.selected = true");
        page.fill("#due", "2026-04-01");
        page.locator("button[formaction$='/follow-up']").last().click();
        write(office, meeting, DISPUTED, "Fewer people came to the working groups.");
        find(office, "engagement", "low");
        office.go(meeting + "/minutes");
        page.locator(".send-minutes button").click();
    }

    private static void write(Actor office, String meeting, String item, String text) {
        office.go(meeting + "/minutes");
        office.page()
                .locator("section.minute")
                .filter(new FilterOptions().setHasText(item))
                .locator("a[href*='/minutes/']")
                .first()
                .click();
        office.page().fill("#said", text);
        office.page().locator(".minute-text button").click();
    }

    private static void find(Actor office, String variable, String code) {
        Page page = office.page();
        page.selectOption("#variable", variable);
        page.locator("button[formaction*='/choose']").click();
        page.check("#v-" + variable + "-" + code);
        page.fill("#asOf", "2026-03-03");
        page.locator("button[formaction$='/finding']").click();
        assertThat(page.locator(".minute-parts").innerText()).isNotBlank();
    }

    private static void agreeToOneAndDisputeTheOther(Actor lead, Post post, String meeting) throws Exception {
        assertThat(post.letter(LEAD, "Yearly talk")).doesNotContain("token=");
        lead.go(meeting.replace("/office", "/my/FI"));
        lead.signIn(LEAD, post);
        assertThat(lead.reads()).contains("Established");
        Locator agreed = item(lead, AGREED);
        agreed.locator("button[formaction$='/agree']").click();
        Locator disputed = item(lead, DISPUTED);
        disputed.locator("textarea").fill("Not fewer people: other people.");
        disputed.locator("button[formaction$='/disagree']").click();
        assertThat(item(lead, AGREED).locator("button[formaction$='/agree']").count())
                .as("nothing is agreed to twice")
                .isZero();
    }

    private static Locator item(Actor lead, String title) {
        return lead.page().locator("section.minute").filter(new FilterOptions().setHasText(title));
    }

    private static void readWhatHolds(Actor office, Actor lead, Actor anybody, String meeting) throws Exception {
        lead.go("/my/FI/record/governance_structure");
        assertThat(lead.reads()).contains("Established", SOURCE);
        lead.go("/my/FI/record/engagement");
        assertThat(lead.reads()).as("what is disputed").doesNotContain(SOURCE);
        anybody.go("/countries/FI");
        assertThat(anybody.page().innerText("body")).contains("Established", SOURCE);
        assertThat(pdf(anybody, "/countries/FI/factsheet.pdf")).contains("Established", SOURCE);
        String feed = body(anybody, "/countries/FI/changes.atom").text();
        assertThat(feed).contains("Established", SOURCE).doesNotContain("Not fewer people");
        office.go(meeting + "/minutes");
        assertThat(office.reads()).contains("Not fewer people: other people.");
        anybody.go(meeting + "/minutes");
        assertThat(anybody.page().url()).contains("/sign-in");
    }

    private static APIResponse body(Actor actor, String path) {
        actor.go("/countries/FI");
        String root = actor.page().url().replace("/countries/FI", "");
        return actor.page().request().get(root + path);
    }

    private static String pdf(Actor actor, String path) throws IOException {
        try (PDDocument document = Loader.loadPDF(body(actor, path).body())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    /** Nobody takes the notice down; it is gone from the page when its time is over. */
    private static void awaitTheEndOf(Instant end, Actor anybody) {
        long left = Math.max(0, Duration.between(Instant.now(), end).toMillis()) + 500;
        anybody.page().waitForTimeout(left);
        anybody.go("/countries");
        assertThat(anybody.page().innerText("body")).doesNotContain(NOTICE);
    }
}
