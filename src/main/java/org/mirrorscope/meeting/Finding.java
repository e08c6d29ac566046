package org.mirrorscope.meeting;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.shared.Answer;
import org.mirrorscope.shared.CountryCode;

/**
 * What became known of a country in a meeting. One with a fact becomes a statement of the country's record when the
 * country agrees; one without stays in the minutes.
 *
 * @param country of whom
 * @param fact what it says of a variable; null if it is words alone
 * @param text in words; may be empty beside a fact
 * @param withdrawn whether the office took it back after it had been sent
 */
public record Finding(
        UUID id,
        AgendaItemId item,
        CountryCode country,
        @Nullable Fact fact,
        String text,
        boolean withdrawn) {

    /**
     * What holds of a variable.
     *
     * @param answer a value, that it is not known, or that it does not apply
     * @param asOf the day on which it was true
     */
    public record Fact(String variable, Answer answer, LocalDate asOf) {}
}
