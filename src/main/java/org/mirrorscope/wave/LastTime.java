package org.mirrorscope.wave;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mirrorscope.instrument.Instrument;
import org.mirrorscope.instrument.Variable;
import org.mirrorscope.shared.AnswerValue;

/**
 * What a country said in the latest earlier wave of the same instrument to which it returned.
 *
 * @param wave that wave
 * @param asked the version that it asked
 * @param signed what the country said
 * @param told the values of then as far as they can be told in the codes of now, by stored variable
 */
public record LastTime(Wave wave, Instrument asked, SignedReturn signed, Map<String, AnswerValue> told) {

    /** Only what concerns some sections of the version that is asked now. */
    LastTime within(Instrument some) {
        Set<String> cells = some.variables().stream().map(Variable::name).collect(Collectors.toSet());
        Map<String, AnswerValue> kept = new HashMap<>(told);
        kept.keySet().retainAll(cells);
        return new LastTime(wave, asked, signed.within(cells), kept);
    }
}
