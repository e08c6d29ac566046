package org.mirrorscope.everycase;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.mirrorscope.instrument.Verdict;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shared.Missing;
import org.mirrorscope.wave.WaveId;

/** One row of the table: a kind, a verdict between two versions, and a reason for having no answer. */
record Row(Asked asked, Verdict verdict, Missing reason) {

    static final WaveId FIRST = new WaveId("first");
    static final WaveId SECOND = new WaveId("second");

    /** They answer everything in both waves; the last of them gives the same answer twice. */
    static final List<CountryCode> ANSWERING =
            Stream.of("AT", "BE", "BG", "HR").map(CountryCode::new).toList();

    private static final List<CountryCode> SILENT = Stream.of("CY", "CZ", "DE", "DK", "EE", "FI", "GR")
            .map(CountryCode::new)
            .toList();

    static List<Row> all() {
        return Arrays.stream(Asked.values())
                .flatMap(asked -> Arrays.stream(Verdict.values())
                        .flatMap(verdict ->
                                Arrays.stream(Missing.values()).map(reason -> new Row(asked, verdict, reason))))
                .toList();
    }

    /** The rows of which a pack can be made. */
    static List<Row> loading() {
        return all().stream().filter(row -> !row.refused()).toList();
    }

    /** The country that has no answer for this reason in the wave looked at, and an answer in the other wave. */
    static CountryCode silent(Missing reason) {
        return SILENT.get(reason.ordinal());
    }

    CountryCode silent() {
        return silent(reason);
    }

    /** The wave looked at: the later one, unless the later one does not ask. */
    WaveId wave() {
        return verdict == Verdict.DROPPED ? FIRST : SECOND;
    }

    WaveId other() {
        return verdict == Verdict.DROPPED ? SECOND : FIRST;
    }

    /** Whether only one of the waves asks it. */
    boolean askedOnce() {
        return verdict == Verdict.NEW || verdict == Verdict.DROPPED;
    }

    /** Only codes can be recoded: for other kinds a pack that says so is refused. */
    boolean refused() {
        return verdict == Verdict.RECODED && !asked.hasCodes();
    }

    @Override
    public String toString() {
        return "%s, %s, %s".formatted(asked.word(), verdict, reason.code());
    }
}
