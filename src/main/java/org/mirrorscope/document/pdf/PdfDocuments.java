package org.mirrorscope.document.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** Makes PDF documents. */
public final class PdfDocuments {

    private static final String TYPEFACE = "Inter";

    static {
        XRLog.setLoggingEnabled(false);
    }

    private PdfDocuments() {}

    /**
     * A document from well-formed XHTML with its style inside. It is tagged for screen readers, so the page needs what a
     * web page needs: {@code lang}, a title, headings, {@code th} with {@code scope}. Its typeface is {@code Inter} in the
     * weights 400 and 600.
     *
     * @throws IllegalArgumentException if the text is not well-formed
     */
    public static byte[] of(String xhtml) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.useFont(() -> font("regular"), TYPEFACE, 400, FontStyle.NORMAL, true);
        builder.useFont(() -> font("semibold"), TYPEFACE, 600, FontStyle.NORMAL, true);
        builder.withHtmlContent(xhtml, null);
        builder.toStream(bytes);
        try {
            builder.run();
        } catch (IOException | RuntimeException wrong) {
            throw new IllegalArgumentException("a PDF cannot be made of this text", wrong);
        }
        return bytes.toByteArray();
    }

    private static InputStream font(String weight) {
        String file = "inter-" + weight + ".ttf";
        try {
            return Objects.requireNonNull(PdfDocuments.class.getResourceAsStream(file), file);
        } catch (RuntimeException missing) {
            throw new UncheckedIOException(new IOException("the program lacks its typeface", missing));
        }
    }
}
