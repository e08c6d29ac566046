package org.mirrorscope.wave;

import java.util.Map;
import org.mirrorscope.platform.Refusal;

/**
 * What became of what somebody said in some cells at once. What was not refused is in the database.
 *
 * @param before the return as it was
 * @param now the return as it is
 * @param refused why cells were not saved, by stored variable
 */
public record Answered(OpenReturn before, OpenReturn now, Map<String, Refusal> refused) {}
