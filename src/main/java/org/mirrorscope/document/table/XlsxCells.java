package org.mirrorscope.document.table;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Set;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/** What a spreadsheet cell says, as text: numbers without the noise of their storage, days as 2022-02-28. */
final class XlsxCells {

    private static final Pattern NOT_FORMAT = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*]|_.|\\*.");
    private static final Pattern DATE_LETTERS = Pattern.compile("[dmyhsDMYHS]");
    private static final LocalDateTime EPOCH_1900 = LocalDateTime.of(1899, 12, 30, 0, 0);
    private static final LocalDateTime EPOCH_1904 = LocalDateTime.of(1904, 1, 1, 0, 0);
    private static final double MOST_DAYS = 2_958_466;
    /** Excel counts a 29 February 1900 that never was; serial numbers before it are one too small. */
    private static final int PHANTOM_DAY = 60;

    private final boolean from1904;
    private final Set<String> withoutResult;

    /** @param withoutResult addresses of formulas whose result is written as nothing, as {@link SheetLayout} finds them */
    XlsxCells(boolean from1904, Set<String> withoutResult) {
        this.from1904 = from1904;
        this.withoutResult = withoutResult;
    }

    /** Whether it is a formula whose result the file does not hold. */
    boolean lacksResult(Cell cell) {
        return cell.getFormula() != null
                && (cell.getRawValue() == null
                        || withoutResult.contains(cell.getAddress().toString()));
    }

    /** The error that stands in it, such as {@code #N/A}; null for a sound cell. */
    static @Nullable String error(Cell cell) {
        if (cell.getType() == CellType.ERROR) {
            return String.valueOf(cell.getRawValue());
        }
        String raw = cell.getRawValue();
        boolean failed = cell.getType() == CellType.FORMULA && raw != null && raw.matches("#[A-Z0-9/]+[!?A]?");
        return failed ? raw : null;
    }

    String text(Cell cell) {
        Object value = cell.getValue();
        if (cell.getType() == CellType.STRING) {
            return value == null ? "" : value.toString(); // some programs write an empty text without any
        }
        if (cell.getType() == CellType.BOOLEAN) {
            return Boolean.TRUE.equals(value) ? "TRUE" : "FALSE";
        }
        String raw = cell.getRawValue();
        if (raw == null) {
            return value == null ? "" : value.toString();
        }
        try {
            return number(Double.parseDouble(raw), cell.getDataFormatString());
        } catch (NumberFormatException words) {
            return raw;
        }
    }

    private String number(double number, @Nullable String format) {
        if (isDate(format) && number >= 0 && number < MOST_DAYS) {
            return day(number);
        }
        return Double.isFinite(number)
                ? BigDecimal.valueOf(number).stripTrailingZeros().toPlainString()
                : String.valueOf(number);
    }

    private String day(double serial) {
        boolean early = !from1904 && serial < PHANTOM_DAY;
        LocalDateTime time = (from1904 ? EPOCH_1904 : EPOCH_1900)
                .plusDays((long) serial + (early ? 1 : 0))
                .plusSeconds(Math.round((serial - Math.floor(serial)) * 86_400));
        return time.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? time.toLocalDate().toString()
                : time.toString();
    }

    private static boolean isDate(@Nullable String format) {
        return format != null
                && !format.equalsIgnoreCase("General")
                && DATE_LETTERS
                        .matcher(NOT_FORMAT.matcher(format).replaceAll(""))
                        .find();
    }
}
