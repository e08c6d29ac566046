package org.mirrorscope.instrument;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mirrorscope.instrument.Concordance.Stated;
import org.mirrorscope.platform.Refusal;

/** Edits of what a version's authors state about comparing it with an earlier one. */
public sealed interface ConcordanceEdit extends Edit {

    /** Begins to compare with an earlier version. */
    record Begin(String against) implements ConcordanceEdit {
        @Override
        public Instrument on(Instrument before) {
            if (find(before, against).isPresent()) {
                return before;
            }
            return Parts.stating(before, Parts.added(before.concordances(), new Concordance(against, Map.of())));
        }

        @Override
        public Object replaces(Instrument content) {
            return "";
        }
    }

    /** Compares with an earlier version no more; what was stated about it is given up. */
    record End(String against) implements ConcordanceEdit {
        @Override
        public Instrument on(Instrument before) {
            return Parts.stating(before, Parts.removed(before.concordances(), needed(before, against)));
        }

        @Override
        public Object replaces(Instrument content) {
            return find(content, against);
        }
    }

    /** States how a variable compares; in the place of what was stated before. */
    record State(String against, String variable, Stated stated) implements ConcordanceEdit {
        @Override
        public Instrument on(Instrument before) {
            Map<String, Stated> variables =
                    new LinkedHashMap<>(needed(before, against).variables());
            variables.put(variable, stated);
            return exchanged(before, against, variables);
        }

        @Override
        public Object replaces(Instrument content) {
            return statement(content, against, variable);
        }
    }

    /** Takes back what was stated about a variable; the default holds again. */
    record TakeBack(String against, String variable) implements ConcordanceEdit {
        @Override
        public Instrument on(Instrument before) {
            Map<String, Stated> variables =
                    new LinkedHashMap<>(needed(before, against).variables());
            variables.remove(variable);
            return exchanged(before, against, variables);
        }

        @Override
        public Object replaces(Instrument content) {
            return statement(content, against, variable);
        }
    }

    private static Instrument exchanged(Instrument before, String against, Map<String, Stated> variables) {
        List<Concordance> blocks =
                Parts.replaced(before.concordances(), needed(before, against), new Concordance(against, variables));
        return Parts.stating(before, blocks);
    }

    private static Concordance needed(Instrument content, String against) {
        return find(content, against).orElseThrow(() -> new Refusal("instrument/concordance.none", against));
    }

    private static Optional<Concordance> find(Instrument content, String against) {
        return content.concordances().stream()
                .filter(block -> block.against().equals(against))
                .findFirst();
    }

    private static Optional<Stated> statement(Instrument content, String against, String variable) {
        return find(content, against)
                .map(Concordance::variables)
                .flatMap(variables -> Optional.ofNullable(variables.get(variable)));
    }
}
