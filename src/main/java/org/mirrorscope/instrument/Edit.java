package org.mirrorscope.instrument;

import org.mirrorscope.platform.Refusal;

/** One step in making a questionnaire. It changes no draft by itself, but makes a new one of it. */
public sealed interface Edit permits Describe, SectionEdit, QuestionEdit, ConcordanceEdit, Translate {

    /**
     * The questionnaire after the edit.
     *
     * @throws Refusal if what it is about is not there, or what it brings cannot stand in a questionnaire
     */
    Instrument on(Instrument before);

    /**
     * The part of the questionnaire that the edit replaces or relies on. If it is not the same any more as when the
     * editor saw it, the edit would silently undo somebody else's.
     */
    Object replaces(Instrument content);
}
