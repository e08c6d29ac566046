package org.mirrorscope.document.docx;

import java.text.Bidi;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.mirrorscope.document.XmlText;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;

/** Words in a paragraph, from left to right or from right to left as their letters say. */
final class Words {

    private Words() {}

    static void write(XWPFParagraph paragraph, String words) {
        String fit = XmlText.fit(words.strip().replaceAll("\\R", "\n"));
        Bidi directions = new Bidi(fit, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        if (!directions.baseIsLeftToRight()) {
            CTPPr properties = paragraph.getCTP().isSetPPr()
                    ? paragraph.getCTP().getPPr()
                    : paragraph.getCTP().addNewPPr();
            properties.addNewBidi();
        }
        for (int run = 0; run < directions.getRunCount(); run++) {
            String stretch = fit.substring(directions.getRunStart(run), directions.getRunLimit(run));
            write(paragraph.createRun(), stretch, directions.getRunLevel(run) % 2 == 1);
        }
    }

    private static void write(XWPFRun run, String words, boolean fromTheRight) {
        if (fromTheRight) {
            run.getCTR().addNewRPr().addNewRtl();
        }
        String[] lines = words.split("\n", -1);
        for (int line = 0; line < lines.length; line++) {
            if (line > 0) {
                run.addBreak();
            }
            run.setText(lines[line], line);
        }
    }
}
