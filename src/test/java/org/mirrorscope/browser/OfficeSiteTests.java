package org.mirrorscope.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mirrorscope.browser.PrivateSite.judge;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirrorscope.access.Cast;
import org.mirrorscope.instrument.DraftId;
import org.mirrorscope.instrument.InstrumentDrafts;
import org.mirrorscope.instrument.VersionId;
import org.mirrorscope.intake.Pack;
import org.mirrorscope.intake.PackReader;
import org.mirrorscope.intake.Packs;
import org.mirrorscope.intake.demonstration.DemonstrationWave;
import org.mirrorscope.platform.Application;
import org.mirrorscope.platform.Home;
import org.mirrorscope.platform.Progress;

/** The office in the filled demonstration: every page on which it works is fit for everybody. */
class OfficeSiteTests {

    @TempDir
    private Path folder;

    @Test
    void theDemonstrationsCoordinatorFindsEveryPageFitForEverybody() throws Exception {
        try (Chromium chromium = Chromium.start();
                BrowserContext browser = chromium.browser().newContext(Look.LIGHT.options());
                Application application = serve()) {
            Page page = browser.newPage();
            String root = PrivateSite.root(application);
            page.navigate(root + "/sign-in/demonstration");
            judge(page);
            page.locator("main button:has-text('Olga Berg')").first().click();
            PlaywrightAssertions.assertThat(page.locator("header")).containsText("Olga Berg");
            judgeAll(page, root, editorPages(application));
            judgeAll(page, root, officePages());
            reopens(page, root);
            refusesWhatCannotBeSaved(page, root, application);
        }
    }

    private Application serve() {
        Application started =
                Application.serve(Home.of(folder.resolve("home")), "127.0.0.1", 0, "mirrorscope.demonstration=true");
        Pack read = PackReader.read(Path.of("src/main/resources/packs/demonstration"), Progress.NONE);
        started.bean(Packs.class).load(read.dataset().orElseThrow(), read.problems(), false, Progress.NONE);
        started.bean(DemonstrationWave.class).fill(Progress.NONE);
        return started;
    }

    private static DraftId draft(Application application) {
        InstrumentDrafts drafts = application.bean(InstrumentDrafts.class);
        return drafts.open().stream()
                .map(draft -> draft.id())
                .findFirst()
                .orElseGet(() -> drafts.copy(new VersionId("nmg-survey", "2026"), "2028", Cast.office()));
    }

    private static List<String> editorPages(Application application) {
        String draft = "/office/instruments/drafts/" + draft(application);
        return List.of(
                "/office/instruments",
                "/office/instruments/version?instrument=nmg-survey&version=2026",
                draft,
                draft + "/question?variable=nmg_status",
                draft + "/question?variable=practice",
                draft + "/question?section=status",
                draft + "/checks",
                draft + "/translation?to=es",
                draft + "/concordance?against=2026",
                draft + "/verdict?against=2026&variable=nmg_status",
                draft + "/preview?in=en");
    }

    private static List<String> officePages() {
        return List.of(
                "/office/waves",
                "/office/waves/2026",
                "/office/waves/2026/circulation",
                "/office/members",
                "/office/members/members-2026",
                "/members/results");
    }

    private static void judgeAll(Page page, String root, List<String> paths) {
        for (String path : paths) {
            Response answer = Objects.requireNonNull(page.navigate(root + path));
            assertThat(answer.status()).as(path).isEqualTo(200);
            judge(page);
        }
    }

    private static void reopens(Page page, String root) {
        page.navigate(root + "/office/waves/2026");
        page.locator("tr:has-text('Accepted') th a").first().click();
        judge(page);
        page.locator("a[href$='/reopen']").click();
        judge(page);
        page.fill("#reason", "A typing error was reported");
        page.fill("#until", "2001-01-01T12:00");
        page.click("main button[type=submit]");
        PlaywrightAssertions.assertThat(page.locator("#reason")).hasValue("A typing error was reported");
        judge(page);
    }

    private static void refusesWhatCannotBeSaved(Page page, String root, Application application) {
        String draft = root + "/office/instruments/drafts/" + draft(application);
        page.navigate(draft + "/question?section=status");
        page.click("main form button.btn-primary");
        judge(page);
        page.navigate(draft);
        page.fill("[id='describe.version']", "");
        page.locator("form[action$='/describe'] button[type=submit]").last().click();
        judge(page);
    }
}
