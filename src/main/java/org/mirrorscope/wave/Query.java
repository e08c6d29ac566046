package org.mirrorscope.wave;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.mirrorscope.shared.CountryCode;

/**
 * What the office asks a country about an answer of its return.
 *
 * @param id which
 * @param wave the wave
 * @param country whose return it is
 * @param variable the question's own variable, without an item's part
 * @param revision the revision that was looked at
 * @param state how far it is
 * @param words what was said, earliest first; the first by the office
 */
public record Query(
        UUID id, WaveId wave, CountryCode country, String variable, int revision, QueryState state, List<Word> words) {

    public Query {
        words = List.copyOf(words);
    }

    /** What somebody said in it. */
    public record Word(String text, Writer writer, Instant at) {}
}
