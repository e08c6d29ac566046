package org.mirrorscope.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirrorscope.instrument.Visibility;
import org.mirrorscope.intake.Pack;
import org.mirrorscope.intake.PackReader;
import org.mirrorscope.intake.Packs;
import org.mirrorscope.platform.Application;
import org.mirrorscope.platform.Progress;
import org.mirrorscope.registry.Source;
import org.mirrorscope.registry.Statement;
import org.mirrorscope.registry.Statements;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shared.Missing;

/** The pages of the countries' records, with a conflict and without. */
class RecordSiteTests {

    private static final CountryCode BE = new CountryCode("BE");
    private static final Path PACK = Path.of("src/main/resources/packs/demonstration");

    @TempDir
    private Path home;

    @Test
    void fitEverybodyWhateverIsKnown() throws Exception {
        try (Chromium chromium = Chromium.start();
                Application application = PrivateSite.serve(home)) {
            Pack pack = PackReader.read(PACK, Progress.NONE);
            application.bean(Packs.class).load(pack.dataset().orElseThrow(), pack.problems(), false, Progress.NONE);
            contradict(application.bean(Statements.class));
            Page page = chromium.browser().newContext(Look.LIGHT.options()).newPage();
            PrivateSite.coordinate(page, application);
            for (String path : List.of(
                    "/office/countries",
                    "/office/countries/BE/record",
                    "/office/countries/BE/record?at=2021-01-01",
                    "/office/countries/BE/record/nmg_status",
                    "/office/countries/BE/participation",
                    "/office/countries/GR/record",
                    "/office/countries/GR/record/nmg_status",
                    "/es/my/BE/record/nmg_status")) {
                assertThat(Objects.requireNonNull(page.navigate(PrivateSite.root(application) + path))
                                .status())
                        .as(path)
                        .isEqualTo(200);
                PrivateSite.judge(page);
            }
            staysSignedIn(page, PrivateSite.root(application));
            settle(page, PrivateSite.root(application));
            describe(page, PrivateSite.root(application));
        }
    }

    /** A page that there is not is shown in the frame of whoever is signed in. */
    private static void staysSignedIn(Page page, String root) {
        for (String path : List.of("/office/nowhere", "/office/countries/XX/record", "/my/XX/record")) {
            page.navigate(root + path);
            assertThat(page.innerText(".visitor")).contains("Olga Office");
            assertThat(page.locator(".site-nav [aria-current]").count())
                    .as(path)
                    .isLessThanOrEqualTo(1);
            PrivateSite.judge(page);
        }
    }

    /** The minutes of a meeting say of the day of the last return that nothing is known. */
    private static void contradict(Statements statements) {
        Statement holds =
                Objects.requireNonNull(statements.profile(BE, Visibility.OFFICE).get("nmg_status"));
        statements.record(List.of(new Statement(
                BE,
                "nmg_status",
                Missing.DONT_KNOW,
                holds.asOf(),
                Instant.now(),
                new Source.Meeting("m", LocalDate.of(2022, 3, 3)),
                null,
                Visibility.PUBLIC)));
    }

    /** The office describes a mirror group on the country's behalf, without a script. */
    private static void describe(Page page, String root) {
        String group = root + "/office/countries/BE/group";
        for (String form : List.of("", "/bodies/new", "/contact/new", "/links/new", "/documents/new")) {
            page.navigate(group + form);
            PrivateSite.judge(page);
        }
        page.setInputFiles("#file", new FilePayload("no.pdf", "application/pdf", "This is no PDF.".getBytes(UTF_8)));
        page.fill("#title", "Terms <of> Reference");
        page.selectOption("#documentKind", "terms_of_reference");
        page.selectOption("#language", "fr");
        page.click("main button[type=submit]");
        assertThat(page.innerText(".form-errors")).contains("its content is of another");
        assertThat(page.inputValue("#title")).isEqualTo("Terms <of> Reference");
        PrivateSite.judge(page);
        page.setInputFiles("#file", new FilePayload("ن".repeat(300) + ".txt", "text/plain", "Terms".getBytes(UTF_8)));
        page.click("main button[type=submit]");
        page.click("text=Name the contact point");
        page.fill("#function", "Desk");
        page.fill("#organisation", "Institute");
        page.fill("#address", "desk@example.org");
        page.click("main button[type=submit]");
        page.click("text=Add a body");
        page.selectOption("#kind", "sub_group");
        page.fill("#name", "Ethics");
        page.check("#workingGroups-WG2");
        page.fill("#until", "2022-12-31");
        page.click("main button[type=submit]");
        page.click("text=Add a link");
        page.selectOption("#kind", "website");
        page.fill("#link", "https://example.org/nmg");
        page.click("main button[type=submit]");
        assertThat(page.innerText("main")).contains("Terms <of> Reference", "Desk", "entered by the office");
        PrivateSite.judge(page);
        page.click("section[aria-labelledby=group-documents] li a >> nth=1");
        assertThat(page.innerText("main")).contains("SHA-256", "Withdraw this document");
        PrivateSite.judge(page);
        page.navigate(root + "/countries/BE");
        assertThat(page.innerText("main")).contains("Desk", "Website", "Terms <of> Reference");
        PrivateSite.judge(page);
    }

    private static void settle(Page page, String root) {
        page.navigate(root + "/office/countries/BE/record/nmg_status");
        page.click("main form[action$=settlement] button");
        assertThat(page.locator("input[name=origin]:invalid").count())
                .as("one has to be chosen")
                .isPositive();
        page.check("input[name=origin] >> nth=1");
        page.fill("#why", "The return is right.");
        page.click("main form[action$=settlement] button");
        assertThat(page.innerText("main")).contains("Olga Office", "The return is right.", "The country is asked");
        PrivateSite.judge(page);
    }
}
