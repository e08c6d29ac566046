package org.mirrorscope.document.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes PDF documents. */
public final class PdfDocuments {

    private static final String TYPEFACE = "Inter";
    private static final byte[] REGULAR = read("inter-regular");
    private static final byte[] SEMIBOLD = read("inter-semibold");
    private static final String TITLES = "Source Serif 4";
    private static final byte[] TITLE = read("source-serif-semibold");
    private static final byte[] COLOURS =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    private static final Font LETTERS = letters();

    static {
        XRLog.setLoggingEnabled(false);
    }

    private PdfDocuments() {}

    /**
     * A document from well-formed XHTML with its style inside, as PDF/UA-1 and PDF/A-2a. It is tagged for screen readers,
     * so the page needs what a web page needs: {@code lang}, a title, headings, {@code th} with {@code scope}. Its
     * typeface is {@code Inter} in the weights 400 and 600; titles may be in {@code 'Source Serif 4'} of the weight 600.
     *
     * @throws IllegalArgumentException if the text is not well-formed
     */
    public static byte[] of(String xhtml) {
        return within(Integer.MAX_VALUE, xhtml).orElseThrow();
    }

    /** Whether the document would have so many pages at most; it is not made for that. */
    public static boolean fits(int mostPages, String xhtml) {
        return laidOut(mostPages, xhtml, null);
    }

    /** As {@link #of}; empty if the document would have more pages. That is known before it is made. */
    public static Optional<byte[]> within(int mostPages, String xhtml) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        return laidOut(mostPages, xhtml, bytes) ? Optional.of(bytes.toByteArray()) : Optional.empty();
    }

    /** Whether so many pages hold the document; it is made where they do and somebody wants it. */
    private static boolean laidOut(int mostPages, String xhtml, @Nullable OutputStream wanted) {
        try (PdfBoxRenderer renderer = builder(xhtml, wanted).buildPdfRenderer()) {
            renderer.layout();
            boolean fits = renderer.getRootBox().getLayer().getPages().size() <= mostPages;
            if (fits && wanted != null) {
                renderer.createPDF();
            }
            return fits;
        } catch (IOException | RuntimeException wrong) {
            throw new IllegalArgumentException("a PDF cannot be made of this text", wrong);
        }
    }

    /** Whether the typeface has every letter of a text; the others would be missing on paper. */
    public static boolean canShow(String text) {
        return LETTERS.canDisplayUpTo(text.replaceAll("\\s", "")) < 0;
    }

    private static PdfRendererBuilder builder(String xhtml, @Nullable OutputStream wanted) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
        builder.useColorProfile(COLOURS);
        builder.useFont(() -> new ByteArrayInputStream(REGULAR), TYPEFACE, 400, FontStyle.NORMAL, true);
        builder.useFont(() -> new ByteArrayInputStream(SEMIBOLD), TYPEFACE, 600, FontStyle.NORMAL, true);
        builder.useFont(() -> new ByteArrayInputStream(TITLE), TITLES, 600, FontStyle.NORMAL, true);
        builder.withHtmlContent(xhtml, null);
        builder.toStream(wanted);
        return builder;
    }

    private static Font letters() {
        try {
            return Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(REGULAR));
        } catch (FontFormatException | IOException broken) {
            throw new IllegalStateException("the program's typeface is broken", broken);
        }
    }

    private static byte[] read(String name) {
        String file = name + ".ttf";
        try (InputStream font = Objects.requireNonNull(PdfDocuments.class.getResourceAsStream(file), file)) {
            return font.readAllBytes();
        } catch (IOException missing) {
            throw new UncheckedIOException("the program lacks its typeface", missing);
        }
    }
}
