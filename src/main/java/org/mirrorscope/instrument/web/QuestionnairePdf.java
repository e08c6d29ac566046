package org.mirrorscope.instrument.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import org.mirrorscope.document.pdf.PdfDocuments;
import org.mirrorscope.shared.Messages;
import org.springframework.stereotype.Component;

/** Blank questionnaires as PDF. */
@Component
class QuestionnairePdf {

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);

    byte[] pdf(Questionnaire questionnaire) {
        StringOutput xhtml = new StringOutput();
        templates.render(
                "instrument/questionnaire.jte",
                Map.of("page", questionnaire, "words", Messages.in(questionnaire.language())),
                xhtml);
        return PdfDocuments.of(xhtml.toString());
    }
}
