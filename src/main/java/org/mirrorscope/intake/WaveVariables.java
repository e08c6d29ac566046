package org.mirrorscope.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mirrorscope.document.yaml.Suggestion;
import org.mirrorscope.instrument.Instrument;
import org.mirrorscope.instrument.Variable;

/** The variables of one wave, each with the readings of the texts that one source has for it so far. */
final class WaveVariables {

    /** One variable: how its cells are read, and what is known already. */
    static final class Column {

        private final String name;
        private final ValueReader reader;
        private final Map<String, Reading> known = new HashMap<>();

        private Column(Variable variable, Source source) {
            this.name = variable.name();
            this.reader = new ValueReader(variable.name(), variable.question().kind(), source);
        }

        String name() {
            return name;
        }

        /** The same text always reads the same, and answers repeat. */
        Reading read(String text) {
            return known.computeIfAbsent(text, reader::read);
        }
    }

    private final Map<String, Column> columns = new HashMap<>();
    private final List<String> names;

    WaveVariables(Instrument instrument, Source source) {
        List<Variable> variables = instrument.variables();
        variables.forEach(variable -> columns.put(variable.name(), new Column(variable, source)));
        names = variables.stream().map(Variable::name).toList();
    }

    Optional<Column> find(String name) {
        return Optional.ofNullable(columns.get(name));
    }

    /** The name that is nearest to one that does not exist. */
    Optional<String> nearest(String name) {
        return Suggestion.nearest(name, names);
    }
}
