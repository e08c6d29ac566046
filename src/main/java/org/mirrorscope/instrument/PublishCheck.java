package org.mirrorscope.instrument;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Whether a questionnaire can be published: everything that is not right, in one report. A pure function. */
public final class PublishCheck {

    private PublishCheck() {}

    /**
     * What is not right, in the order of the questionnaire for each sort of flaw.
     *
     * @param draft the questionnaire
     * @param published the published versions, also of other instruments
     * @param languages the languages that every text is needed in
     */
    public static List<Flaw> flaws(Instrument draft, Collection<Instrument> published, List<String> languages) {
        return Stream.of(
                        shape(draft),
                        names(draft, published),
                        ConditionCheck.flaws(draft),
                        CircleCheck.flaws(draft),
                        ReachCheck.flaws(draft),
                        TranslationCheck.flaws(draft, languages),
                        VerdictCheck.flaws(draft, published))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Flaw> shape(Instrument draft) {
        List<Flaw> flaws = new ArrayList<>();
        if (draft.sections().isEmpty()) {
            flaws.add(Flaw.stopping(Spot.WHOLE, "check.noSections"));
        }
        for (Section section : draft.sections()) {
            if (section.questions().isEmpty()) {
                flaws.add(Flaw.stopping(Spot.section(section), "check.noQuestions", section.title()));
            }
            for (Question question : section.questions()) {
                PartRules.of(question, List.of())
                        .forEach(wrong -> flaws.add(
                                new Flaw(Spot.question(section, question), true, wrong.key(), wrong.arguments())));
            }
        }
        return flaws;
    }

    /** No two questions, and no two rows or codes of different questions, count a variable of one name. */
    private static List<Flaw> names(Instrument draft, Collection<Instrument> published) {
        List<Flaw> flaws = new ArrayList<>();
        if (published.stream().anyMatch(version -> version.id().equals(draft.id()))) {
            flaws.add(Flaw.stopping(Spot.WHOLE, "check.versionTaken", draft.id().version()));
        }
        Map<String, Question> questions = new HashMap<>();
        draft.sections()
                .forEach(section -> section.questions().forEach(question -> {
                    if (questions.putIfAbsent(question.variable(), question) != null) {
                        flaws.add(
                                Flaw.stopping(Spot.question(section, question), "variable.taken", question.variable()));
                    }
                }));
        Map<String, Question> owners = new HashMap<>();
        draft.countedVariables().forEach(variable -> {
            Question owner = owners.putIfAbsent(variable.name(), variable.question());
            Question own = variable.question();
            if (owner != null && !owner.variable().equals(own.variable())) {
                flaws.add(Flaw.stopping(
                        Spot.question(variable.section(), own),
                        "variable.clash",
                        own.variable(),
                        variable.name(),
                        owner.variable()));
            }
        });
        return flaws;
    }
}
