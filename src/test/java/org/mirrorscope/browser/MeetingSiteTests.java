package org.mirrorscope.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route.FulfillOptions;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirrorscope.intake.Pack;
import org.mirrorscope.intake.PackReader;
import org.mirrorscope.intake.Packs;
import org.mirrorscope.intake.demonstration.DemonstrationMeetings;
import org.mirrorscope.platform.Application;
import org.mirrorscope.platform.Home;
import org.mirrorscope.platform.Progress;

/** The pages of meetings, of the office and of a country: one that is over, one to come, and one that is planned here. */
class MeetingSiteTests {

    private static final Path PACK = Path.of("src/main/resources/packs/demonstration");
    private static final Pattern MEETING = Pattern.compile("/office/meetings/[0-9a-f-]{36}");

    @TempDir
    private Path home;

    @Test
    void fitEverybodyBeforeAndAfterAMeeting() throws Exception {
        try (Chromium chromium = Chromium.start();
                Application application =
                        Application.serve(Home.of(home), "127.0.0.1", 0, "mirrorscope.demonstration=true")) {
            Pack pack = PackReader.read(PACK, Progress.NONE);
            application.bean(Packs.class).load(pack.dataset().orElseThrow(), pack.problems(), false, Progress.NONE);
            application.bean(DemonstrationMeetings.class).hold();
            Page page = chromium.browser().newContext(Look.LIGHT.options()).newPage();
            String root = PrivateSite.root(application);
            signIn(page, root, "Olga Berg");

            judge(page, root, "/office/meetings", "Invented example: yearly talk with Spain", "overdue");
            String past = address(page, "yearly talk");
            judge(page, root, past, "Terms of Reference");
            tellsTheLocalTimeBesideAZoneThatTheBrowserDoesNotKnow(page, root + past);
            judge(page, root, past + "/attendance", "Olga Berg");
            judge(page, root, past + "/minutes", "two of the three have not decided yet");
            String agreed = Objects.requireNonNull(page.getAttribute("main .minute a", "href"));
            String item = Objects.requireNonNull(page.locator("main .minute")
                    .filter(new FilterOptions().setHasText("Members of the mirror group"))
                    .locator("a")
                    .first()
                    .getAttribute("href"));
            judge(page, root, agreed, "what is agreed stays as it is");
            judge(page, root, item + "?variable=representation.clinical", "The record says");
            judge(page, root, item + "?variable=member_count", "The record says");
            judge(page, root, "/es/office/meetings/new", "zona horaria");
            plan(page, root);

            signIn(page, root, "Spain");
            judge(page, root, "/my/ES/meetings", "send the signed Terms of Reference");
            judge(page, root, past.replace("/office", "/my/ES"), "two of the three have not decided yet");
        }
    }

    /** The page as a person asks for it shows what it should, and is fit for everybody. */
    private static void judge(Page page, String root, String path, String... shown) {
        assertThat(Objects.requireNonNull(page.navigate(root + path)).status())
                .as(path)
                .isEqualTo(200);
        assertThat(page.innerText("main")).contains(shown);
        PrivateSite.judge(page);
    }

    private static void tellsTheLocalTimeBesideAZoneThatTheBrowserDoesNotKnow(Page page, String address) {
        page.route(address, route -> {
            APIResponse answer = route.fetch();
            String body = answer.text().replaceAll("data-zones=\"[^\"]*\"", "data-zones=\"Nowhere/Unknown\"");
            route.fulfill(new FulfillOptions().setResponse(answer).setBody(body));
        });
        page.navigate(address);
        assertThat(page.getAttribute("main time", "data-zones")).isEqualTo("Nowhere/Unknown");
        assertThat(page.innerText("main")).contains("where you are");
        page.unroute(address);
    }

    /** As whoever stands in the row of the demonstration's people that has this text. */
    private static void signIn(Page page, String root, String who) {
        page.navigate(root + "/sign-in/demonstration");
        page.locator("main tr")
                .filter(new FilterOptions().setHasText(who))
                .locator("button")
                .first()
                .click();
    }

    private static String address(Page page, String title) {
        return Objects.requireNonNull(page.locator("main table a")
                .filter(new FilterOptions().setHasText(title))
                .first()
                .getAttribute("href"));
    }

    /** A time that does not exist is refused beside its field; then it is planned, and an item is added. */
    private static void plan(Page page, String root) {
        page.navigate(root + "/office/meetings/new");
        page.fill("#title", "Planned here");
        page.check("#country-FI");
        page.fill("#zone", "Europe/Helsinki");
        page.fill("#start", "2027-03-28T03:30");
        page.fill("#end", "2027-03-28T05:00");
        page.click("main form button[type=submit]");
        assertThat(page.innerText("#start-error")).contains("does not exist in Europe/Helsinki");
        PrivateSite.judge(page);
        page.fill("#start", "2027-03-28T04:30");
        page.click("main form button[type=submit]");
        assertThat(page.url()).containsPattern(MEETING);
        page.fill("#title", "An item of our own");
        page.click(".own-item button");
        assertThat(page.innerText(".agenda")).contains("An item of our own");
        PrivateSite.judge(page);
    }
}
