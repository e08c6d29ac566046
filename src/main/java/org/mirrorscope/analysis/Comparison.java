package org.mirrorscope.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.instrument.Comparability;
import org.mirrorscope.instrument.Variable;
import org.mirrorscope.instrument.Verdict;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.wave.WaveId;

/** One variable in two waves: counted, or refused with the reason in its place. */
public sealed interface Comparison {

    /** The wave compared from, usually the earlier one. */
    WaveId from();

    /** The wave compared to. */
    WaveId to();

    /** The variable as the wave compared to asks it; where only the other wave asks it, as that one does. */
    Variable variable();

    /** The group compared, null for all countries. */
    @Nullable
    Group group();

    /**
     * No trend may be told.
     *
     * @param verdict broken, new or dropped; null if nobody stated how the versions compare
     * @param reason the sentence that stands in the figure's place
     */
    record Refused(
            WaveId from,
            WaveId to,
            Variable variable,
            @Nullable Group group,
            @Nullable Verdict verdict,
            Reason reason) implements Comparison {}

    /**
     * The panel first, the cross-section beside it.
     *
     * @param comparability how far the versions compare, with the codes that both share
     * @param panel the countries with a value in both waves
     * @param transitions from every shared code to every shared code; empty for kinds without codes
     * @param moves who moved which way; null for kinds without an order
     * @param test the sign test; null where it is refused
     * @param testRefused why there is no test; null where there is one
     * @param earlier the wave compared from in the shared codes, with its own n
     * @param later the wave compared to in the shared codes, with its own n
     * @param shifts the change of each shared code's count, split into its parts
     * @param differences number and year: every country of the panel; empty for other kinds
     * @param medianDifference number and year with a panel: the median of the differences; else null
     */
    record Compared(
            WaveId from,
            WaveId to,
            Variable variable,
            @Nullable Group group,
            Comparability comparability,
            List<CountryCode> panel,
            List<Transition> transitions,
            @Nullable Moves moves,
            @Nullable SignTest test,
            @Nullable Reason testRefused,
            Distribution earlier,
            Distribution later,
            List<Shift> shifts,
            List<Difference> differences,
            @Nullable Double medianDifference)
            implements Comparison {

        /** The same with the test's p-value corrected; without a test there is nothing to correct. */
        Compared withHolm(double holm) {
            SignTest corrected =
                    test == null ? null : new SignTest(test.up(), test.down(), test.p(), holm, test.share());
            return new Compared(
                    from,
                    to,
                    variable,
                    group,
                    comparability,
                    panel,
                    transitions,
                    moves,
                    corrected,
                    testRefused,
                    earlier,
                    later,
                    shifts,
                    differences,
                    medianDifference);
        }
    }
}
