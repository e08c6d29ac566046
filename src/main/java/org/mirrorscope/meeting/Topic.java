package org.mirrorscope.meeting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.instrument.Question;
import org.mirrorscope.instrument.Section;
import org.mirrorscope.instrument.Variable;
import org.mirrorscope.registry.Known;

/**
 * A question as something to talk about with a country.
 *
 * @param section where it stands
 * @param cells its variables, each with what holds of it; several for a matrix
 */
record Topic(Question question, Section section, List<Cell> cells) {

    /** @param known what holds; null if nothing was ever said */
    record Cell(Variable variable, @Nullable Known known) {

        Optional<Known> fact() {
            return Optional.ofNullable(known);
        }
    }

    Topic {
        cells = List.copyOf(cells);
    }

    /** The questions to which variables belong, in their order. */
    static List<Topic> of(Stream<Cell> cells) {
        Map<String, List<Cell>> byQuestion = new LinkedHashMap<>();
        cells.forEach(cell -> byQuestion
                .computeIfAbsent(cell.variable().question().variable(), none -> new ArrayList<>())
                .add(cell));
        return byQuestion.values().stream()
                .map(all -> new Topic(
                        all.getFirst().variable().question(),
                        all.getFirst().variable().section(),
                        all))
                .toList();
    }

    /** The same question with some of its variables; empty if that leaves none. */
    Optional<Topic> only(Predicate<Cell> which) {
        List<Cell> left = cells.stream().filter(which).toList();
        return left.isEmpty() ? Optional.empty() : Optional.of(new Topic(question, section, left));
    }

    /** The variable to write down an answer for; null for a matrix, which has several. */
    @Nullable
    String variable() {
        return cells.size() == 1 ? cells.getFirst().variable().name() : null;
    }

    /** Whatever is known of its variables. */
    Stream<Known> facts() {
        return cells.stream().flatMap(cell -> cell.fact().stream());
    }
}
