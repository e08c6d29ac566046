package org.mirrorscope.analysis;

import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.wave.WaveId;

/** Where answers come from: the database, a pack's folder, a test's own hands. */
public interface AnswerSource {

    /** Everything that may be counted, as it is now. */
    Dataset read();

    /**
     * A mark of the data as they are now, cheap to ask for: as long as it is equal, {@link #read()} would give equal
     * data. A source that never changes keeps this one.
     */
    default String version() {
        return "";
    }

    /**
     * The countries whose return to a wave was corrected after it had been accepted, each with the day of that in UTC.
     * A source that keeps no earlier answers knows of none.
     */
    default SortedMap<CountryCode, LocalDate> corrections(WaveId wave) {
        return Collections.emptySortedMap();
    }
}
