package org.mirrorscope.wave;

import org.mirrorscope.instrument.Section;

/**
 * How far a section of a draft is, counted in questions that apply.
 *
 * @param section the section
 * @param state its state
 * @param asked how many questions apply at present
 * @param settled how many of them have a value or a stated reason
 * @param unconfirmed how many still hold last time's answer, unconfirmed
 */
public record SectionStanding(Section section, SectionState state, int asked, int settled, int unconfirmed) {}
