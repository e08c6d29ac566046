package org.mirrorscope.meeting.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mirrorscope.document.XmlText;
import org.mirrorscope.document.pdf.PdfDocuments;
import org.mirrorscope.shell.Reader;

/** What people typed, as far as the typeface of PDF files has the letters. */
public record Paper(Reader reader) {

    private static final String LACKING = "\u25A1";

    /** Stands for a letter of another script, as long as a text is looked at. */
    private static final String FOREIGN = "\uE000";

    /** Words of another script, with what stands between them. */
    private static final Pattern FOREIGN_WORDS =
            Pattern.compile(FOREIGN + "(?:[^\\p{L}]*" + FOREIGN + ")*" + LACKING + "*");

    /**
     * The text. In the place of words in another script stands a sentence that says where to read them, in the place of
     * any other sign that is lacking a box; if nothing is left but boxes, the sentence too.
     */
    public String show(String text) {
        String fit = XmlText.fit(text);
        if (PdfDocuments.canShow(fit)) {
            return fit;
        }
        String sentence = reader.text("meeting-minutes/other-script");
        String marked = fit.codePoints().mapToObj(Paper::marked).collect(Collectors.joining());
        String first = FOREIGN_WORDS.matcher(marked).replaceFirst(Matcher.quoteReplacement(sentence));
        String shown = FOREIGN_WORDS.matcher(first).replaceAll("[…]");
        return shown.chars().anyMatch(Character::isLetterOrDigit) ? shown : sentence;
    }

    private static String marked(int letter) {
        String one = Character.toString(letter);
        if (PdfDocuments.canShow(one)) {
            return one;
        }
        return Character.isLetterOrDigit(letter) ? FOREIGN : LACKING;
    }
}
