package org.mirrorscope.wave.offline;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.mirrorscope.instrument.Filled;
import org.mirrorscope.instrument.Instead;
import org.mirrorscope.instrument.QuestionnaireBook;
import org.mirrorscope.instrument.Variable;
import org.mirrorscope.wave.OpenReturn;
import org.mirrorscope.wave.Said;

/** A country's return as a workbook to fill in without the site. */
public final class OfflineBook {

    private OfflineBook() {}

    /**
     * Writes the workbook.
     *
     * @param blank whether to leave the cells empty, whatever is saved
     * @param about lines for the first sheet: whose it is, until when
     * @param note what stands beside a cell, such as last time's answer; empty for nothing
     */
    public static byte[] xlsx(
            OpenReturn shown, Locale language, boolean blank, List<String> about, Function<Variable, String> note) {
        return QuestionnaireBook.xlsx(
                shown.asked(),
                shown.asked().sections(),
                language,
                cell -> blank
                        ? new Filled(null, null, "", note.apply(cell))
                        : filled(shown.draft().said(cell.name()), note.apply(cell)),
                about,
                Identity.of(shown, language, blank).rows());
    }

    private static Filled filled(Said said, String note) {
        return switch (said) {
            case Said.Withheld withheld -> new Filled(withheld.value(), Instead.WITHHELD, withheld.reason(), note);
            case Said.Unknown() -> new Filled(null, Instead.DONT_KNOW, "", note);
            case Said.NotApplicable() -> new Filled(null, Instead.NOT_APPLICABLE, "", note);
            case Said.Given _, Said.Carried _, Said.Blank _ ->
                new Filled(said.held().orElse(null), null, "", note);
        };
    }
}
