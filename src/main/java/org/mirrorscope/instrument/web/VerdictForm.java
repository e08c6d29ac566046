package org.mirrorscope.instrument.web;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.instrument.Code;
import org.mirrorscope.instrument.ComparedQuestion;
import org.mirrorscope.instrument.Concordance.Stated;
import org.mirrorscope.instrument.Verdict;
import org.mirrorscope.shared.LocalizedText;

/** The form of a verdict: from what is stated to fields, and back. */
final class VerdictForm {

    /** In a select: the code was not asked then, or is not asked any more. */
    static final String NOT_ASKED = "~";

    private VerdictForm() {}

    static Typed of(ComparedQuestion compared) {
        Map<String, String> fields = new HashMap<>();
        Stated stated = compared.stated();
        if (stated != null) {
            fields.put("verdict", stated.verdict().name().toLowerCase(Locale.ROOT));
            number(compared.newCodes(), stated.map(), "map.", fields);
            number(compared.goneCodes(), stated.mapOld(), "mapOld.", fields);
            LocalizedText note = stated.note();
            if (note != null) {
                note.texts().forEach((language, text) -> fields.put("note." + language, text));
            }
        }
        return new Typed(fields);
    }

    private static void number(
            List<Code> codes, Map<String, Optional<String>> map, String prefix, Map<String, String> fields) {
        for (int i = 0; i < codes.size(); i++) {
            Optional<String> target = map.get(codes.get(i).code());
            if (target != null) {
                fields.put(prefix + i, target.map(code -> "=" + code).orElse(NOT_ASKED));
            }
        }
    }

    /** What the form states; empty if no verdict that is possible was chosen. */
    static Optional<Stated> stated(Typed typed, ComparedQuestion compared, List<String> languages) {
        Stated before = compared.stated();
        return compared.possible().stream()
                .filter(verdict -> verdict.name().toLowerCase(Locale.ROOT).equals(typed.in("verdict")))
                .findFirst()
                .map(verdict -> new Stated(
                        verdict,
                        verdict == Verdict.RECODED
                                ? map(typed, "map.", compared.newCodes(), before == null ? Map.of() : before.map())
                                : Map.of(),
                        verdict == Verdict.RECODED
                                ? map(
                                        typed,
                                        "mapOld.",
                                        compared.goneCodes(),
                                        before == null ? Map.of() : before.mapOld())
                                : Map.of(),
                        note(typed, languages, before)));
    }

    /** What the form says of the codes that it shows; what was stated of others stays. */
    private static Map<String, Optional<String>> map(
            Typed typed, String prefix, List<Code> codes, Map<String, Optional<String>> before) {
        Map<String, Optional<String>> map = new LinkedHashMap<>(before);
        for (int i = 0; i < codes.size(); i++) {
            String chosen = typed.in(prefix + i);
            String code = codes.get(i).code();
            map.remove(code);
            if (chosen.equals(NOT_ASKED)) {
                map.put(code, Optional.empty());
            } else if (chosen.startsWith("=")) {
                map.put(code, Optional.of(chosen.substring(1)));
            }
        }
        return map;
    }

    private static @Nullable LocalizedText note(Typed typed, List<String> languages, @Nullable Stated before) {
        return typed.localized("note", languages, before == null ? null : before.note())
                .orElse(null);
    }
}
