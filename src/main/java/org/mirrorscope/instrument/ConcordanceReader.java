package org.mirrorscope.instrument;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mirrorscope.document.yaml.YamlFields;
import org.mirrorscope.document.yaml.YamlReport;
import org.mirrorscope.document.yaml.YamlValue;

/** Reads the concordance of an instrument: one block, or a list of blocks against several versions. */
final class ConcordanceReader {

    private final YamlReport report;
    private final Map<String, Map<String, Integer>> lines = new LinkedHashMap<>();

    ConcordanceReader(YamlReport report) {
        this.report = report;
    }

    /** The line of each variable by the version compared with; see {@link InstrumentFile}. */
    Map<String, Map<String, Integer>> lines() {
        return lines;
    }

    List<Concordance> read(YamlFields instrument) {
        List<Concordance> read = new ArrayList<>();
        for (YamlFields block : blocks(instrument)) {
            Optional<String> against = block.needText("against");
            Map<String, Integer> variableLines = new LinkedHashMap<>(Map.of("", block.line()));
            Map<String, Concordance.Stated> stated = block.fields("variables")
                    .map(variables -> stated(variables, variableLines))
                    .orElse(Map.of());
            block.refuseOthers();
            against.ifPresent(version -> {
                if (lines.putIfAbsent(version, variableLines) == null) {
                    read.add(new Concordance(version, stated));
                } else {
                    report.problem(block.line("against"), "instrument/concordance.twice", version);
                }
            });
        }
        return List.copyOf(read);
    }

    private static List<YamlFields> blocks(YamlFields instrument) {
        boolean several = instrument.value("concordance").orElse(null) instanceof YamlValue.Items;
        return several
                ? instrument.list("concordance")
                : instrument.fields("concordance").stream().toList();
    }

    private Map<String, Concordance.Stated> stated(YamlFields variables, Map<String, Integer> variableLines) {
        Map<String, Concordance.Stated> stated = new LinkedHashMap<>();
        for (String name : variables.names()) {
            variableLines.put(name, variables.line(name));
            variables.need(name, variables.fields(name)).ifPresent(entry -> {
                Optional<Verdict> verdict = entry.word("verdict", Verdict.class);
                entry.need("verdict", verdict);
                Map<String, Optional<String>> map = entry.textMap("map");
                Map<String, Optional<String>> mapOld = entry.textMap("map_old");
                Concordance.Stated statement = new Concordance.Stated(
                        verdict.orElse(Verdict.BROKEN),
                        map,
                        mapOld,
                        entry.localized("note").orElse(null));
                entry.refuseOthers();
                stated.put(name, statement);
            });
        }
        return stated;
    }
}
