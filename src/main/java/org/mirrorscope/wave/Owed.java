package org.mirrorscope.wave;

/**
 * A wave that a country was invited to, and how far its return is.
 *
 * @param schedule the wave and its life
 * @param draft the return, without its entries, rivals, remarks and steps
 * @param open whether the country may answer now, or begin to
 */
public record Owed(Schedule schedule, DraftReturn draft, boolean open) {}
