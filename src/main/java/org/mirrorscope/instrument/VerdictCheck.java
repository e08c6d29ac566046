package org.mirrorscope.instrument;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Checks that somebody stated how every changed question compares, and that what is stated can be. */
final class VerdictCheck {

    /** What the pack's own check says of an unstated question; here every change needs a verdict, and says which. */
    private static final String UNSTATED = "instrument/concordance.mustState";

    private VerdictCheck() {}

    static List<Flaw> flaws(Instrument draft, Collection<Instrument> published) {
        List<Instrument> earlier = published.stream()
                .filter(version -> version.id().instrument().equals(draft.id().instrument()))
                .filter(version -> !version.id().equals(draft.id()))
                .toList();
        List<Flaw> flaws = new ArrayList<>();
        if (draft.concordances().isEmpty() && !earlier.isEmpty()) {
            flaws.add(Flaw.stopping(
                    Spot.WHOLE, "check.noConcordance", earlier.getLast().id().version()));
        }
        for (Concordance block : draft.concordances()) {
            earlier.stream()
                    .filter(version -> version.id().version().equals(block.against()))
                    .forEach(version -> {
                        unstated(draft, version, block, flaws);
                        flaws.addAll(OrderCheck.notes(draft, version, block));
                    });
        }
        Concordances.check(draft, earlier).stream()
                .filter(violation -> !violation.key().equals(UNSTATED))
                .forEach(violation -> flaws.add(new Flaw(
                        Spot.concordance(violation.against(), violation.variable()),
                        true,
                        violation.key(),
                        violation.arguments())));
        return flaws;
    }

    private static void unstated(Instrument draft, Instrument earlier, Concordance block, List<Flaw> flaws) {
        for (Section section : draft.sections()) {
            for (Question question : section.questions()) {
                Set<QuestionChange> changes = changes(earlier, section, question);
                if (!changes.isEmpty() && !stated(block, question.variable())) {
                    flaws.add(Flaw.stopping(
                            Spot.concordance(block.against(), question.variable()),
                            "check.noVerdict",
                            question.variable(),
                            block.against()));
                }
            }
        }
    }

    /** In what a question differs from the one that an earlier version asks; empty also if it does not ask it. */
    static Set<QuestionChange> changes(Instrument earlier, Section section, Question question) {
        return earlier.sections().stream()
                .flatMap(there -> there.questions().stream()
                        .filter(old -> old.variable().equals(question.variable()))
                        .map(old -> QuestionChange.between(there, old, section, question)))
                .findFirst()
                .orElse(Set.of());
    }

    /** A verdict on the question, or on one of its items or codes by itself. */
    private static boolean stated(Concordance block, String variable) {
        return block.variables().keySet().stream()
                .anyMatch(name -> name.equals(variable) || name.startsWith(variable + "."));
    }
}
