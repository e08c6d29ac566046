package org.mirrorscope.wave;

import java.time.Instant;
import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.shared.Answer;
import org.mirrorscope.shared.AnswerValue;
import org.mirrorscope.shared.CountryCode;

/**
 * A revision of a return: what a country said at one time. It never changes.
 *
 * @param wave the wave
 * @param country whose return it is
 * @param number counts the revisions of the return from 1
 * @param at when it was signed off, or loaded
 * @param signer who signed it off; null for what a pack brought
 * @param reason why a return was corrected after it had been accepted; null if it was not
 * @param acceptedAt when it was accepted; null if it was not
 * @param cells by stored variable; what was left blank is absent
 */
public record SignedReturn(
        WaveId wave,
        CountryCode country,
        int number,
        Instant at,
        @Nullable Writer signer,
        @Nullable String reason,
        @Nullable Instant acceptedAt,
        SortedMap<String, Cell> cells) {

    public SignedReturn {
        cells = Collections.unmodifiableSortedMap(new TreeMap<>(cells));
    }

    /**
     * One cell of a revision.
     *
     * @param counted what counts
     * @param kept the value, also one that does not count: withheld, unconfirmed or not applicable; null if there is
     *     none
     * @param reason why it is withheld, where the country said so here; else null
     */
    public record Cell(
            Answer counted,
            @Nullable AnswerValue kept,
            @Nullable String reason) {}

    /** What counts in one cell; null for what was left blank. */
    public @Nullable Answer answer(String variable) {
        Cell cell = cells.get(variable);
        return cell == null ? null : cell.counted();
    }

    /** Only some of its cells. */
    SignedReturn within(Set<String> variables) {
        SortedMap<String, Cell> kept = new TreeMap<>(cells);
        kept.keySet().retainAll(variables);
        return new SignedReturn(wave, country, number, at, signer, reason, acceptedAt, kept);
    }

    /** What counts, by stored variable. */
    public SortedMap<String, Answer> answers() {
        SortedMap<String, Answer> answers = new TreeMap<>();
        cells.forEach((variable, cell) -> answers.put(variable, cell.counted()));
        return answers;
    }
}
