package org.mirrorscope.registry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mirrorscope.instrument.Fit;
import org.mirrorscope.instrument.Instrument;
import org.mirrorscope.instrument.Instruments;
import org.mirrorscope.instrument.Question;
import org.mirrorscope.instrument.Respondent;
import org.mirrorscope.instrument.Variable;
import org.mirrorscope.shared.Answer;
import org.mirrorscope.shared.AnswerValue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the countries' records can speak of: every variable that any published version asked of countries. */
@Component
public class KnownVariables {

    private final Instruments instruments;

    KnownVariables(Instruments instruments) {
        this.instruments = instruments;
    }

    /** Every variable by its name, in the order of the latest versions; behind them what only earlier ones asked. */
    @Transactional(readOnly = true)
    public Map<String, KnownVariable> all() {
        Map<String, KnownVariable> known = new LinkedHashMap<>();
        Set<String> begun = new LinkedHashSet<>();
        for (Instrument version : latestFirst()) {
            boolean latest = begun.add(version.id().instrument());
            for (Variable variable : version.variables()) {
                known.putIfAbsent(variable.name(), new KnownVariable(variable, version.id(), !latest));
            }
        }
        return known;
    }

    /** A variable by its name; empty if countries were never asked it. */
    @Transactional(readOnly = true)
    public Optional<KnownVariable> find(String variable) {
        return Optional.ofNullable(all().get(variable));
    }

    /** The version that was published last under its instrument, by its name, and so on. */
    private List<Instrument> latestFirst() {
        List<Instrument> versions = new ArrayList<>(instruments.all().values());
        versions.removeIf(version -> version.respondent() != Respondent.COUNTRY);
        return versions.reversed();
    }

    /** The version that asks a variable now, or asked it last. */
    Optional<Instrument> asking(String variable) {
        return find(variable).flatMap(known -> instruments.find(known.version()));
    }

    /**
     * The question in whose words an answer can be told: as the latest version asks it, or an earlier one where the
     * answer has a code that is not there any more. Empty if countries were never asked it.
     */
    @Transactional(readOnly = true)
    public Optional<Question> questionFor(String variable, Answer answer) {
        List<Question> asked = latestFirst().stream()
                .flatMap(version -> version.variables().stream())
                .filter(each -> each.name().equals(variable))
                .map(Variable::question)
                .toList();
        return asked.stream()
                .filter(question -> !(answer instanceof AnswerValue value) || Fit.fits(question.kind(), value))
                .findFirst()
                .or(() -> asked.stream().findFirst());
    }
}
