package org.mirrorscope.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mirrorscope.document.yaml.YamlFields;
import org.mirrorscope.document.yaml.YamlReport;
import org.mirrorscope.instrument.Expression;
import org.mirrorscope.instrument.ExpressionException;
import org.mirrorscope.instrument.InstrumentFile;
import org.mirrorscope.instrument.VersionId;
import org.mirrorscope.shared.LocalizedText;
import org.mirrorscope.wave.WaveId;

/** Reads {@code waves.yaml}: the waves and where their answers come from. */
final class WavesReader {

    private final Map<VersionId, InstrumentFile> instruments;
    private final Set<String> groupings;
    private final Map<String, WavePlan> waves = new LinkedHashMap<>();
    private final Set<String> named = new HashSet<>();
    private final List<Source> sources = new ArrayList<>();

    /** @param groupings the groupings of countries that a population may speak of */
    WavesReader(Map<VersionId, InstrumentFile> instruments, List<String> groupings) {
        this.instruments = instruments;
        this.groupings = new HashSet<>(groupings);
        this.groupings.addAll(List.of("code", "participation"));
    }

    void read(YamlFields fields) {
        List<YamlFields> entries = fields.list("waves");
        if (entries.isEmpty()) {
            fields.need("waves", Optional.empty());
        }
        entries.forEach(this::wave);
        fields.list("sources")
                .forEach(entry -> new SourceReader(entry).read().ifPresent(source -> {
                    if (source.wave() == null || isNamed(source.wave())) {
                        sources.add(source);
                    } else {
                        fields.report()
                                .problem(
                                        entry.line("wave"),
                                        "intake/source.unknownWave",
                                        source.wave(),
                                        String.join(", ", named));
                    }
                }));
        fields.refuseOthers();
    }

    /** The waves that could be understood, by name. */
    Map<String, WavePlan> waves() {
        return waves;
    }

    /** Whether the file has a wave of that name, even one that could not be understood. */
    boolean isNamed(String wave) {
        return named.contains(wave);
    }

    List<Source> sources() {
        return sources;
    }

    private void wave(YamlFields fields) {
        YamlReport report = fields.report();
        Optional<String> id = fields.needText("id");
        Optional<InstrumentFile> asked = asked(fields);
        Optional<LocalizedText> title = fields.needLocalized("title");
        Optional<LocalDate> opened = fields.day("opened");
        fields.need("opened", opened);
        Optional<LocalDate> closed = fields.day("closed");
        if (opened.isPresent() && closed.isPresent() && closed.get().isBefore(opened.get())) {
            report.problem(fields.line("closed"), "intake/wave.inverted", opened.get(), closed.get());
        }
        Optional<Expression> condition = population(fields);
        fields.refuseOthers();
        if (id.isPresent() && !id.get().matches("[A-Za-z0-9._-]+")) {
            report.problem(fields.line("id"), "intake/wave.id", id.get());
        } else if (id.isPresent() && !named.add(id.get())) {
            report.problem(fields.line("id"), "intake/wave.twice", id.get());
        } else if (id.isPresent() && asked.isPresent() && opened.isPresent()) {
            LocalizedText name = title.orElse(LocalizedText.of(id.get()));
            WaveId wave = new WaveId(id.get());
            waves.put(
                    id.get(),
                    new WavePlan(
                            fields.line("population"),
                            wave,
                            asked.get(),
                            name,
                            opened.get(),
                            closed.orElse(null),
                            condition.orElse(null)));
        }
    }

    private Optional<InstrumentFile> asked(YamlFields fields) {
        Optional<String> instrument = fields.needText("instrument");
        Optional<String> version = fields.needText("version");
        if (instrument.isEmpty() || version.isEmpty()) {
            return Optional.empty();
        }
        VersionId id = new VersionId(instrument.get(), version.get());
        InstrumentFile asked = instruments.get(id);
        if (asked == null && !instruments.isEmpty()) { // else that there is none is said already
            String known = String.join(
                    ", ", instruments.keySet().stream().map(VersionId::toString).toList());
            fields.report().problem(fields.line("version"), "intake/wave.noInstrument", id, known);
        }
        return Optional.ofNullable(asked);
    }

    /** The condition of the population; empty means all, also where nothing is said. */
    private Optional<Expression> population(YamlFields fields) {
        Optional<String> text = fields.text("population").filter(condition -> !condition.equals("all"));
        if (text.isEmpty()) {
            return Optional.empty();
        }
        int line = fields.line("population");
        try {
            Expression expression = Expression.overCountry(text.get());
            expression.namesUnder("country").stream()
                    .filter(name -> !groupings.contains(name))
                    .forEach(name -> fields.report()
                            .problem(line, "intake/wave.grouping", text.get(), name, String.join(", ", groupings)));
            return Optional.of(expression);
        } catch (ExpressionException wrong) {
            fields.report()
                    .problem(line, "instrument/expression.wrong", text.get(), String.valueOf(wrong.getMessage()));
            return Optional.empty();
        }
    }
}
