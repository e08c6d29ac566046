package org.mirrorscope.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A wave from the changed question to the published change, by the office, a lead and a colleague, with real mail. */
class WaveStory {

    private static final String LEAD = "finn@example.org";
    private static final String COLLEAGUE = "carla@example.org";
    private static final String RETURN = "/my/2027/FI";
    private static final String REVIEW = "/office/waves/2027/FI";

    @TempDir
    private Path folder;

    @Test
    void theOfficeRunsAWaveThatTwoPeopleOfACountryAnswer() throws Exception {
        try (Chromium chromium = Chromium.start();
                Post post = Post.start();
                Program program = Program.start(folder.resolve("home"), post.port());
                Actor office = Actor.office(chromium, program);
                Actor lead = Actor.with(chromium, program);
                Actor colleague = Actor.with(chromium, program)) {
            changeAQuestionAndStateItsComparability(office);
            office.invite("Finn Lead", LEAD, "FI", "lead");
            openAndCirculate(office, post);
            confirmLastTimesAnswers(lead, post);
            handOneSectionOver(lead, colleague, post);
            signOff(lead);
            assertThat(lead.reads()).contains("Finn Lead");
            askAboutOneAnswer(office);
            correctIt(lead, post);
            acceptAndPublish(office);
            findTheChange(lead, office);
        }
    }

    private static void changeAQuestionAndStateItsComparability(Actor office) {
        office.go("/office/instruments");
        Page page = office.page();
        Locator copy =
                page.locator("form:has(input[name=instrument][value=nmg-survey]):has(input[name=from][value='2026'])");
        copy.locator("input[name=copy]").fill("2027");
        copy.locator("button").click();
        String draft = page.url().replaceFirst("[?#].*", "");
        office.go(draft + "/question?variable=engagement");
        page.fill("[id='label.en']", "How strong is the exchange between the group and the initiative?");
        page.locator("button.btn-primary[name=do][value=save]").click();
        office.go(draft + "/checks");
        assertThat(page.locator("main form button.btn-primary").count())
                .as("a changed question without a verdict is not published")
                .isZero();
        office.go(draft + "/verdict?against=2026&variable=engagement");
        page.check("input[name=verdict][value=reworded]");
        page.fill("[id='note.en']", "Says 'exchange', which is what countries understood by it.");
        page.fill("[id='note.es']", "Dice «intercambio», que es lo que los países entendían.");
        page.locator("button[name=do][value=save]").click();
        office.go(draft + "/checks");
        office.press();
        office.go("/office/instruments");
        assertThat(office.reads()).contains("2027");
    }

    private static void openAndCirculate(Actor office, Post post) throws Exception {
        office.openWave("2027", "Survey 2027", "nmg-survey 2027");
        office.go("/office/waves/2027/circulation");
        office.page().click("#invite");
        assertThat(post.letter(LEAD, "Survey 2027")).contains(RETURN).doesNotContain("token=");
    }

    private static void confirmLastTimesAnswers(Actor lead, Post post) throws Exception {
        lead.go(RETURN);
        assertThat(lead.page().url()).contains("/sign-in");
        lead.signIn(LEAD, post);
        assertThat(lead.page().url()).endsWith(RETURN);
        lead.press();
        for (String section :
                new String[] {"status", "running", "composition", "engagement", "national", "at_a_glance"}) {
            lead.go(RETURN + "/sections/" + section);
            lead.page().locator(".confirm-all button").click();
        }
    }

    private static void handOneSectionOver(Actor lead, Actor colleague, Post post) throws Exception {
        lead.go(RETURN + "/delegations");
        lead.page().fill("#name", "Carla Colleague");
        lead.page().fill("#address", COLLEAGUE);
        lead.page().check("#section-experience");
        lead.page().check("#sees-only");
        lead.press();
        assertThat(post.letter(COLLEAGUE, "2027")).doesNotContain("token=");
        colleague.go(RETURN + "/sections/experience");
        colleague.signIn(COLLEAGUE, post);
        assertThat(colleague.page().url()).endsWith(RETURN + "/sections/experience");
        colleague.page().check("#q-support_wanted input[type=checkbox] >> nth=0");
        colleague.awaitSaved("support_wanted");
        colleague.go(RETURN + "/sections/status");
        assertThat(colleague.reads()).doesNotContain("2018");
        assertThat(colleague.page().locator("#q-nmg_status").count()).isZero();
    }

    private static void signOff(Actor lead) {
        lead.go(RETURN + "/check");
        lead.page().locator(".sign-off button").click();
    }

    private static void askAboutOneAnswer(Actor office) {
        office.go(REVIEW);
        Locator asking = office.page().locator("details.asking:has(input[name=variable][value=engagement])");
        asking.locator("summary").click();
        asking.locator("textarea").fill("Your letter spoke of less exchange. Is it still high?");
        asking.locator("button").click();
        office.page().fill("#reason", "Please look at the exchange with the initiative again.");
        office.page().locator("form[action$='/send-back'] button").click();
    }

    private static void correctIt(Actor lead, Post post) throws Exception {
        post.letter(LEAD, "exchange");
        lead.go(RETURN + "/sections/engagement");
        Locator question = lead.page().locator("#q-engagement");
        assertThat(question.innerText()).contains("Is it still high?");
        question.locator(".query textarea").fill("No, it went down to moderate.");
        question.locator(".query button").click();
        lead.go(RETURN + "/sections/engagement");
        lead.page().check("#v-engagement-moderate");
        lead.awaitSaved("engagement");
        signOff(lead);
    }

    private static void acceptAndPublish(Actor office) {
        office.go(REVIEW);
        assertThat(office.reads()).contains("No, it went down to moderate.");
        office.page().locator("form[action$='/accept'] button").click();
        for (String act : new String[] {"close", "publish"}) {
            office.go("/office/waves/2027");
            Locator form = office.page().locator("details:has(form[action$='/" + act + "'])");
            form.locator("summary").click();
            form.locator("button").click();
        }
    }

    private static void findTheChange(Actor anybody, Actor office) {
        anybody.go("/findings/2027/engagement?against=2022-02");
        assertThat(anybody.reads()).contains("Finland", "High", "Moderate");
        office.go("/office/audit");
        assertThat(office.reads())
                .contains(
                        "Published version 2027",
                        "Created the wave",
                        "Opened the wave",
                        "Began the return",
                        "Handed the sections experience to Carla Colleague",
                        "Signed off revision 1",
                        "Asked about",
                        "Sent revision 1 back",
                        "Answered the query",
                        "Signed off revision 2",
                        "Accepted revision 2",
                        "Closed the wave",
                        "Published the results");
    }
}
