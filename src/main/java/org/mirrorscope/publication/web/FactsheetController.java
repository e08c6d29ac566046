package org.mirrorscope.publication.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.mirrorscope.document.pdf.PdfDocuments;
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

    /** With as much as two pages hold. */
    static byte[] pdf(CountryAccount account) {
        return Factsheets.ROOMS.stream()
                .map(room -> pdf(account, room))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow();
    }

    private static Optional<byte[]> pdf(CountryAccount account, Room room) {
        StringOutput xhtml = new StringOutput();
        TEMPLATES.render(
                "publication/printedFactsheet.jte",
                Map.of("page", new Factsheets(account, room).factsheet(), "reader", account.reader()),
                xhtml);
        return PdfDocuments.within(PAGES, xhtml.toString());
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
