package org.mirrorscope.wave;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.mirrorscope.instrument.Constraints;
import org.mirrorscope.instrument.Fit;
import org.mirrorscope.instrument.Instrument;
import org.mirrorscope.instrument.Routing;
import org.mirrorscope.instrument.Section;
import org.mirrorscope.instrument.Typed;
import org.mirrorscope.instrument.Variable;
import org.mirrorscope.shared.AnswerValue;

/**
 * What a draft lacks and what in it must be put right. Conditions are worked out on what the country holds to be true,
 * confirmed or not, so that a question does not come and go while answers are confirmed one by one.
 */
public final class DraftCheck {

    private final Instrument instrument;
    private final DraftReturn draft;
    private final Set<String> passed;
    private final Map<String, List<Flaw>> flaws;

    private DraftCheck(Instrument instrument, DraftReturn draft) {
        this.instrument = instrument;
        this.draft = draft;
        this.flaws = new LinkedHashMap<>();
        Map<String, AnswerValue> held = held(draft);
        this.passed = new Routing(instrument).passedBy(held);
        held.keySet().removeAll(passed);
        instrument.variables().forEach(variable -> {
            AnswerValue value = held.get(variable.name());
            if (value != null) {
                Fit.beyond(variable.question().kind(), value)
                        .ifPresent(wrong -> add(Flaw.of(
                                variable.name(), wrong.key(), wrong.arguments().toArray())));
            }
        });
        new Constraints(instrument).brokenBy(held).forEach(this::addBroken);
        draft.rivals().forEach(rival -> add(Flaw.of(rival.variable(), "wave/flaw.rival")));
        instrument.variables().stream()
                .filter(this::lacksWhatIsRequired)
                .forEach(variable -> add(Flaw.of(variable.name(), "wave/flaw.required")));
    }

    /** Checks a draft against the version that its wave asks. */
    static DraftCheck of(Instrument instrument, DraftReturn draft) {
        return new DraftCheck(instrument, draft);
    }

    private DraftCheck(Instrument some, DraftReturn within, DraftCheck whole) {
        this.instrument = some;
        this.draft = within;
        this.passed = whole.passed;
        this.flaws = whole.flaws;
    }

    /** The same check for somebody who sees some sections only. What applies is worked out on all of the return. */
    DraftCheck within(Instrument some, DraftReturn within) {
        return new DraftCheck(some, within, this);
    }

    private static Map<String, AnswerValue> held(DraftReturn draft) {
        Map<String, AnswerValue> held = new LinkedHashMap<>();
        draft.entries().forEach((variable, entry) -> entry.said().held().ifPresent(value -> held.put(variable, value)));
        return held;
    }

    private void addBroken(Constraints.Broken broken) {
        Typed.Wrong wrong = broken.words(instrument);
        add(new Flaw(broken.variable().name(), broken.field(), wrong.key(), wrong.arguments()));
    }

    private boolean lacksWhatIsRequired(Variable variable) {
        return variable.question().required()
                && !passed.contains(variable.name())
                && !draft.said(variable.name()).settles();
    }

    private void add(Flaw flaw) {
        flaws.computeIfAbsent(flaw.variable(), unused -> new ArrayList<>()).add(flaw);
    }

    /** The stored variables that the return is routed past. */
    public Set<String> passed() {
        return passed;
    }

    /** What must be put right before the return can be signed off, in the order of the questionnaire. */
    public List<Flaw> flaws() {
        return instrument.variables().stream()
                .flatMap(variable -> flaws(variable.name()).stream())
                .toList();
    }

    /** What must be put right in one cell. */
    public List<Flaw> flaws(String variable) {
        return List.copyOf(flaws.getOrDefault(variable, List.of()));
    }

    /** The stored variables that apply and still hold last time's answer, unconfirmed. */
    public List<Variable> unconfirmed() {
        return instrument.variables().stream()
                .filter(variable -> !passed.contains(variable.name()))
                .filter(variable -> draft.said(variable.name()) instanceof Said.Carried)
                .toList();
    }

    /** The stored variables that apply and hold nothing, but for those that must. */
    public List<Variable> unanswered() {
        return instrument.variables().stream()
                .filter(variable -> !passed.contains(variable.name()))
                .filter(variable -> draft.said(variable.name()) instanceof Said.Blank)
                .filter(variable -> !lacksWhatIsRequired(variable))
                .toList();
    }

    /** The stored variables that apply and that the office entered on behalf of the country, unconfirmed. */
    public List<Variable> onBehalf() {
        return instrument.variables().stream()
                .filter(variable -> !passed.contains(variable.name()))
                .filter(variable -> {
                    Entry entry = draft.entries().get(variable.name());
                    return entry != null && entry.isOnBehalf();
                })
                .toList();
    }

    /** The stored variables that do not apply any more but hold something: it is kept and does not count. */
    public List<Variable> keptAside() {
        return instrument.variables().stream()
                .filter(variable -> passed.contains(variable.name()))
                .filter(variable -> draft.said(variable.name()).held().isPresent())
                .toList();
    }

    /** How far each section is. */
    public List<SectionStanding> sections() {
        return instrument.sections().stream().map(this::standing).toList();
    }

    private SectionStanding standing(Section section) {
        List<Variable> cells = instrument.variables(section);
        Map<String, List<Said>> asked = new LinkedHashMap<>();
        cells.stream()
                .filter(cell -> !passed.contains(cell.name()))
                .forEach(cell -> asked.computeIfAbsent(cell.question().variable(), unused -> new ArrayList<>())
                        .add(draft.said(cell.name())));
        int settled = count(asked, said -> said.stream().allMatch(Said::settles));
        int unconfirmed = count(asked, said -> said.stream().anyMatch(Said.Carried.class::isInstance));
        return new SectionStanding(section, state(cells, asked.size(), settled), asked.size(), settled, unconfirmed);
    }

    private static int count(Map<String, List<Said>> asked, Predicate<List<Said>> question) {
        return (int) asked.values().stream().filter(question).count();
    }

    private SectionState state(List<Variable> cells, int asked, int settled) {
        boolean touched = cells.stream()
                .map(variable -> draft.entries().get(variable.name()))
                .anyMatch(entry -> entry != null && entry.writer() != null);
        // What nobody touched yet lacks its answers, which is no problem before somebody begins.
        boolean flawed = cells.stream()
                .flatMap(variable -> flaws(variable.name()).stream())
                .anyMatch(flaw -> !flaw.key().equals("wave/flaw.required"));
        if (flawed) {
            return SectionState.WITH_PROBLEMS;
        }
        if (!touched) {
            return SectionState.UNTOUCHED;
        }
        return settled == asked ? SectionState.COMPLETE : SectionState.BEGUN;
    }
}
