package org.mirrorscope.intake;

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
import org.mirrorscope.wave.ReturnAccepted;
import org.mirrorscope.wave.Returns;
import org.mirrorscope.wave.Wave;

/**
 * The facts that the returns to a closed wave add to the countries' records, true on the day on which the wave closed.
 * Whatever a country said is a fact: a value, that it does not know, that it does not apply, that it is withheld. That a
 * cell is empty is none: an earlier fact goes on to hold. But where a later revision empties a cell, that is said, because
 * the earlier fact does not hold any more.
 */
final class WaveFacts {

    private final Wave wave;
    private final LocalDate asOf;
    private final Instant recordedAt;
    private final Map<String, Visibility> visibilities = new HashMap<>();

    WaveFacts(Wave wave, Instrument instrument, Instant recordedAt) {
        this.wave = wave;
        this.asOf = Objects.requireNonNull(wave.closed(), "a published wave is closed");
        this.recordedAt = recordedAt;
        instrument
                .variables()
                .forEach(variable ->
                        visibilities.put(variable.name(), variable.question().visibility()));
    }

    /** Everything that the countries said. */
    List<Statement> of(Returns returns) {
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
    List<Statement> of(List<ReturnAccepted> accepted) {
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
                null,
                visibilities.getOrDefault(variable, Visibility.OFFICE));
    }
}
