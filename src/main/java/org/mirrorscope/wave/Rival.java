package org.mirrorscope.wave;

import java.time.Instant;
import java.util.UUID;

/**
 * What somebody saved in a cell without having seen what another had saved there just before. It stands beside the entry
 * until somebody chooses between them.
 *
 * @param variable the stored variable
 * @param said what it says
 * @param writer who saved it
 * @param at when
 */
public record Rival(UUID id, String variable, Said said, Writer writer, Instant at) {

    /** Whether it takes the place of another: of one person one waits at most beside a cell. */
    boolean replaces(Rival other) {
        return variable.equals(other.variable) && writer.person().equals(other.writer.person());
    }
}
