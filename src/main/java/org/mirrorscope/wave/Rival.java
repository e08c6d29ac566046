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
public record Rival(UUID id, String variable, Said said, Writer writer, Instant at) {}
