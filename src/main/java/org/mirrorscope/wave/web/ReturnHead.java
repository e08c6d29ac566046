package org.mirrorscope.wave.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands beside every page of a return.
 *
 * @param base where the return's pages stand, without the language's prefix
 * @param country the country's name
 * @param wave the wave's title
 * @param status how far the return is, in words
 * @param note why it was sent back, reopened or declined, or why it cannot be written; null if nothing is to be said
 * @param deadline until when it may be answered, in words; null if no deadline is set
 * @param deadlineMachine the same for programs
 * @param complete how many sections are complete
 * @param sections the sections
 * @param open whether it may be written now
 */
public record ReturnHead(
        String base,
        String country,
        String wave,
        String status,
        @Nullable String note,
        @Nullable String deadline,
        @Nullable String deadlineMachine,
        int complete,
        List<SectionLine> sections,
        boolean open) {}
