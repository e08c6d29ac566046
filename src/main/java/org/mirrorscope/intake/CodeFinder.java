package org.mirrorscope.intake;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mirrorscope.document.table.CellText;
import org.mirrorscope.document.yaml.Suggestion;
import org.mirrorscope.instrument.Code;

/** Finds the code that a text means: the code itself before its labels, exactly before case-folded. */
final class CodeFinder {

    private static final int NAMED = 20;

    private final List<Code> codes;
    private final Map<String, Set<String>> folded = new HashMap<>();
    private final Map<String, Set<String>> labels = new HashMap<>();

    CodeFinder(List<Code> codes) {
        this.codes = codes;
        for (Code code : codes) {
            put(folded, code.code(), code);
            code.label().texts().values().forEach(label -> put(labels, label, code));
        }
    }

    private static void put(Map<String, Set<String>> index, String text, Code code) {
        index.computeIfAbsent(CellText.folded(text), unused -> new LinkedHashSet<>())
                .add(code.code());
    }

    /** The codes that the text may mean; one where it is clear, none where it is no code at all. */
    Set<String> find(String text) {
        Optional<Code> exact =
                codes.stream().filter(code -> code.code().equals(text)).findFirst();
        if (exact.isPresent()) {
            return Set.of(exact.get().code());
        }
        String key = CellText.folded(text);
        Set<String> byCode = folded.getOrDefault(key, Set.of());
        return byCode.isEmpty() ? labels.getOrDefault(key, Set.of()) : byCode;
    }

    /** Why the text is no single code. */
    Reading refuse(String text, String variable) {
        Set<String> candidates = find(text);
        if (candidates.size() > 1) {
            return Reading.refused("intake/value.ambiguous", text, variable, String.join(", ", candidates));
        }
        List<String> known = codes.stream().map(Code::code).toList();
        Optional<String> near = Suggestion.nearest(text, known);
        if (near.isPresent()) {
            return Reading.refused("intake/value.unknownNear", text, variable, near.get());
        }
        String list = String.join(", ", known.stream().limit(NAMED).toList()) + (known.size() > NAMED ? ", …" : "");
        return Reading.refused("intake/value.unknown", text, variable, list);
    }
}
