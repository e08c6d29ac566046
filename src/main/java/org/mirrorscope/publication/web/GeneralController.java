package org.mirrorscope.publication.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mirrorscope.analysis.PublishedFindings;
import org.mirrorscope.document.pdf.PdfDocuments;
import org.mirrorscope.publication.GeneralPart;
import org.mirrorscope.publication.GeneralTexts;
import org.mirrorscope.shell.Reader;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What mirror groups are in general and how they stand, on a page and on paper. */
@Controller
class GeneralController {

    private static final int PAGES = 2;

    /** How many characters of a part are tried on paper, until two pages hold all. */
    private static final List<Integer> ROOMS = List.of(Integer.MAX_VALUE, 1_600, 1_000, 600, 300, 100);

    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(ContentType.Html);

    private final PublishedFindings published;
    private final GeneralTexts texts;

    GeneralController(PublishedFindings published, GeneralTexts texts) {
        this.published = published;
        this.texts = texts;
    }

    @GetMapping("/factsheet")
    FactsheetPage page(Reader reader) {
        return page(reader, texts.written(reader.language()), Integer.MAX_VALUE);
    }

    @GetMapping("/factsheet.pdf")
    ResponseEntity<byte[]> pdf(Reader reader) {
        Map<GeneralPart, String> shown = texts.written(reader.language()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        text -> printed(text.getValue(), reader.text("publication-general/other-script"))));
        byte[] pdf = ROOMS.stream()
                .map(most -> pdf(page(reader, shown, most), reader))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow();
        String name = "factsheet-" + reader.language().toLanguageTag() + ".pdf";
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noCache().cachePublic())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline().filename(name).build().toString())
                .body(pdf);
    }

    /** Lines that the typeface cannot show are replaced, each by itself; the others stay. */
    static String printed(String text, String instead) {
        return text.lines()
                .map(line -> PdfDocuments.canShow(line) ? line : line.startsWith("- ") ? "- " + instead : instead)
                .collect(Collectors.joining("\n"));
    }

    private FactsheetPage page(Reader reader, Map<GeneralPart, String> written, int most) {
        return new FactsheetPages(reader, published.current(), written, most).page();
    }

    private static Optional<byte[]> pdf(FactsheetPage page, Reader reader) {
        StringOutput xhtml = new StringOutput();
        TEMPLATES.render("publication/printedGeneral.jte", Map.of("page", page, "reader", reader), xhtml);
        return PdfDocuments.within(PAGES, xhtml.toString());
    }
}
