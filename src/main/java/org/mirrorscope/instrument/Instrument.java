package org.mirrorscope.instrument;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.mirrorscope.shared.LocalizedText;

/**
 * One version of a questionnaire. A published version never changes.
 *
 * @param id instrument and version
 * @param respondent who answers it
 * @param title what readers call it
 * @param sections in the order in which they are asked
 * @param concordances what its authors state about comparing it with earlier versions; at most one a version
 */
public record Instrument(
        VersionId id,
        Respondent respondent,
        LocalizedText title,
        List<Section> sections,
        List<Concordance> concordances) {

    /** Worked out once for each object, as nearly everything that is done with one begins with them. */
    private static final LoadingCache<Instrument, List<Variable>> VARIABLES =
            Caffeine.newBuilder().weakKeys().build(Instrument::stored);

    /** Every question in the order in which it is asked. */
    public Stream<Question> questions() {
        return sections.stream().flatMap(section -> section.questions().stream());
    }

    /** The same version with some of its sections only. */
    public Instrument withSections(Predicate<Section> some) {
        return new Instrument(
                id, respondent, title, sections.stream().filter(some).toList(), concordances);
    }

    /** The question that asks for a variable by its own name (without an item's part). */
    public Optional<Question> question(String variable) {
        return questions()
                .filter(question -> question.variable().equals(variable))
                .findFirst();
    }

    /**
     * The variables that answers are stored under, in the order of the questionnaire: each question, or each item where
     * it is a matrix. A choices question is one variable here; {@link #countedVariables()} takes it apart.
     */
    public List<Variable> variables() {
        return VARIABLES.get(this);
    }

    private List<Variable> stored() {
        return sections.stream().flatMap(section -> variables(section).stream()).toList();
    }

    /** The variable of that name among those that answers are stored under; empty if there is none. */
    public Optional<Variable> variable(String name) {
        return variables().stream()
                .filter(variable -> variable.name().equals(name))
                .findFirst();
    }

    /** The variables that answers to the questions of one of its sections are stored under, in their order. */
    public List<Variable> variables(Section section) {
        return section.questions().stream()
                .flatMap(question -> stored(section, question))
                .toList();
    }

    /** The variables that answers to one of its questions are stored under; none if it does not ask that. */
    public List<Variable> variables(Question question) {
        return sections.stream()
                .filter(section -> section.questions().stream()
                        .anyMatch(asked -> asked.variable().equals(question.variable())))
                .flatMap(section -> stored(section, question))
                .toList();
    }

    /** The variables that are counted and compared: as {@link #variables()}, but each code of a choices by itself. */
    public List<Variable> countedVariables() {
        return variables().stream()
                .flatMap(variable -> variable.question().kind() instanceof Kind.Choices choices
                        ? choices.codes().stream().map(code -> part(variable.section(), variable.question(), code))
                        : Stream.of(variable))
                .toList();
    }

    private static Stream<Variable> stored(Section section, Question question) {
        return question.kind() instanceof Kind.Levels levels
                ? levels.items().stream().map(item -> part(section, question, item))
                : Stream.of(new Variable(question.variable(), "", question.label(), question, section));
    }

    private static Variable part(Section section, Question question, Code code) {
        return new Variable(question.variable() + "." + code.code(), code.code(), code.label(), question, section);
    }
}
