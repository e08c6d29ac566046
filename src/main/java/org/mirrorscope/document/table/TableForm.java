package org.mirrorscope.document.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the author of a table says about its form.
 *
 * @param encoding name of a CSV file's encoding; null means UTF-8
 * @param sheet name or number (from 1) of a workbook's sheet; null means the first
 * @param headerRow the row with the columns' names, from 1
 * @param headers names that have to be among them; by them another separator than the comma is recognised
 */
public record TableForm(@Nullable String encoding, @Nullable String sheet, int headerRow, List<String> headers) {

    /** UTF-8, the first sheet, names in the first row. */
    public static TableForm plain(List<String> headers) {
        return new TableForm(null, null, 1, headers);
    }
}
