package org.mirrorscope.meeting;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.instrument.AnswerWords;
import org.mirrorscope.instrument.Question;
import org.mirrorscope.registry.KnownVariables;
import org.mirrorscope.registry.Source;
import org.mirrorscope.registry.SourceWords;
import org.mirrorscope.registry.Statement;
import org.mirrorscope.shared.Answer;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shared.LocalizedText;
import org.mirrorscope.shell.Reader;

/**
 * Something that the office may want to talk about with a country, because of what is known or not.
 *
 * @param kind why it is proposed
 * @param country with whom
 * @param variable what of the record it is about; null if nothing in particular
 * @param text what to talk about
 * @param reason why that is proposed
 */
public record ProposedItem(
        Kind kind, CountryCode country, @Nullable String variable, Sentence text, Sentence reason) {

    /** Why something is proposed. The code, in lower case, is what the database and forms say. */
    public enum Kind {
        /** A question without an answer. */
        UNANSWERED,
        /** What holds is old. */
        OLD,
        /** Sources say different things. */
        CONTRADICTION,
        /** The office asked about an answer, and that is not settled. */
        OPEN_QUERY,
        /** A follow-up that should have been done. */
        OVERDUE,
        /** Something that is otherwise than last time. */
        CHANGED;

        /** As messages and the database write it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The kind of that code; empty if there is none. */
        public static Optional<Kind> ofCode(String code) {
            return Arrays.stream(values())
                    .filter(kind -> kind.code().equals(code))
                    .findFirst();
        }
    }

    /**
     * A sentence of a bundle, to be told in the reader's language.
     *
     * @param key {@code module/name}
     * @param arguments what it names: texts, numbers, texts in several languages, days, sources, what was said of a
     *     variable, other sentences, and lists of these
     */
    public record Sentence(String key, List<Object> arguments) {

        private static final int LONGEST_LABEL = 90;
        private static final int LONGEST_TEXT = 300;
        private static final int LONGEST_LINE = 200;

        public Sentence {
            arguments = List.copyOf(arguments);
        }

        /** In the reader's language. Long texts in it are cut, so that what is proposed can be taken in at a glance. */
        public String in(Reader reader) {
            return reader.text(
                    key,
                    arguments.stream().map(argument -> words(reader, argument)).toArray());
        }

        private static Object words(Reader reader, Object argument) {
            return switch (argument) {
                case Sentence sentence -> sentence.in(reader);
                case Said(Question question, Answer answer) ->
                    cut(new AnswerWords(reader).of(question, answer), LONGEST_LABEL);
                case LocalizedText text -> cut(reader.text(text), LONGEST_LABEL);
                case String text -> cut(text, LONGEST_TEXT);
                case Source source -> new SourceWords(reader).of(source);
                case LocalDate day -> reader.date(day);
                case List<?> several ->
                    several.stream().map(each -> words(reader, each).toString()).collect(Collectors.joining("; "));
                default -> argument;
            };
        }

        /** As {@link #in}, as one line that can be the title of an item. */
        public String line(Reader reader) {
            return cut(in(reader), LONGEST_LINE);
        }

        private static String cut(String text, int most) {
            String line = text.strip().replaceAll("\\s+", " ");
            return line.length() <= most
                    ? line
                    : line.substring(0, Character.isHighSurrogate(line.charAt(most - 2)) ? most - 2 : most - 1) + "…";
        }

        /** As the constructor, with the arguments one by one. */
        public static Sentence of(String key, Object... arguments) {
            return new Sentence(key, List.of(arguments));
        }
    }

    /** What was said of a variable, and the question in whose words it can be told. */
    public record Said(Question question, Answer answer) {

        /** What a fact says; of a variable that was never asked, the bare answer. */
        static Object of(KnownVariables variables, Statement fact) {
            return variables
                    .questionFor(fact.variable(), fact.answer())
                    .<Object>map(question -> new Said(question, fact.answer()))
                    .orElseGet(() -> fact.answer().toString());
        }
    }
}
