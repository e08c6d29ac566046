package org.mirrorscope.registry.group;

import java.time.Instant;
import org.mirrorscope.registry.Author;

/**
 * One revision of something that is kept of a mirror group. A change makes the next one; the latest holds.
 *
 * @param what as it was said to be
 * @param revision from 1
 * @param author who said so; of the office if it was entered on the country's behalf
 * @param recordedAt when
 */
public record Kept<T extends Shown>(T what, int revision, Author author, Instant recordedAt) {}
