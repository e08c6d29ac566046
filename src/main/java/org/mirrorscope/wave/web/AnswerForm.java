package org.mirrorscope.wave.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.instrument.Code;
import org.mirrorscope.instrument.Kind;
import org.mirrorscope.instrument.Question;
import org.mirrorscope.instrument.Variable;
import org.mirrorscope.shared.AnswerValue;
import org.mirrorscope.wave.Said;
import org.mirrorscope.wave.Typed;
import org.springframework.util.MultiValueMap;

/**
 * What somebody typed into the fields of a section. Each cell has fields of its own, named by a letter and the stored
 * variable: {@code v.} its value, {@code n.} the number of the entry that was shown, {@code h.} how it is answered
 * otherwise, {@code r.} why it is withheld; and each question whose last answer waits to be confirmed has {@code c.}.
 */
final class AnswerForm {

    /** The box that says 'none of these'; no code can be called so. */
    static final String NONE = " none";

    /** The choice in a row of a matrix that says that this item is not known; no code can be called so. */
    static final String ITEM_UNKNOWN = " dont_know";

    static final String STILL = "still";
    static final String CHANGED = "changed";
    static final String UNKNOWN = "unknown";

    private final MultiValueMap<String, String> fields;

    AnswerForm(MultiValueMap<String, String> fields) {
        this.fields = fields;
    }

    /** Whether the form has fields for a cell at all. */
    boolean has(Variable variable) {
        return fields.containsKey("n." + variable.name());
    }

    /** What was typed for one field, as it was typed. */
    List<String> typed(String field) {
        return fields.getOrDefault(field, List.of());
    }

    String text(String field) {
        return typed(field).isEmpty() ? "" : typed(field).getFirst();
    }

    /** How the form answers for last time: still true, changed, no longer known; empty if it does not say. */
    String confirmation(Question question) {
        return text("c." + question.variable());
    }

    /**
     * What the form says about a cell.
     *
     * @param carried last time's answer, if it still waits to be confirmed; else null
     */
    Reading read(Variable variable, @Nullable AnswerValue carried) {
        if (!has(variable)) {
            return new Reading.Silent();
        }
        int follows = number(text("n." + variable.name()));
        // In a matrix the answer for last time speaks of the items that still wait.
        boolean asksAgain = carried != null || !(variable.question().kind() instanceof Kind.Levels);
        return switch (asksAgain ? confirmation(variable.question()) : CHANGED) {
            case STILL -> new Reading.StillTrue(follows);
            case UNKNOWN -> new Reading.Says(new Said.Unknown(), follows);
            default -> carried == null ? read(variable, follows) : changed(read(variable, follows), carried);
        };
    }

    /** Last time's answer stands in the field until somebody changes it. */
    private static Reading changed(Reading reading, AnswerValue carried) {
        boolean asItWas = reading instanceof Reading.Says says
                && (says.said().equals(new Said.Given(carried)) || says.said() instanceof Said.Blank);
        return asItWas ? new Reading.Silent() : reading;
    }

    private Reading read(Variable variable, int follows) {
        boolean item = variable.question().kind() instanceof Kind.Levels;
        String value = text("v." + variable.name());
        return switch (how(variable)) {
            case "dont_know" -> new Reading.Says(new Said.Unknown(), follows);
            case "not_applicable" -> new Reading.Says(new Said.NotApplicable(), follows);
            case "withheld" -> withheld(variable, follows);
            default -> {
                if (item && value.isEmpty()) {
                    yield new Reading.Silent();
                }
                yield item && value.equals(ITEM_UNKNOWN)
                        ? new Reading.Says(new Said.Unknown(), follows)
                        : given(variable, follows);
            }
        };
    }

    /** How the question is answered without a value. Without JavaScript a value that was filled in now goes before. */
    private String how(Variable variable) {
        String how = text("h." + variable.question().variable());
        boolean shownSo = !how.isEmpty() && how.equals(text("w." + variable.name()));
        boolean filled = shownSo && !how.equals("withheld") && !(value(variable) instanceof Typed.Blank);
        return filled ? "" : how;
    }

    private Reading given(Variable variable, int follows) {
        return switch (value(variable)) {
            case Typed.Blank() -> new Reading.Says(new Said.Blank(), follows);
            case Typed.Value(AnswerValue value) -> new Reading.Says(new Said.Given(value), follows);
            case Typed.Wrong(String key, List<Object> arguments) -> new Reading.Unreadable(key, arguments);
        };
    }

    private Reading withheld(Variable variable, int follows) {
        String reason = text("r." + variable.question().variable()).strip();
        if (reason.isEmpty()) {
            return Reading.Unreadable.of("wave-pages/form.reason");
        }
        return switch (value(variable)) {
            case Typed.Blank() -> new Reading.Says(new Said.Withheld(null, reason), follows);
            case Typed.Value(AnswerValue value) -> new Reading.Says(new Said.Withheld(value, reason), follows);
            case Typed.Wrong(String key, List<Object> arguments) -> new Reading.Unreadable(key, arguments);
        };
    }

    /** What the field of a cell says. */
    Typed value(Variable variable) {
        String field = "v." + variable.name();
        return switch (variable.question().kind()) {
            case Kind.Choices choices -> choices(typed(field), choices.codes());
            case Kind.Repeat repeat -> entries(field, repeat);
            case Kind kind -> Typed.of(kind, text(field));
        };
    }

    /** In the order of the list, so that equal answers are equal in whatever order they were ticked. */
    private static Typed choices(List<String> ticked, List<Code> codes) {
        if (ticked.isEmpty()) {
            return new Typed.Blank();
        }
        LinkedHashSet<String> chosen = new LinkedHashSet<>();
        codes.stream().map(Code::code).filter(ticked::contains).forEach(chosen::add);
        if (ticked.contains(NONE) && !chosen.isEmpty()) {
            return Typed.wrong("wave-pages/form.none");
        }
        return new Typed.Value(new AnswerValue.Several(chosen));
    }

    /** Lines in which nothing was typed are no entries. */
    private Typed entries(String field, Kind.Repeat repeat) {
        List<Map<String, AnswerValue>> entries = new ArrayList<>();
        for (int line : lines(field)) {
            Map<String, AnswerValue> entry = new LinkedHashMap<>();
            for (Question of : repeat.fields()) {
                switch (Typed.of(of.kind(), text(field + "." + line + "." + of.variable()))) {
                    case Typed.Blank() -> entry.remove(of.variable());
                    case Typed.Value(AnswerValue value) -> entry.put(of.variable(), value);
                    case Typed.Wrong wrong -> {
                        return wrong;
                    }
                }
            }
            if (!entry.isEmpty()) {
                entries.add(entry);
            }
        }
        return entries.isEmpty() ? new Typed.Blank() : new Typed.Value(new AnswerValue.Entries(entries));
    }

    /** The numbers of the lines that the form has. */
    Set<Integer> lines(String field) {
        Set<Integer> lines = new TreeSet<>();
        for (String name : fields.keySet()) {
            if (name.startsWith(field + ".")) {
                int line = number(name.substring(field.length() + 1).split("\\.", 2)[0]);
                lines.add(line);
            }
        }
        return lines;
    }

    private static int number(String text) {
        try {
            return Math.max(0, Integer.parseInt(text));
        } catch (NumberFormatException forged) {
            return 0;
        }
    }
}
