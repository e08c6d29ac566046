package org.mirrorscope.meeting.web;

import java.util.stream.Collectors;
import org.mirrorscope.document.XmlText;
import org.mirrorscope.document.pdf.PdfDocuments;
import org.mirrorscope.shell.Reader;

/** What people typed, as far as the typeface of PDF files has the letters. */
public record Paper(Reader reader) {

    private static final String LACKING = "\u25A1";

    /** The text, with a box for each letter that is lacking; if none is left, a sentence that says where to read it. */
    public String show(String text) {
        String fit = XmlText.fit(text);
        if (PdfDocuments.canShow(fit)) {
            return fit;
        }
        String shown = fit.codePoints()
                .mapToObj(Character::toString)
                .map(letter -> PdfDocuments.canShow(letter) ? letter : LACKING)
                .collect(Collectors.joining());
        return shown.chars().anyMatch(Character::isLetterOrDigit) ? shown : reader.text("meeting-minutes/other-script");
    }
}
