package org.mirrorscope.analysis.web;

import java.util.List;
import java.util.Set;
import org.mirrorscope.chart.Tone;
import org.mirrorscope.instrument.Code;
import org.mirrorscope.instrument.Kind;

/** The colours of codes. */
final class Tones {

    /** Codes that say 'nothing there', drawn as empty; by their names in packs. */
    private static final Set<String> EMPTY = Set.of("none", "no", "never", "nobody");

    private Tones() {}

    /** The tone of one code of a variable's list. */
    static Tone of(Kind kind, List<Code> codes, int index) {
        if (kind instanceof Kind.Choice) {
            return Tone.plain();
        }
        return EMPTY.contains(codes.getFirst().code())
                ? Tone.fromNone(index, codes.size())
                : Tone.ordered(index, codes.size());
    }

    static Tone of(Change change) {
        return switch (change) {
            case UP -> Tone.UP;
            case SAME -> Tone.SAME;
            case DOWN -> Tone.DOWN;
        };
    }
}
