package org.mirrorscope.wave;

import java.time.Instant;
import java.util.UUID;
import org.mirrorscope.access.Delegation;
import org.mirrorscope.access.Person;

/**
 * Sections of a return in somebody's hands.
 *
 * @param id which delegation it is
 * @param to who has them
 * @param delegation which sections, and what the person may see
 * @param giver who handed them over
 * @param at when
 */
public record Handed(UUID id, Person to, Delegation delegation, Writer giver, Instant at) {}
