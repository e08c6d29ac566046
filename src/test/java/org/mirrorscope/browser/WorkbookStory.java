package org.mirrorscope.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirrorscope.wave.FilledIn;

/** A country that never answers in the browser: it takes the workbook away, fills it in, sends it back and signs off. */
class WorkbookStory {

    private static final String LEAD = "svea@example.org";
    private static final String RETURN = "/my/2027/SE";
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @TempDir
    private Path folder;

    @Test
    void aCountryAnswersWhollyByWorkbook() throws Exception {
        try (Chromium chromium = Chromium.start();
                Post post = Post.start();
                Program program = Program.start(folder.resolve("home"), post.port());
                Actor office = Actor.office(chromium, program);
                Actor lead = Actor.with(chromium, program)) {
            office.invite("Svea Lead", LEAD, "SE", "lead");
            office.openWave("2027", "Survey 2027", "nmg-survey 2026");
            lead.go(RETURN);
            lead.signIn(LEAD, post);
            lead.press();
            send(lead, "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8), "renamed.xlsx");
            assertThat(lead.page().locator(".form-errors").innerText()).contains("workbook");
            send(lead, takeAway(lead), "answers.xlsx");
            assertThat(lead.reads()).contains("Nothing is saved yet", "Secretary of the group", "Don't know");
            lead.page().locator("form[action$='/save'] button").click();
            assertThat(lead.reads()).contains("saved");
            lead.go(RETURN + "/check");
            lead.page().locator(".sign-off button").click();
            office.go("/office/waves/2027/SE");
            assertThat(office.reads()).contains("Svea Lead", "Secretary of the group", "Don't know");
            office.page().locator("form[action$='/accept'] button").click();
            office.go("/office/audit");
            assertThat(office.reads()).contains("Signed off revision 1", "Accepted revision 1");
        }
    }

    /** Takes it away filled, says of each answer of last time that it is still true, and answers two questions anew. */
    private static byte[] takeAway(Actor lead) throws Exception {
        lead.go(RETURN + "/offline");
        Download taken = lead.page().waitForDownload(() -> lead.page().click("a[href$='/questionnaire-filled.xlsx']"));
        return FilledIn.by(Files.readAllBytes(taken.path()), hands -> {
            for (Sheet sheet : hands.book()) {
                for (Row row : sheet) {
                    if (isUnconfirmed(row)) {
                        row.getCell(FilledIn.INSTEAD, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK)
                                .setCellValue("Still true");
                    }
                }
            }
            hands.answer("respondent_role", "Secretary of the group").instead("activity", "Don't know");
        });
    }

    private static boolean isUnconfirmed(Row row) {
        return row.getCell(FilledIn.NOTE) != null
                && row.getCell(FilledIn.NOTE).toString().contains("not confirmed");
    }

    private static void send(Actor lead, byte[] workbook, String name) {
        lead.go(RETURN + "/offline");
        lead.page().setInputFiles("#file", new FilePayload(name, WORKBOOK, workbook));
        lead.page().locator("form[enctype] button").click();
    }
}
