import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Measures the advance of each letter of Inter, regular and semibold, in thousandths of the font size, so that labels can
 * be fitted without a browser. Run by hand when the font changes; see src/main/resources/chart/README.md.
 */
class MeasureFont {

    /** Letters of the languages that the product prints, punctuation, currency, arrows and geometric signs. */
    private static final int[][] RANGES = {
        {0x20, 0x7e},
        {0xa0, 0x24f},
        {0x370, 0x3ff},
        {0x400, 0x52f},
        {0x1e00, 0x1eff},
        {0x2010, 0x2044},
        {0x20a0, 0x20bf},
        {0x2190, 0x2199},
        {0x2212, 0x2265},
        {0x25a0, 0x25cf}
    };

    /** Arguments: the regular font file, the semibold font file, the file to write. */
    public static void main(String[] arguments) throws IOException, FontFormatException {
        StringBuilder out = new StringBuilder(
                "# weight, first code point, advances in 1/1000 em (0: the font has no such letter)\n");
        for (int weight : new int[] {400, 600}) {
            Font font = Font.createFont(
                            Font.TRUETYPE_FONT,
                            Path.of(arguments[weight == 400 ? 0 : 1]).toFile())
                    .deriveFont(1000f);
            for (int[] range : RANGES) {
                out.append(weight).append(' ').append(range[0]);
                for (int point = range[0]; point <= range[1]; point++) {
                    out.append(' ').append(font.canDisplay(point) ? advance(font, point) : 0);
                }
                out.append('\n');
            }
        }
        Files.writeString(Path.of(arguments[2]), out);
    }

    private static long advance(Font font, int point) {
        FontRenderContext exact = new FontRenderContext(null, true, true);
        return Math.round(font.createGlyphVector(exact, Character.toChars(point))
                .getGlyphMetrics(0)
                .getAdvanceX());
    }
}
