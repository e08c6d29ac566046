package org.mirrorscope.meeting.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.mirrorscope.instrument.AnswerWords;
import org.mirrorscope.instrument.Variable;
import org.mirrorscope.instrument.Visibility;
import org.mirrorscope.meeting.Signature;
import org.mirrorscope.registry.KnownVariable;
import org.mirrorscope.registry.KnownVariables;
import org.mirrorscope.shared.Answer;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shell.Reader;

/** Meetings, and what is known of countries, in words. */
record MeetingWords(Reader reader, KnownVariables variables) {

    /** The question that asks a variable; with an item of a matrix behind it. */
    String label(String variable) {
        return variables
                .find(variable)
                .map(KnownVariable::variable)
                .map(this::label)
                .orElse(variable);
    }

    String label(Variable variable) {
        String question = reader.text(variable.question().label());
        return variable.part().isEmpty() ? question : question + " " + reader.text(variable.label());
    }

    String answer(String variable, Answer answer) {
        return variables
                .questionFor(variable, answer)
                .map(question -> new AnswerWords(reader).of(question, answer))
                .orElse(answer.toString());
    }

    /**
     * Who will see a fact about a variable.
     *
     * @param country whose record it becomes a part of, for the office; empty for whoever is of that country
     */
    String visible(String variable, String country) {
        return variables
                .find(variable)
                .map(known -> known.variable().question().visibility())
                .map(visibility -> reader.text(
                        visibility == Visibility.OFFICE && !country.isEmpty()
                                ? "meeting-pages/visible.country"
                                : "meeting-pages/visible." + visibility.name().toLowerCase(Locale.ROOT),
                        country))
                .orElse("");
    }

    /** Who did something, in which seat and on which day. */
    static String by(Reader reader, Signature signature) {
        return reader.text("meeting-pages/by", signature.name(), signature.seat(), day(reader, signature.at()));
    }

    /** The day of a moment in UTC. */
    static String day(Reader reader, Instant moment) {
        return reader.date(LocalDate.ofInstant(moment, ZoneOffset.UTC));
    }

    static String countries(Reader reader, Collection<CountryCode> countries) {
        return countries.stream().sorted(reader.byName()).map(reader::name).collect(Collectors.joining(", "));
    }
}
