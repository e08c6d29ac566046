package org.mirrorscope.instrument;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.mirrorscope.shared.AnswerValue;

/**
 * The fields of a form in which answers are typed: {@code v.} and the stored variable; of a repeat, behind that the
 * number of the line and the variable of its field.
 *
 * @param fields what was typed, by the field's name
 */
public record TypedFields(Map<String, List<String>> fields) {

    /** The box that says 'none of these'; no code can be called so. */
    public static final String NONE = " none";

    /** What was typed for one field, as it was typed. */
    public List<String> typed(String field) {
        return fields.getOrDefault(field, List.of());
    }

    /** The first of what was typed for one field; empty if nothing was. */
    public String text(String field) {
        return typed(field).isEmpty() ? "" : typed(field).getFirst();
    }

    /** What the field of a stored variable says. */
    public Typed value(Variable variable) {
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
            return Typed.wrong("instrument-answers/typed.none");
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

    /** The numbers of the lines that the form has for a field. */
    public Set<Integer> lines(String field) {
        Set<Integer> lines = new TreeSet<>();
        for (String name : fields.keySet()) {
            if (name.startsWith(field + ".")) {
                lines.add(number(name.substring(field.length() + 1).split("\\.", 2)[0]));
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
