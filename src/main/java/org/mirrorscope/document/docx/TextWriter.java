package org.mirrorscope.document.docx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.mirrorscope.document.XmlText;
import org.mirrorscope.document.docx.TextDocument.Aside;
import org.mirrorscope.document.docx.TextDocument.Block;
import org.mirrorscope.document.docx.TextDocument.Heading;
import org.mirrorscope.document.docx.TextDocument.Notice;
import org.mirrorscope.document.docx.TextDocument.Paragraph;
import org.mirrorscope.document.docx.TextDocument.Points;
import org.mirrorscope.document.docx.TextDocument.Table;

/** Writes a {@link TextDocument} in the styles of {@code styles.xml}. */
final class TextWriter {

    private final TextDocument text;
    private final XWPFDocument document = new XWPFDocument();

    TextWriter(TextDocument text) {
        this.text = text;
    }

    byte[] write() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (document) {
            Frame.prepare(document, text.language());
            properties();
            foot();
            paragraph("Title", text.title());
            text.blocks().forEach(this::write);
            document.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private void properties() {
        CoreProperties properties = document.getProperties().getCoreProperties();
        properties.setTitle(XmlText.fit(text.title()));
        properties.setCreator("Mirrorscope");
        properties.setCreated(Optional.of(Date.from(text.made())));
        properties.getUnderlyingProperties().setLanguageProperty(text.language().toLanguageTag());
    }

    private void foot() {
        XWPFParagraph line = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        line.setStyle("Footer");
        Words.write(line, text.foot());
        line.createRun().addTab();
        line.getCTP().addNewFldSimple().setInstr("PAGE");
        line.createRun().setText(" / ");
        line.getCTP().addNewFldSimple().setInstr("NUMPAGES");
    }

    private void write(Block block) {
        switch (block) {
            case Heading(int level, String words) -> paragraph("Heading" + level, words);
            case Paragraph(String words) -> paragraphs("BodyText", words);
            case Aside(String words) -> paragraphs("Aside", words);
            case Notice(String words) -> paragraphs("Notice", words);
            case Points(List<String> items) -> items.forEach(item -> paragraph("ListBullet", item));
            case Table table -> write(table);
        }
    }

    private void paragraphs(String style, String words) {
        for (String each : words.strip().replaceAll("\\R", "\n").split("\n[^\\S\n]*\n\\s*")) {
            paragraph(style, each);
        }
    }

    private void paragraph(String style, String words) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(style);
        Words.write(paragraph, words);
    }

    private void write(Table content) {
        XWPFTable table =
                document.createTable(content.rows().size() + 1, content.heads().size());
        table.setStyleID("TableGrid");
        table.setWidth("100%");
        // else the lines that POI draws would hide those of the style
        table.getCTTbl().getTblPr().unsetTblBorders();
        table.getCTTbl().getTblPr().addNewTblCaption().setVal(XmlText.fit(content.summary()));
        row(table.getRow(0), "TableHead", content.heads());
        table.getRow(0).setRepeatHeader(true);
        for (int row = 0; row < content.rows().size(); row++) {
            row(table.getRow(row + 1), "TableText", content.rows().get(row));
        }
        // two tables without a line between them would become one
        paragraph("Aside", "");
    }

    private static void row(XWPFTableRow row, String style, List<String> cells) {
        row.setCantSplitRow(true);
        for (int column = 0; column < cells.size(); column++) {
            XWPFParagraph paragraph = row.getCell(column).getParagraphs().getFirst();
            paragraph.setStyle(style);
            Words.write(paragraph, cells.get(column));
        }
    }
}
