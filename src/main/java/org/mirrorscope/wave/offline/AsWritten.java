package org.mirrorscope.wave.offline;

import java.util.LinkedHashMap;
import java.util.Map;
import org.mirrorscope.document.sheet.FormBook;
import org.mirrorscope.document.table.CellText;
import org.mirrorscope.shared.AnswerValue;
import org.mirrorscope.wave.Said;

/** What stood in a cell as a workbook gives it back, so that what nobody touched is seen to be the same. */
final class AsWritten {

    private AsWritten() {}

    static Said of(Said said) {
        return switch (said) {
            case Said.Given(AnswerValue value) -> new Said.Given(of(value));
            case Said.Carried(AnswerValue value, var from) -> new Said.Carried(of(value), from);
            case Said.Withheld withheld -> {
                AnswerValue value = withheld.value();
                yield new Said.Withheld(value == null ? null : of(value), of(withheld.reason()));
            }
            case Said.Blank _, Said.Unknown _, Said.NotApplicable _ -> said;
        };
    }

    private static AnswerValue of(AnswerValue value) {
        return switch (value) {
            case AnswerValue.Text(String text) -> new AnswerValue.Text(of(text));
            case AnswerValue.Entries entries ->
                new AnswerValue.Entries(
                        entries.entries().stream().map(AsWritten::of).toList());
            case AnswerValue.Coded _,
                    AnswerValue.Several _,
                    AnswerValue.Amount _,
                    AnswerValue.Year _,
                    AnswerValue.Day _ -> value;
        };
    }

    private static Map<String, AnswerValue> of(Map<String, AnswerValue> entry) {
        Map<String, AnswerValue> written = new LinkedHashMap<>();
        entry.forEach((field, value) -> written.put(field, of(value)));
        return written;
    }

    private static String of(String text) {
        return CellText.trimmed(FormBook.asWritten(text.replace("\r\n", "\n")));
    }
}
