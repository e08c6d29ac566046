package org.mirrorscope.document.docx;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Objects;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/** What all documents have in common: paper, styles and bullets. */
final class Frame {

    /** Twentieths of a point in a millimetre. */
    private static final double MILLIMETRE = 1440 / 25.4;

    private Frame() {}

    static void prepare(XWPFDocument document, Locale language) throws IOException {
        try (InputStream styles = part("styles.xml");
                InputStream bullets = part("numbering.xml")) {
            XWPFStyles all = document.createStyles();
            all.setStyles(StylesDocument.Factory.parse(styles).getStyles());
            all.setSpellingLanguage(language.toLanguageTag());
            document.createNumbering()
                    .setNumbering(NumberingDocument.Factory.parse(bullets).getNumbering());
        } catch (XmlException broken) {
            throw new IllegalStateException("the program's styles are broken", broken);
        }
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz paper = section.addNewPgSz();
        paper.setW(millimetres(210));
        paper.setH(millimetres(297));
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(millimetres(22));
        margins.setBottom(millimetres(22));
        margins.setLeft(millimetres(24));
        margins.setRight(millimetres(24));
        margins.setHeader(millimetres(10));
        margins.setFooter(millimetres(10));
        margins.setGutter(BigInteger.ZERO);
    }

    private static BigInteger millimetres(int length) {
        return BigInteger.valueOf(Math.round(length * MILLIMETRE));
    }

    private static InputStream part(String file) {
        return Objects.requireNonNull(Frame.class.getResourceAsStream(file), file);
    }
}
