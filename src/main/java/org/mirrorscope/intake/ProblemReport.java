package org.mirrorscope.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mirrorscope.shared.Messages;
import org.mirrorscope.shared.Problem;

/**
 * Problems and notes as a person reads them: grouped by cause, problems before notes; what comes up many times is
 * summarised by its first places, while the list itself stays complete.
 */
public final class ProblemReport {

    private static final int MOST_SENTENCES = 12;
    private static final int MOST_PLACES = 3;

    private final List<Problem> problems;
    private final Messages messages;

    /** @param problems in the order in which they were found */
    public ProblemReport(List<Problem> problems, Messages messages) {
        this.problems = problems;
        this.messages = messages;
    }

    /** The lines of the report; empty if there is nothing to say. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        add(Problem.Weight.PROBLEM, "intake/report.problems", lines);
        add(Problem.Weight.NOTE, "intake/report.notes", lines);
        return lines;
    }

    private void add(Problem.Weight weight, String heading, List<String> lines) {
        Map<String, Map<String, List<Problem>>> byCause = new LinkedHashMap<>();
        int count = 0;
        for (Problem problem : problems) {
            if (problem.weight() == weight) {
                count++;
                byCause.computeIfAbsent(problem.cause(), unused -> new LinkedHashMap<>())
                        .computeIfAbsent(problem.sentence(messages), unused -> new ArrayList<>())
                        .add(problem);
            }
        }
        if (count > 0) {
            lines.add(messages.text(heading, count));
            byCause.values().forEach(sentences -> cause(sentences, lines));
        }
    }

    private void cause(Map<String, List<Problem>> sentences, List<String> lines) {
        int shown = 0;
        int left = 0;
        for (Map.Entry<String, List<Problem>> entry : sentences.entrySet()) {
            if (shown++ < MOST_SENTENCES) {
                lines.add("  " + places(entry.getValue()) + ": " + entry.getKey());
            } else {
                left += entry.getValue().size();
            }
        }
        if (left > 0) {
            lines.add("  " + messages.text("intake/report.more", left));
        }
    }

    private String places(List<Problem> same) {
        String first = String.join(
                "; ",
                same.stream()
                        .limit(MOST_PLACES)
                        .map(problem -> problem.place().toString())
                        .toList());
        int more = same.size() - MOST_PLACES;
        return more > 0 ? first + " " + messages.text("intake/report.places", more) : first;
    }
}
