package org.mirrorscope.publication.web;

import java.util.List;
import org.mirrorscope.chart.Tone;
import org.mirrorscope.instrument.AnswerWords;
import org.mirrorscope.instrument.Code;
import org.mirrorscope.instrument.Kind;
import org.mirrorscope.shared.Answer;
import org.mirrorscope.shared.AnswerValue;

/** The colours of codes, the same on every page. */
final class Tones {

    private Tones() {}

    static Tone of(Kind kind, Answer answer) {
        return answer instanceof AnswerValue.Coded coded ? of(kind, coded.code()) : Tone.MISSING;
    }

    static Tone of(Kind kind, String code) {
        List<Code> codes = AnswerWords.codes(kind);
        int index = codes.stream().map(Code::code).toList().indexOf(code);
        if (kind instanceof Kind.YesNo || kind instanceof Kind.Levels) {
            return Tone.fromNone(index, codes.size());
        }
        return kind instanceof Kind.Ordered ? Tone.ordered(index, codes.size()) : Tone.plain();
    }
}
