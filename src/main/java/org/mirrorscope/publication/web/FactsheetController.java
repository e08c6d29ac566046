package org.mirrorscope.publication.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.mirrorscope.document.pdf.PdfDocuments;
import org.mirrorscope.publication.web.Factsheets.Ledger;
import org.mirrorscope.publication.web.Factsheets.Room;
import org.mirrorscope.shell.Reader;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** What everybody may know of a country, to take along. */
@Controller
@RequestMapping("/countries/{code:[A-Z]{2}}")
class FactsheetController {

    private static final int PAGES = 2;
    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(ContentType.Html);

    private final CountryAccounts accounts;

    FactsheetController(CountryAccounts accounts) {
        this.accounts = accounts;
    }

    @GetMapping("/factsheet.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String code, Reader reader) {
        CountryAccount account = accounts.of(code, reader);
        return file(MediaType.APPLICATION_PDF, Factsheets.fileName(account, "pdf"), pdf(account));
    }

    @GetMapping("/factsheet.json")
    ResponseEntity<byte[]> json(@PathVariable String code, Reader reader) {
        CountryAccount account = accounts.of(code, reader);
        return file(
                MediaType.APPLICATION_JSON,
                Factsheets.fileName(account, "json"),
                new FactsheetJson(account).write().getBytes(StandardCharsets.UTF_8));
    }

    /** With as much as two pages hold, each tried beside the least of the other. */
    static byte[] pdf(CountryAccount account) {
        Room room = largest(Factsheets.ROOMS, some -> fits(account, some, Factsheets.LEDGERS.getLast()));
        Ledger ledger = largest(Factsheets.LEDGERS, some -> fits(account, Factsheets.ROOMS.getLast(), some));
        return PdfDocuments.of(xhtml(account, room, ledger));
    }

    /** The first that fits, of ever smaller ones; the last is taken untried. */
    private static <T> T largest(List<T> rooms, Predicate<T> fits) {
        int first = 0;
        int last = rooms.size() - 1;
        while (first < last) {
            int middle = first == 0 ? 0 : (first + last) / 2; // the largest holds most countries
            if (fits.test(rooms.get(middle))) {
                last = middle;
            } else {
                first = middle + 1;
            }
        }
        return rooms.get(first);
    }

    static boolean fits(CountryAccount account, Room room, Ledger ledger) {
        return PdfDocuments.fits(PAGES, xhtml(account, room, ledger));
    }

    private static String xhtml(CountryAccount account, Room room, Ledger ledger) {
        StringOutput xhtml = new StringOutput();
        TEMPLATES.render(
                "publication/printedFactsheet.jte",
                Map.of("page", new Factsheets(account, room, ledger).factsheet(), "reader", account.reader()),
                xhtml);
        return xhtml.toString();
    }

    private static ResponseEntity<byte[]> file(MediaType type, String name, byte[] content) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noCache().cachePublic())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline().filename(name).build().toString())
                .body(content);
    }
}
