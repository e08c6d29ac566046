package org.mirrorscope.document.upload;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;

/** Whether what begins like a PDF is one, and one that does nothing by itself when it is opened. */
final class PdfLook {

    private PdfLook() {}

    static Seen look(byte[] content) {
        try (PDDocument document = Loader.loadPDF(content)) {
            if (document.getNumberOfPages() == 0) {
                return new Seen.Not(Objection.BROKEN);
            }
            return acts(document.getDocumentCatalog()) ? new Seen.Not(Objection.ACTIVE) : new Seen.As(FileType.PDF);
        } catch (InvalidPasswordException locked) {
            return new Seen.Not(Objection.LOCKED);
        } catch (IOException | RuntimeException broken) {
            return new Seen.Not(Objection.BROKEN);
        }
    }

    private static boolean acts(PDDocumentCatalog catalog) throws IOException {
        PDDocumentNameDictionary names = catalog.getNames();
        Object opening = catalog.getOpenAction();
        return names != null && names.getJavaScript() != null
                || opening instanceof PDActionJavaScript
                || opening instanceof PDActionLaunch;
    }
}
