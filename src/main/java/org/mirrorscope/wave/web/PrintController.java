package org.mirrorscope.wave.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.shell.Reader;
import org.mirrorscope.shell.RefusedRequest;
import org.mirrorscope.shell.SiteSource;
import org.mirrorscope.wave.DraftReturns;
import org.mirrorscope.wave.OpenReturn;
import org.mirrorscope.wave.SignedReturn;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A return on paper: receipts of revisions, and the answers as they stand. */
@Controller
@RequestMapping("/my/{wave}/{country}")
class PrintController {

    private final OpenReturns open;
    private final DraftReturns returns;
    private final ReturnPdf pdf;
    private final ObjectProvider<SiteSource> sites;
    private final Clock clock;

    PrintController(
            OpenReturns open, DraftReturns returns, ReturnPdf pdf, ObjectProvider<SiteSource> sites, Clock clock) {
        this.open = open;
        this.returns = returns;
        this.pdf = pdf;
        this.sites = sites;
        this.clock = clock;
    }

    /** @param revision which; without it the last one */
    @GetMapping("/receipt.pdf")
    ResponseEntity<byte[]> receipt(
            @PathVariable String wave,
            @PathVariable String country,
            @RequestParam(required = false) @Nullable Integer revision,
            SignedIn who,
            Reader reader) {
        OpenReturn shown = open.find(who, wave, country);
        SignedReturn signed = (revision == null
                        ? returns.lastSigned(who, shown.wave().id(), shown.country())
                        : returns.signed(who, shown.wave().id(), shown.country(), revision))
                .orElseThrow(() -> RefusedRequest.notFound("wave-pages/signed.none"));
        return file(printed(reader, shown, who).receipt(signed), shown, "receipt-" + signed.number());
    }

    @GetMapping("/answers.pdf")
    ResponseEntity<byte[]> answers(
            @PathVariable String wave, @PathVariable String country, SignedIn who, Reader reader) {
        OpenReturn shown = open.find(who, wave, country);
        return file(printed(reader, shown, who).answers(clock.instant()), shown, "answers");
    }

    private PrintedReturns printed(Reader reader, OpenReturn shown, SignedIn who) {
        SiteSource site = sites.getIfAvailable();
        return new PrintedReturns(
                reader, shown, who, site != null && site.site().synthetic());
    }

    private ResponseEntity<byte[]> file(PrintedReturn printed, OpenReturn shown, String what) {
        String name = shown.wave().id() + "-" + shown.country().alpha2() + "-" + what + ".pdf";
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(pdf.pdf(printed));
    }
}
