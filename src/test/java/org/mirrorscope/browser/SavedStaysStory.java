package org.mirrorscope.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two people in one question, and a program and a database that are killed right after they said 'saved'. */
class SavedStaysStory {

    private static final String LEAD = "ana@example.org";
    private static final String HELPER = "bea@example.org";
    private static final String SECTION = "/my/2027/BE/sections/respondent";
    private static final String FIELD = "#v-respondent_role";

    @TempDir
    private Path folder;

    @Test
    void whatWasSavedIsThereWhoeverElseWroteAndWhateverWasKilled() throws Exception {
        try (Chromium chromium = Chromium.start();
                Post post = Post.start();
                Program program = Program.start(folder.resolve("home"), post.port());
                Actor office = Actor.office(chromium, program);
                Actor lead = Actor.with(chromium, program);
                Actor helper = Actor.with(chromium, program)) {
            office.invite("Ana Lead", LEAD, "BE", "lead");
            office.invite("Bea Helper", HELPER, "BE", "contributor");
            office.openWave("2027", "Survey 2027", "nmg-survey 2026");
            lead.signIn(LEAD, post);
            helper.signIn(HELPER, post);
            lead.go("/my/2027/BE");
            lead.press();
            bothTextsStand(lead, helper);
            aKilledProgramKeepsWhatItSaved(program, lead);
            aKilledDatabaseKeepsWhatItSaved(program, lead);
        }
    }

    private static void bothTextsStand(Actor lead, Actor helper) {
        lead.go(SECTION);
        helper.go(SECTION);
        lead.page().fill(FIELD, "Chair");
        lead.page().locator(FIELD).blur();
        lead.awaitSaved("respondent_role");
        helper.page().fill(FIELD, "Secretary");
        helper.page().locator(FIELD).blur();
        Locator rivals = helper.page().locator("#s-respondent_role .rivals");
        PlaywrightAssertions.assertThat(rivals).containsText("Chair");
        PlaywrightAssertions.assertThat(rivals).containsText("Secretary");
        helper.page().check("#s-respondent_role .rivals label:has-text('Secretary')");
        helper.page().locator("#s-respondent_role .rivals button").click();
        PlaywrightAssertions.assertThat(helper.page().locator(FIELD)).hasValue("Secretary");
    }

    private static void aKilledProgramKeepsWhatItSaved(Program program, Actor lead) throws Exception {
        lead.go(SECTION);
        lead.page().fill(FIELD, "Chair until the end of the year");
        lead.page().locator(FIELD).blur();
        lead.awaitSaved("respondent_role");
        program.killAndStart();
        lead.go(SECTION);
        PlaywrightAssertions.assertThat(lead.page().locator(FIELD)).hasValue("Chair until the end of the year");
    }

    private static void aKilledDatabaseKeepsWhatItSaved(Program program, Actor lead) throws Exception {
        lead.page().fill(FIELD, "Chair for good");
        lead.page().locator(FIELD).blur();
        lead.awaitSaved("respondent_role");
        program.killDatabase();
        program.killAndStart();
        lead.go(SECTION);
        PlaywrightAssertions.assertThat(lead.page().locator(FIELD))
                .hasValue("Chair for good", new LocatorAssertions.HasValueOptions().setTimeout(60_000));
    }
}
