package org.mirrorscope.registry;

import org.mirrorscope.instrument.Variable;
import org.mirrorscope.instrument.VersionId;

/**
 * Something that countries were asked at some time.
 *
 * @param variable as the latest version that asks it has it
 * @param version that version
 * @param dropped whether a later version of the instrument does not ask it any more
 */
public record KnownVariable(Variable variable, VersionId version, boolean dropped) {}
