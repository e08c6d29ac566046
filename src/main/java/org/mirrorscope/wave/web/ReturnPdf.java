package org.mirrorscope.wave.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import org.mirrorscope.document.pdf.PdfDocuments;
import org.mirrorscope.shared.Messages;
import org.springframework.stereotype.Component;

/** Returns as PDF. */
@Component
class ReturnPdf {

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);

    byte[] pdf(PrintedReturn printed) {
        StringOutput xhtml = new StringOutput();
        templates.render(
                "wave/printedReturn.jte", Map.of("page", printed, "words", Messages.in(printed.language())), xhtml);
        return PdfDocuments.of(xhtml.toString());
    }
}
