package org.mirrorscope.instrument;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.instrument.Concordance.Stated;
import org.mirrorscope.instrument.Concordances.Violation;

/** Checks what one version's authors state about comparing it with earlier versions. */
final class ConcordanceCheck {

    private final Instrument version;
    private final Map<String, Instrument> earlier;
    private final List<Violation> violations = new ArrayList<>();

    ConcordanceCheck(Instrument version, Collection<Instrument> earlier) {
        this.version = version;
        this.earlier = earlier.stream()
                .filter(other -> other.id().instrument().equals(version.id().instrument()))
                .filter(other -> !other.id().equals(version.id()))
                .collect(Collectors.toMap(
                        other -> other.id().version(), Function.identity(), (one, two) -> one, LinkedHashMap::new));
    }

    List<Violation> violations() {
        Set<String> seen = new HashSet<>();
        for (Concordance block : version.concordances()) {
            Instrument against = earlier.get(block.against());
            if (!seen.add(block.against())) {
                add(block, "", "twice", block.against());
            } else if (against == null) {
                addUnknown(block);
            } else {
                block.variables().forEach((name, stated) -> statement(block, against, name, stated));
                unstated(block, against);
            }
        }
        return List.copyOf(violations);
    }

    private void addUnknown(Concordance block) {
        if (earlier.isEmpty()) {
            add(block, "", "noVersion", block.against());
        } else {
            add(block, "", "unknownVersion", block.against(), String.join(", ", new TreeSet<>(earlier.keySet())));
        }
    }

    private void add(Concordance block, String variable, String sentence, Object... arguments) {
        violations.add(
                new Violation(block.against(), variable, "instrument/concordance." + sentence, List.of(arguments)));
    }

    private void statement(Concordance block, Instrument against, String name, Stated stated) {
        Variable there = find(against, name);
        Variable here = find(version, name);
        if (there == null && here == null) {
            add(block, name, "unknownVariable", name, version.id().version(), block.against());
        } else if (there == null || here == null) {
            Verdict only = there == null ? Verdict.NEW : Verdict.DROPPED;
            if (stated.verdict() != only) {
                add(block, name, "oneSided", name, word(stated.verdict()), word(only));
            }
        } else {
            new StatementCheck(block, name, stated, new ConcordanceStep(there, here, stated)).run();
        }
    }

    /** A question by its own name, or one counted part of it. */
    private static @Nullable Variable find(Instrument instrument, String name) {
        Stream<Variable> questions = instrument.sections().stream()
                .flatMap(section -> section.questions().stream()
                        .map(question -> new Variable(question.variable(), "", question.label(), question, section)));
        return Stream.concat(questions, instrument.countedVariables().stream())
                .filter(variable -> variable.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private void unstated(Concordance block, Instrument against) {
        version.questions()
                .map(Question::variable)
                .filter(name -> !block.variables().containsKey(name))
                .filter(name -> block.variables().keySet().stream().noneMatch(named -> named.startsWith(name + ".")))
                .forEach(name -> {
                    Variable there = find(against, name);
                    Variable here = find(version, name);
                    if (there != null
                            && here != null
                            && new ConcordanceStep(there, here, null)
                                    .byDefault()
                                    .isEmpty()) {
                        add(block, name, "mustState", name, version.id().version(), block.against());
                    }
                });
    }

    private static String word(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT);
    }

    /** One statement about a variable that both versions ask. */
    private final class StatementCheck {

        private final Concordance block;
        private final String name;
        private final Stated stated;
        private final ConcordanceStep step;
        private final Set<String> codesThere;
        private final Set<String> codesHere;

        StatementCheck(Concordance block, String name, Stated stated, ConcordanceStep step) {
            this.block = block;
            this.name = name;
            this.stated = stated;
            this.step = step;
            this.codesThere = codes(step.earlier());
            this.codesHere = codes(step.later());
        }

        private static Set<String> codes(Variable variable) {
            return new LinkedHashSet<>(ConcordanceStep.names(
                    ConcordanceStep.codes(variable.question().kind())));
        }

        private static Set<String> items(Variable variable) {
            return variable.question().kind() instanceof Kind.Levels levels
                    ? Set.copyOf(ConcordanceStep.names(levels.items()))
                    : Set.of();
        }

        void run() {
            switch (stated.verdict()) {
                case SAME, REWORDED -> {
                    if (!step.sameCodes()) {
                        add(block, name, "codesDiffer", name, word(stated.verdict()), block.against());
                    }
                    noMap();
                }
                case RECODED -> recoded();
                case BROKEN, NEW, DROPPED -> noMap();
            }
        }

        private void noMap() {
            if (!stated.map().isEmpty() || !stated.mapOld().isEmpty()) {
                add(block, name, "mapUnused", name, word(stated.verdict()));
            }
        }

        private void recoded() {
            if (!step.mappable()) {
                add(block, name, "nothingToMap", name, block.against());
                return;
            }
            entries(stated.map(), step.later(), version.id().version(), step.earlier(), block.against());
            entries(
                    stated.mapOld(),
                    step.earlier(),
                    block.against(),
                    step.later(),
                    version.id().version());
            if (!(step.later().question().kind() instanceof Kind.Choices)) {
                unmapped();
            }
        }

        private void entries(
                Map<String, Optional<String>> map, Variable from, String fromVersion, Variable to, String toVersion) {
            map.forEach((code, target) -> {
                boolean item = items(from).contains(code) && !codes(from).contains(code);
                if (item && target.isPresent() && !target.get().equals(code)) {
                    add(block, name, "itemRenamed", name, code, target.get());
                } else if (!item && !codes(from).contains(code)) {
                    add(block, name, "unknownCode", name, code, fromVersion);
                } else if (!item && target.isPresent() && !codes(to).contains(target.get())) {
                    add(block, name, "unknownCode", name, target.get(), toVersion);
                }
            });
        }

        private void unmapped() {
            leftOver(codesHere, codesThere, stated.map(), stated.mapOld())
                    .forEach(code -> add(block, name, "unmapped", name, code, block.against()));
            leftOver(codesThere, codesHere, stated.mapOld(), stated.map())
                    .forEach(code -> add(block, name, "unmappedOld", name, code, block.against()));
        }

        /** Codes that are not in the other list, not named in their own map and not a target of the other map. */
        private List<String> leftOver(
                Set<String> own,
                Set<String> others,
                Map<String, Optional<String>> map,
                Map<String, Optional<String>> reverse) {
            return own.stream()
                    .filter(code -> !others.contains(code) && !map.containsKey(code))
                    .filter(code -> !reverse.containsValue(Optional.of(code)))
                    .toList();
        }
    }
}
