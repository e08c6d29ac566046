package org.mirrorscope.registry.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.mirrorscope.instrument.Typed;
import org.mirrorscope.instrument.TypedFields;
import org.mirrorscope.instrument.Variable;
import org.mirrorscope.platform.Refusal;
import org.mirrorscope.registry.Change;
import org.mirrorscope.shared.Answer;
import org.mirrorscope.shared.Missing;

/** What a lead typed to say what holds now. */
record UpdateForm(TypedFields fields) {

    static final String HOW = "how";
    static final String AS_OF = "asOf";
    static final String REASON = "reason";
    static final String LINK = "link";

    /** @throws Refusal if something cannot be read */
    Change read(Variable about) {
        return new Change(about.name(), answer(about), asOf(), fields.text(REASON), fields.text(LINK));
    }

    private Answer answer(Variable about) {
        return switch (fields.text(HOW)) {
            case "dont_know" -> Missing.DONT_KNOW;
            case "not_applicable" -> Missing.NOT_APPLICABLE;
            default ->
                switch (fields.value(about)) {
                    case Typed.Value(var value) -> value;
                    case Typed.Blank() -> Missing.NO_ANSWER;
                    case Typed.Wrong(var key, var arguments) -> throw new Refusal(key, arguments.toArray());
                };
        };
    }

    private LocalDate asOf() {
        String typed = fields.text(AS_OF).strip();
        try {
            LocalDate day = LocalDate.parse(typed);
            if (day.getYear() >= Typed.EARLIEST_YEAR && day.getYear() <= Typed.LATEST_YEAR) {
                return day;
            }
        } catch (DateTimeException none) {
            throw new Refusal(none, "registry/update.day", typed);
        }
        throw new Refusal("registry/update.day", typed);
    }

    /** The field beside which a refusal stands. */
    static String field(Refusal refusal, Variable about) {
        return switch (refusal.key()) {
            case "registry/update.day", "registry/update.future", "registry/update.long-ago" -> AS_OF;
            case "registry/update.reason" -> REASON;
            case "registry/update.link" -> LINK;
            case String key
            when key.startsWith("instrument-answers/") || key.equals("registry/update.blank") -> "v-" + about.name();
            default -> "";
        };
    }
}
