package org.mirrorscope.instrument;

import java.util.List;
import java.util.Optional;
import org.mirrorscope.platform.Refusal;
import org.mirrorscope.shared.LocalizedText;

/** Edits of a questionnaire's sections. */
public sealed interface SectionEdit extends Edit {

    /** Adds an empty section at the end. */
    record Add(String id, LocalizedText title) implements SectionEdit {
        @Override
        public Instrument on(Instrument before) {
            PartRules.refuse(PartRules.ofSection(id, before));
            return Parts.with(before, Parts.added(before.sections(), new Section(id, title, List.of())));
        }

        @Override
        public Object replaces(Instrument content) {
            return "";
        }
    }

    /** Changes what a section is called. */
    record Change(String id, LocalizedText title) implements SectionEdit {
        @Override
        public Instrument on(Instrument before) {
            return Parts.section(before, id, section -> new Section(id, title, section.questions()));
        }

        @Override
        public Object replaces(Instrument content) {
            return find(content, id).map(Section::title);
        }
    }

    /**
     * Moves a section.
     *
     * @param place where it stands then, counted from 0; beyond the end means last
     */
    record Move(String id, int place) implements SectionEdit {
        @Override
        public Instrument on(Instrument before) {
            Section section = find(before, id).orElseThrow(() -> new Refusal("instrument/section.gone", id));
            return Parts.with(before, Parts.moved(before.sections(), section, place));
        }

        @Override
        public Object replaces(Instrument content) {
            return content.sections().stream().map(Section::id).toList();
        }
    }

    /** Removes a section with its questions. */
    record Remove(String id) implements SectionEdit {
        @Override
        public Instrument on(Instrument before) {
            Section section = find(before, id).orElseThrow(() -> new Refusal("instrument/section.gone", id));
            return Parts.with(before, Parts.removed(before.sections(), section));
        }

        @Override
        public Object replaces(Instrument content) {
            return find(content, id);
        }
    }

    private static Optional<Section> find(Instrument content, String id) {
        return content.sections().stream()
                .filter(section -> section.id().equals(id))
                .findFirst();
    }
}
