package org.mirrorscope.instrument;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.mirrorscope.platform.Refusal;
import org.mirrorscope.shared.Messages;

/**
 * What a part of a questionnaire must be like to stand in a draft at all, the same as when it is read from a file.
 * Whether it makes sense beside the others is asked when the draft is published.
 */
public final class PartRules {

    /** Names stand in files and addresses; an expression can say {@code answers['a-b']} where the name is no word. */
    static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N}_.-]*");

    /** Codes stand in files, lists and variable names, so they are one line and not endless. */
    static final Pattern CODE = Pattern.compile("\\P{Cntrl}{1,200}");

    private PartRules() {}

    /**
     * Something that cannot stand so.
     *
     * @param part which part of the question: {@code variable}, {@code codes}, {@code items}, {@code fields},
     *     {@code max}, {@code kind}, {@code id}, {@code version}
     * @param key the sentence
     * @param arguments what it names
     */
    public record Wrong(String part, String key, List<Object> arguments) {

        Wrong(String part, String key, Object... arguments) {
            this(part, key, List.of(arguments));
        }

        /** The sentence in a language. */
        public String sentence(Messages messages) {
            return messages.text(key, arguments.toArray());
        }
    }

    static void refuse(List<Wrong> wrongs) {
        if (!wrongs.isEmpty()) {
            throw new Refusal(
                    wrongs.getFirst().key(), wrongs.getFirst().arguments().toArray());
        }
    }

    /** What is wrong with a version's name. */
    public static List<Wrong> of(VersionId id) {
        List<Wrong> wrongs = new ArrayList<>();
        if (!NAME.matcher(id.instrument()).matches()) {
            wrongs.add(new Wrong("instrument", "instrument/id.name", id.instrument()));
        }
        if (!NAME.matcher(id.version()).matches()) {
            wrongs.add(new Wrong("version", "instrument/id.name", id.version()));
        }
        return wrongs;
    }

    /** What is wrong with a new section's id. */
    public static List<Wrong> ofSection(String id, Instrument instrument) {
        if (!NAME.matcher(id).matches()) {
            return List.of(new Wrong("id", "instrument/id.name", id));
        }
        boolean twice =
                instrument.sections().stream().anyMatch(section -> section.id().equals(id));
        return twice ? List.of(new Wrong("id", "instrument/section.twice", id)) : List.of();
    }

    /**
     * What is wrong with a question.
     *
     * @param others the variables of the other questions
     */
    public static List<Wrong> of(Question question, Collection<String> others) {
        List<Wrong> wrongs = new ArrayList<>();
        if (!NAME.matcher(question.variable()).matches()) {
            wrongs.add(new Wrong("variable", "instrument/variable.name", question.variable()));
        } else if (others.contains(question.variable())) {
            wrongs.add(new Wrong("variable", "instrument/variable.taken", question.variable()));
        }
        switch (question.kind()) {
            case Kind.Levels(List<Code> items, List<Code> codes) -> {
                codes("items", items, wrongs);
                codes("codes", codes, wrongs);
            }
            case Kind.YesNo _ -> {}
            case Kind.SingleCode single -> codes("codes", single.codes(), wrongs);
            case Kind.Choices(List<Code> codes) -> codes("codes", codes, wrongs);
            case Kind.Number number -> bounds(number, wrongs);
            case Kind.Repeat(List<Question> fields) -> {
                if (fields.isEmpty()) {
                    wrongs.add(new Wrong("fields", "instrument/fields.none"));
                }
            }
            case Kind.Year _, Kind.Date _, Kind.Text _, Kind.LongText _, Kind.Url _ -> {}
        }
        return wrongs;
    }

    /** What is wrong with a field of a repeat, beside its sisters. */
    public static List<Wrong> ofField(Question field, Collection<String> others) {
        List<Wrong> wrongs = new ArrayList<>(of(field, others));
        if (field.kind() instanceof Kind.Repeat || field.kind() instanceof Kind.Levels) {
            wrongs.add(new Wrong(
                    "kind",
                    "instrument/field.kind",
                    field.variable(),
                    field.kind().word()));
        }
        return wrongs;
    }

    private static void codes(String part, List<Code> codes, List<Wrong> wrongs) {
        if (codes.isEmpty()) {
            wrongs.add(new Wrong(part, "instrument/codes.none", part));
        }
        Set<String> seen = new HashSet<>();
        for (Code code : codes) {
            if (!CODE.matcher(code.code()).matches()) {
                wrongs.add(new Wrong(part, "instrument/code.name", code.code()));
            } else if (!seen.add(code.code())) {
                wrongs.add(new Wrong(part, "instrument/code.twice", code.code()));
            }
        }
    }

    private static void bounds(Kind.Number number, List<Wrong> wrongs) {
        if (number.min() != null && number.max() != null && number.min().compareTo(number.max()) > 0) {
            wrongs.add(new Wrong(
                    "max",
                    "instrument/number.bounds",
                    number.min().toPlainString(),
                    number.max().toPlainString()));
        }
    }

    static List<String> variables(Instrument instrument) {
        return variables(instrument.questions().toList());
    }

    static List<String> variables(List<Question> questions) {
        return questions.stream().map(Question::variable).toList();
    }
}
