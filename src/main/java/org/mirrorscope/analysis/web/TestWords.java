package org.mirrorscope.analysis.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.analysis.Comparison;
import org.mirrorscope.analysis.Moves;
import org.mirrorscope.analysis.Reason;
import org.mirrorscope.analysis.SignTest;
import org.mirrorscope.analysis.Wording;

/** The sign test in plain words: how odd the imbalance is, never whether it 'is significant'. */
record TestWords(Context context, Comparison.Compared compared) {

    /** The test, or why there is none; null for kinds that have no direction to test. */
    @Nullable
    String inOneLine() {
        SignTest test = compared.test();
        Reason refused = compared.testRefused();
        if (test != null) {
            return context.text(
                    "test.line",
                    test.up(),
                    test.down(),
                    context.words().often(test.p()),
                    context.words().p(test.p()),
                    judged());
        }
        return refused == null ? null : refused.sentence(context.reader().messages());
    }

    /** Everything that can be said of how sure the change is. */
    List<String> inFull() {
        List<String> sentences = new ArrayList<>();
        String line = inOneLine();
        if (line != null) {
            sentences.add(context.words().sentence(line));
        }
        SignTest test = compared.test();
        if (test != null) {
            Wording words = context.words();
            sentences.add(context.text("test.holm", words.p(test.holm())));
            sentences.add(context.text(
                    "test.share",
                    test.up(),
                    test.up() + test.down(),
                    words.decimal(test.share().low(), 2),
                    words.decimal(test.share().high(), 2),
                    judged()));
        }
        return sentences;
    }

    private int judged() {
        Moves moves = compared.moves();
        return moves != null && moves.judged() ? 1 : 0;
    }
}
