package org.mirrorscope.publication.web;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mirrorscope.analysis.Findings;
import org.mirrorscope.analysis.WaveAnswers;
import org.mirrorscope.instrument.Kind;
import org.mirrorscope.instrument.Variable;
import org.mirrorscope.instrument.Visibility;
import org.mirrorscope.publication.web.CountryPage.Row;
import org.mirrorscope.publication.web.CountryPage.SectionTable;
import org.mirrorscope.registry.Country;
import org.mirrorscope.shared.Missing;
import org.mirrorscope.shell.Reader;
import org.mirrorscope.wave.Wave;

/** A country's answers as tables: a section each, a row for each variable that everybody may see, a column for each wave. */
final class CountryTables {

    private final Reader reader;
    private final CountryAccount account;
    private final Country country;
    private final List<WaveAnswers> waves;
    private final Map<WaveAnswers, Changes> changes = new IdentityHashMap<>();
    private final Map<WaveAnswers, Map<String, Variable>> variables = new IdentityHashMap<>();

    CountryTables(CountryAccount account) {
        this.reader = account.reader();
        this.account = account;
        this.country = account.country();
        this.waves = account.waves();
        Findings findings = account.findings();
        for (WaveAnswers wave : waves) {
            Optional<Wave> before = findings.before(wave.wave().id());
            before.ifPresent(earlier -> changes.put(wave, new Changes(reader, findings, earlier, wave.wave())));
        }
    }

    /** Sections and variables of the latest wave, then those that only earlier waves asked. */
    List<SectionTable> sections() {
        Map<String, Variable> shown = new LinkedHashMap<>();
        waves.reversed()
                .forEach(wave -> wave.instrument().variables().stream()
                        .filter(variable -> variable.question().visibility() == Visibility.PUBLIC)
                        .forEach(variable -> shown.putIfAbsent(variable.name(), variable)));
        Map<String, List<Variable>> sections = new LinkedHashMap<>();
        shown.values()
                .forEach(variable -> sections.computeIfAbsent(variable.section().id(), none -> new ArrayList<>())
                        .add(variable));
        return sections.entrySet().stream()
                .map(section -> new SectionTable(
                        section.getKey(),
                        reader.text(section.getValue().getFirst().section().title()),
                        rows(section.getValue())))
                .toList();
    }

    private List<Row> rows(List<Variable> variables) {
        List<Row> rows = new ArrayList<>();
        String question = "";
        for (Variable variable : variables) {
            boolean item = !variable.part().isEmpty();
            if (item && !question.equals(variable.question().variable())) {
                rows.add(new Row(reader.text(variable.question().label()), null, true, false, List.of()));
            }
            question = variable.question().variable();
            rows.add(new Row(reader.text(variable.label()), account.href(variable), false, item, cells(variable)));
        }
        return rows;
    }

    private List<ShownAnswer> cells(Variable variable) {
        return waves.stream().map(wave -> cell(wave, variable)).toList();
    }

    private Map<String, Variable> asked(WaveAnswers wave) {
        return variables.computeIfAbsent(
                wave,
                some -> some.instrument().variables().stream()
                        .collect(Collectors.toMap(Variable::name, Function.identity())));
    }

    private ShownAnswer cell(WaveAnswers wave, Variable latest) {
        if (!wave.wave().population().contains(country.code())) {
            return ShownAnswer.none("–");
        }
        // The wave's own question, whose codes may have had other labels.
        Variable asked = asked(wave).get(latest.name());
        if (asked == null || asked.question().visibility() != Visibility.PUBLIC) {
            return new ShownAnswers(reader).shown(latest.question(), Missing.NOT_ASKED);
        }
        return account.shown(wave, asked.question(), asked.name())
                .changed(Optional.ofNullable(changes.get(wave))
                        .flatMap(since -> since.of(country.code(), asked.name()))
                        .filter(change -> isShown(wave, asked))
                        .orElse(null));
    }

    /** Whether everybody may see of both waves what their change was counted from. */
    private boolean isShown(WaveAnswers wave, Variable asked) {
        return !(asked.question().kind() instanceof Kind.Choices)
                && account.shows(wave.wave().id(), asked.name())
                && account.findings()
                        .before(wave.wave().id())
                        .filter(before -> account.shows(before.id(), asked.name()))
                        .isPresent();
    }
}
