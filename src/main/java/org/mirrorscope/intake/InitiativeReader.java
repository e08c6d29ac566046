package org.mirrorscope.intake;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mirrorscope.document.yaml.YamlFields;
import org.mirrorscope.instrument.Code;
import org.mirrorscope.registry.Initiative;
import org.mirrorscope.shared.LocalizedText;

/** Reads {@code initiative.yaml}. */
final class InitiativeReader {

    private InitiativeReader() {}

    /** The initiative; empty, and reported, if it has no id or no name. */
    static Optional<Initiative> read(YamlFields fields) {
        Optional<String> id = fields.needText("id").filter(text -> {
            boolean fits = text.matches("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]*");
            if (!fits) {
                fields.report().problem(fields.line("id"), "intake/initiative.id", text);
            }
            return fits;
        });
        Optional<LocalizedText> name = fields.needLocalized("name");
        Optional<String> shortName = fields.text("short_name").filter(text -> !text.isEmpty());
        List<String> languages = fields.texts("languages");
        boolean synthetic = fields.truth("synthetic").orElse(false);
        String source = fields.text("source").orElse("");
        List<String> groupings = groupings(fields);
        List<Code> participation = participation(fields);
        List<Code> communities = codes("communities", fields);
        List<Code> workingGroups = codes("working_groups", fields);
        fields.refuseOthers();
        if (id.isEmpty() || name.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Initiative(
                id.get(),
                name.get(),
                shortName.orElse(id.get()),
                languages.isEmpty() ? List.of("en") : languages,
                synthetic,
                source,
                groupings,
                participation,
                communities,
                workingGroups));
    }

    /** The same initiative with the kinds of participation that only the countries name. */
    static Initiative with(Initiative initiative, Set<String> used) {
        List<Code> kinds = new ArrayList<>(initiative.participation());
        used.stream()
                .filter(kind -> kinds.stream().noneMatch(known -> known.code().equals(kind)))
                .forEach(kind -> kinds.add(new Code(kind, LocalizedText.of(kind))));
        return new Initiative(
                initiative.id(),
                initiative.name(),
                initiative.shortName(),
                initiative.languages(),
                initiative.synthetic(),
                initiative.source(),
                initiative.groupings(),
                List.copyOf(kinds),
                initiative.communities(),
                initiative.workingGroups());
    }

    private static List<String> groupings(YamlFields fields) {
        Set<String> groupings = new LinkedHashSet<>();
        for (String grouping : fields.texts("groupings")) {
            if (Set.of("code", "participation", "from", "to").contains(grouping) || !groupings.add(grouping)) {
                fields.report().problem(fields.line("groupings"), "intake/initiative.grouping", grouping);
            }
        }
        return List.copyOf(groupings);
    }

    private static List<Code> participation(YamlFields fields) {
        List<Code> kinds = new ArrayList<>();
        fields.fields("participation")
                .ifPresent(labels -> labels.names()
                        .forEach(kind ->
                                labels.needLocalized(kind).ifPresent(label -> kinds.add(new Code(kind, label)))));
        return List.copyOf(kinds);
    }

    private static List<Code> codes(String key, YamlFields fields) {
        List<Code> codes = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        for (YamlFields entry : fields.list(key)) {
            Optional<String> code = entry.needText("code");
            Optional<LocalizedText> label = entry.needLocalized("label");
            entry.refuseOthers();
            code.ifPresent(text -> {
                if (seen.add(text)) {
                    codes.add(new Code(text, label.orElse(LocalizedText.of(text))));
                } else {
                    fields.report().problem(entry.line("code"), "instrument/code.twice", text);
                }
            });
        }
        return List.copyOf(codes);
    }
}
