package org.mirrorscope.wave;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.access.Part;
import org.mirrorscope.access.PersonId;
import org.mirrorscope.instrument.Instrument;
import org.mirrorscope.instrument.Warnings;
import org.mirrorscope.shared.Answer;
import org.mirrorscope.shared.AnswerValue;
import org.mirrorscope.shared.CountryCode;

/**
 * Everything that somebody needs who looks at a country's return.
 *
 * @param schedule the wave and its life
 * @param asked the version that it asks
 * @param draft the return as it is
 * @param check what it lacks
 * @param last what the country said last time; null if it never did
 * @param handed what of it is in whose hands
 * @param open whether its time is not over, and it is to be written
 */
public record OpenReturn(
        Schedule schedule,
        Instrument asked,
        DraftReturn draft,
        DraftCheck check,
        @Nullable LastTime last,
        List<Handed> handed,
        boolean open) {

    /** What is worth a second look in the draft, though it may be right. */
    public List<Warnings.Raised> warnings() {
        Map<String, AnswerValue> held = new HashMap<>();
        draft.entries().forEach((variable, entry) -> entry.said().held().ifPresent(value -> held.put(variable, value)));
        held.keySet().removeAll(check.passed());
        return warnings(held);
    }

    /** What is worth a second look in what was signed off. */
    public List<Warnings.Raised> warnings(SignedReturn signed) {
        return warnings(signed.answers());
    }

    private List<Warnings.Raised> warnings(Map<String, ? extends Answer> answers) {
        return new Warnings(asked).raisedBy(answers, last == null ? Map.of() : last.told());
    }

    /** The same after something was saved. */
    OpenReturn after(List<Saved> saved) {
        DraftReturn after = draft.after(saved);
        return new OpenReturn(schedule, asked, after, DraftCheck.of(asked, after), last, handed, open);
    }

    /** What somebody sees of it, who may not see all sections. */
    OpenReturn within(Part part, PersonId reader) {
        if (part.whole()) {
            return this;
        }
        Instrument some = asked.withSections(section -> part.has(section.id()));
        DraftReturn within = draft.within(some);
        return new OpenReturn(
                schedule,
                some,
                within,
                check.within(some, within),
                last == null ? null : last.within(some),
                handed.stream().filter(one -> one.to().id().equals(reader)).toList(),
                open);
    }

    /** The wave. */
    public Wave wave() {
        return schedule.wave();
    }

    /** The country. */
    public CountryCode country() {
        return draft.country();
    }
}
