package org.mirrorscope.instrument;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/** In what a question differs from the question of the same variable in an earlier version. */
public enum QuestionChange {
    /** Another kind of answer. */
    KIND,
    /** Other codes, or the same in another order where they are ordered. */
    CODES,
    /** Other rows of a matrix, or other fields of a repeat. */
    PARTS,
    /** Other words in a language that both have: question, help, unit, or labels of codes and rows. */
    WORDING,
    /** Asked under another condition. */
    CONDITION,
    /** Other bounds, another constraint, or another way is better. */
    SCALE;

    /** What changed; empty if the question is the same. A language that was added, or a change of who may see it, is none. */
    public static Set<QuestionChange> between(Section thenIn, Question then, Section nowIn, Question now) {
        Set<QuestionChange> changes = EnumSet.noneOf(QuestionChange.class);
        ConcordanceStep step = new ConcordanceStep(whole(thenIn, then), whole(nowIn, now), null);
        if (!then.kind().word().equals(now.kind().word())) {
            changes.add(KIND);
        } else {
            if (!step.sameCodes()) {
                changes.add(now.kind() instanceof Kind.Repeat ? PARTS : CODES);
            }
            if (!step.sameItems()) {
                changes.add(PARTS);
            }
        }
        if (!step.sameWords() || !step.samePartWords()) {
            changes.add(WORDING);
        }
        if (!Objects.equals(then.relevant(), now.relevant())) {
            changes.add(CONDITION);
        }
        if (then.better() != now.better()
                || !Objects.equals(then.constraint(), now.constraint())
                || !sameBounds(then.kind(), now.kind())) {
            changes.add(SCALE);
        }
        return changes;
    }

    private static Variable whole(Section section, Question question) {
        return new Variable(question.variable(), "", question.label(), question, section);
    }

    private static boolean sameBounds(Kind then, Kind now) {
        return !(then instanceof Kind.Number before)
                || !(now instanceof Kind.Number after)
                || Objects.equals(before.min(), after.min()) && Objects.equals(before.max(), after.max());
    }
}
