package org.mirrorscope.registry;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.instrument.Visibility;
import org.mirrorscope.shared.Answer;
import org.mirrorscope.shared.CountryCode;

/**
 * One fact about a country. A country's record is made of these; a newer one stands beside the older, never in its
 * place.
 *
 * @param country whom it is about
 * @param variable what it is about
 * @param answer what holds: a value, or that there is none and why
 * @param asOf the day on which it was true
 * @param recordedAt when it became known here
 * @param source how it became known
 * @param confirmedBy the seat that confirmed it; null if nobody did
 * @param visibility who may see it
 */
public record Statement(
        CountryCode country,
        String variable,
        Answer answer,
        LocalDate asOf,
        Instant recordedAt,
        Source source,
        @Nullable String confirmedBy,
        Visibility visibility) {}
