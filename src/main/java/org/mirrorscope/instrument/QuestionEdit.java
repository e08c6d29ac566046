package org.mirrorscope.instrument;

import java.util.List;
import java.util.Optional;
import org.mirrorscope.platform.Refusal;

/** Edits of a questionnaire's questions, and of the fields of its repeats. */
public sealed interface QuestionEdit extends Edit {

    /** Adds a question at the end of a section. */
    record Add(String section, Question question) implements QuestionEdit {
        @Override
        public Instrument on(Instrument before) {
            PartRules.refuse(PartRules.of(question, PartRules.variables(before)));
            return Parts.section(
                    before,
                    section,
                    there -> new Section(there.id(), there.title(), Parts.added(there.questions(), question)));
        }

        @Override
        public Object replaces(Instrument content) {
            return "";
        }
    }

    /** Puts a question in the place of another one: other words, codes, condition, kind or name. */
    record Change(QuestionPath path, Question question) implements QuestionEdit {
        @Override
        public Instrument on(Instrument before) {
            Question old = needed(before, path);
            return Parts.questions(before, path, all -> {
                List<String> others = PartRules.variables(
                        path.isField() ? all : before.questions().toList());
                others = Parts.removed(others, old.variable());
                PartRules.refuse(path.isField() ? PartRules.ofField(question, others) : PartRules.of(question, others));
                return Parts.replaced(all, old, question);
            });
        }

        @Override
        public Object replaces(Instrument content) {
            return path.in(content);
        }
    }

    /**
     * Moves a question, also to another section.
     *
     * @param section where it stands then; a field stays in its repeat, whatever stands here
     * @param place its place there, counted from 0; beyond the end means last
     */
    record Move(QuestionPath path, String section, int place) implements QuestionEdit {
        @Override
        public Instrument on(Instrument before) {
            Question question = needed(before, path);
            if (path.isField()) {
                return Parts.questions(before, path, fields -> Parts.moved(fields, question, place));
            }
            Instrument without = Parts.questions(before, path, all -> Parts.removed(all, question));
            return Parts.section(
                    without,
                    section,
                    there ->
                            new Section(there.id(), there.title(), Parts.inserted(there.questions(), question, place)));
        }

        @Override
        public Object replaces(Instrument content) {
            return path.isField()
                    ? content.question(path.variable()).map(question -> PartRules.variables(Parts.fields(question)))
                    : content.sections().stream()
                            .map(there -> PartRules.variables(there.questions()))
                            .toList();
        }
    }

    /** Removes a question. What other versions asked under its variable stays there. */
    record Remove(QuestionPath path) implements QuestionEdit {
        @Override
        public Instrument on(Instrument before) {
            Question question = needed(before, path);
            return Parts.questions(before, path, all -> {
                if (path.isField() && all.size() == 1) {
                    throw new Refusal("instrument/fields.none");
                }
                return Parts.removed(all, question);
            });
        }

        @Override
        public Object replaces(Instrument content) {
            return path.in(content);
        }
    }

    private static Question needed(Instrument content, QuestionPath path) {
        Optional<Question> question = path.in(content);
        return question.orElseThrow(
                () -> new Refusal("instrument/question.gone", path.isField() ? path.field() : path.variable()));
    }
}
