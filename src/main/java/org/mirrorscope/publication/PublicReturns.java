package org.mirrorscope.publication;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.analysis.WaveAnswers;
import org.mirrorscope.registry.Extent;
import org.mirrorscope.shared.Answer;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.wave.Wave;
import org.mirrorscope.wave.WaveId;

/**
 * What everybody may know of what a country returned to waves whose results are public.
 *
 * @param waves the waves of which something may be shown, in the order given, with what may be shown of this country's
 *     answers; other countries' may be missing
 * @param extents how much of these returns counts in the country's record
 * @param awaited the returns of which something is not shown yet
 * @param held the answers in whose place {@code WITHHELD} stands only because the country asked for a correction
 */
public record PublicReturns(List<WaveAnswers> waves, List<Extent> extents, List<Awaited> awaited, Set<Held> held) {

    public PublicReturns {
        waves = List.copyOf(waves);
        extents = List.copyOf(extents);
        awaited = List.copyOf(awaited);
        held = Set.copyOf(held);
    }

    /** Where nobody has to be asked. */
    public static PublicReturns whole(List<WaveAnswers> waves) {
        return new PublicReturns(
                waves,
                waves.stream().map(wave -> Extent.whole(wave.wave().id().id())).toList(),
                List.of(),
                Set.of());
    }

    /** A wave with the answers of one country and of no other. */
    public static WaveAnswers only(WaveAnswers wave, CountryCode country, int revision, Map<String, Answer> answers) {
        Map<String, Map<CountryCode, Answer>> cells = new HashMap<>();
        answers.forEach((variable, answer) -> cells.put(variable, Map.of(country, answer)));
        return new WaveAnswers(wave.wave(), wave.instrument(), cells, new TreeMap<>(Map.of(country, revision)));
    }

    /** One answer of a return that is not shown before the office decides about it. */
    public record Held(WaveId wave, String variable) {}

    /**
     * A return of which something is not shown yet.
     *
     * @param reply what the country says to it; null if it was not asked yet
     */
    public record Awaited(Wave wave, @Nullable Reply reply) {}
}
