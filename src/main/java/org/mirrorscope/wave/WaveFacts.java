package org.mirrorscope.wave;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.mirrorscope.instrument.Instrument;
import org.mirrorscope.instrument.Visibility;
import org.mirrorscope.registry.Source;
import org.mirrorscope.registry.Statement;
import org.mirrorscope.shared.Answer;
import org.mirrorscope.shared.AnswerValue;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shared.Missing;

/**
 * The facts that the returns to a closed wave add to the countries' records, true on the day on which the wave closed.
 * Whatever a country said is a fact: a value, that it does not know, that it does not apply, that it is withheld. That a
 * cell is empty is none: an earlier fact goes on to hold. But where a later revision empties a cell, that is said, because
 * the earlier fact does not hold any more.
 */
public final class WaveFacts {

    private final Wave wave;
    private final LocalDate asOf;
    private final Instant recordedAt;
    private final Map<CountryCode, String> seats;
    private final Map<String, Visibility> visibilities = new HashMap<>();

    /** Facts of returns that nobody confirmed here: those that a pack brings. */
    public WaveFacts(Wave wave, Instrument instrument, Instant recordedAt) {
        this(wave, instrument, recordedAt, Map.of());
    }

    /** @param seats by country, the seat that signed its return off here */
    WaveFacts(Wave wave, Instrument instrument, Instant recordedAt, Map<CountryCode, String> seats) {
        this.wave = wave;
        this.seats = Map.copyOf(seats);
        this.asOf = Objects.requireNonNull(wave.closed(), "a published wave is closed");
        this.recordedAt = recordedAt;
        instrument
                .variables()
                .forEach(variable ->
                        visibilities.put(variable.name(), variable.question().visibility()));
    }

    /** Everything that the countries said. */
    public List<Statement> of(Returns returns) {
        List<Statement> facts = new ArrayList<>();
        returns.cells()
                .forEach((variable, column) -> column.forEach((country, answer) -> {
                    if (said(answer)) {
                        facts.add(fact(
                                country, variable, answer, returns.revisions().getOrDefault(country, 1)));
                    }
                }));
        return facts;
    }

    /** What these revisions say anew. */
    public List<Statement> of(List<ReturnAccepted> accepted) {
        List<Statement> facts = new ArrayList<>();
        for (ReturnAccepted revision : accepted) {
            revision.changes().forEach((variable, answer) -> {
                if (said(answer) || revision.revision() > 1) {
                    facts.add(fact(revision.country(), variable, answer, revision.revision()));
                }
            });
        }
        return facts;
    }

    private static boolean said(Answer answer) {
        return switch (answer) {
            case AnswerValue value -> true;
            case Missing missing ->
                switch (missing) {
                    case DONT_KNOW, NOT_APPLICABLE, WITHHELD -> true;
                    case NOT_ASKED, NO_RETURN, NO_ANSWER, UNCONFIRMED -> false;
                };
        };
    }

    private Statement fact(CountryCode country, String variable, Answer answer, int revision) {
        return new Statement(
                country,
                variable,
                answer,
                asOf,
                recordedAt,
                new Source.Return(wave.id().id(), revision),
                seats.get(country),
                visibilities.getOrDefault(variable, Visibility.OFFICE));
    }
}
