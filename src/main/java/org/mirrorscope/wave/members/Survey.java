package org.mirrorscope.wave.members;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.instrument.VersionId;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shared.LocalizedText;

/**
 * A members' survey.
 *
 * @param id its name
 * @param asked the version that people answer
 * @param title what readers call it
 * @param opened its first day
 * @param deadline until when it may be answered
 * @param closed its last day; null while it is open
 * @param published whether everybody may see the results
 * @param countries whose members are asked
 */
public record Survey(
        SurveyId id,
        VersionId asked,
        LocalizedText title,
        LocalDate opened,
        Instant deadline,
        @Nullable LocalDate closed,
        boolean published,
        SortedSet<CountryCode> countries) {

    public Survey {
        countries = Collections.unmodifiableSortedSet(new TreeSet<>(countries));
    }

    /** Whether it may be answered at a moment. */
    public boolean takesAnswers(Instant now) {
        return closed == null && now.isBefore(deadline);
    }
}
