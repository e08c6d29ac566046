package org.mirrorscope.instrument;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.mirrorscope.platform.Refusal;

/** Instruments, sections and questions with one part exchanged; what was there stays as it was. */
final class Parts {

    private Parts() {}

    static Instrument with(Instrument instrument, List<Section> sections) {
        return new Instrument(
                instrument.id(), instrument.respondent(), instrument.title(), sections, instrument.concordances());
    }

    static Instrument stating(Instrument instrument, List<Concordance> concordances) {
        return new Instrument(
                instrument.id(), instrument.respondent(), instrument.title(), instrument.sections(), concordances);
    }

    static Question with(Question question, Kind kind) {
        return new Question(
                question.variable(),
                kind,
                question.label(),
                question.help(),
                question.better(),
                question.required(),
                question.relevant(),
                question.constraint(),
                question.carryForward(),
                question.visibility(),
                question.warnings());
    }

    /** With one section changed. */
    static Instrument section(Instrument instrument, String id, UnaryOperator<Section> change) {
        List<Section> sections = new ArrayList<>();
        boolean found = false;
        for (Section section : instrument.sections()) {
            boolean meant = section.id().equals(id);
            sections.add(meant ? change.apply(section) : section);
            found |= meant;
        }
        if (!found) {
            throw new Refusal("instrument/section.gone", id);
        }
        return with(instrument, List.copyOf(sections));
    }

    /** With a change of the questions among which one stands: those of its section, or the fields of its repeat. */
    static Instrument questions(Instrument instrument, QuestionPath path, UnaryOperator<List<Question>> change) {
        Question outer = instrument
                .question(path.variable())
                .orElseThrow(() -> new Refusal("instrument/question.gone", path.variable()));
        Section section = instrument.sections().stream()
                .filter(there -> there.questions().contains(outer))
                .findFirst()
                .orElseThrow();
        List<Question> changed = path.isField()
                ? replaced(section.questions(), outer, with(outer, new Kind.Repeat(change.apply(fields(outer)))))
                : change.apply(section.questions());
        return section(instrument, section.id(), there -> new Section(there.id(), there.title(), changed));
    }

    static List<Question> fields(Question question) {
        return question.kind() instanceof Kind.Repeat repeat ? repeat.fields() : List.of();
    }

    static <T> List<T> added(List<T> list, T item) {
        return inserted(list, item, list.size());
    }

    static <T> List<T> inserted(List<T> list, T item, int place) {
        List<T> longer = new ArrayList<>(list);
        longer.add(Math.clamp(place, 0, list.size()), item);
        return List.copyOf(longer);
    }

    static <T> List<T> removed(List<T> list, T item) {
        List<T> shorter = new ArrayList<>(list);
        shorter.remove(item);
        return List.copyOf(shorter);
    }

    static <T> List<T> moved(List<T> list, T item, int place) {
        return inserted(removed(list, item), item, place);
    }

    static <T> List<T> replaced(List<T> list, T old, T other) {
        return list.stream().map(item -> item.equals(old) ? other : item).toList();
    }
}
