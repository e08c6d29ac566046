package org.mirrorscope.wave.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.instrument.Variable;
import org.mirrorscope.shared.Missing;
import org.mirrorscope.shell.Reader;
import org.mirrorscope.wave.OpenReturn;
import org.mirrorscope.wave.Said;
import org.mirrorscope.wave.SignedReturn;

/** What stands on the paper of one return, for one reader. */
record PrintedReturns(Reader reader, OpenReturn shown, SignedIn who, boolean synthetic) {

    /** The receipt of a revision. */
    PrintedReturn receipt(SignedReturn signed) {
        return printed(
                reader.text("wave-print/receipt", signed.number()),
                new ReturnPages(reader, shown, who).facts(signed),
                unconfirmed(signed),
                new CheckPages(reader, shown).signed(signed, false),
                List.of());
    }

    /** The answers as they stand at a moment. */
    PrintedReturn answers(Instant now) {
        List<String> facts = new ArrayList<>();
        facts.add(reader.text("wave-print/as-of", Moments.full(reader, now)));
        facts.add(reader.text("wave-pages/status." + shown.draft().status().code()) + ".");
        return printed(
                reader.text("wave-print/answers"),
                facts,
                unconfirmed(),
                new CheckPages(reader, shown).draft(),
                new OfficePages(reader).remarks(shown));
    }

    private PrintedReturn printed(
            String title,
            List<String> facts,
            List<PrintedReturn.Unconfirmed> missing,
            List<CheckPage.Part> sections,
            List<ReviewPage.RemarkLine> remarks) {
        return new PrintedReturn(
                reader.language(),
                title,
                reader.name(shown.country()),
                reader.text(shown.wave().title()),
                shown.asked().id().toString(),
                synthetic,
                facts,
                missing,
                sections,
                remarks);
    }

    private List<PrintedReturn.Unconfirmed> unconfirmed(SignedReturn signed) {
        AnswerTexts texts = new AnswerTexts(reader);
        List<PrintedReturn.Unconfirmed> lines = new ArrayList<>();
        for (Variable variable : shown.asked().variables()) {
            SignedReturn.Cell cell = signed.cells().get(variable.name());
            if (cell != null && cell.counted() == Missing.UNCONFIRMED && cell.kept() != null) {
                lines.add(new PrintedReturn.Unconfirmed(label(variable), texts.of(variable.question(), cell.kept())));
            }
        }
        return lines;
    }

    private List<PrintedReturn.Unconfirmed> unconfirmed() {
        AnswerTexts texts = new AnswerTexts(reader);
        List<PrintedReturn.Unconfirmed> lines = new ArrayList<>();
        for (Variable variable : shown.check().unconfirmed()) {
            Said said = shown.draft().said(variable.name());
            lines.add(new PrintedReturn.Unconfirmed(label(variable), texts.of(variable.question(), said)));
        }
        return lines;
    }

    private String label(Variable variable) {
        return new CheckPages(reader, shown).label(variable);
    }
}
