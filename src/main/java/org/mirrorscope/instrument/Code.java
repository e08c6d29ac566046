package org.mirrorscope.instrument;

import org.mirrorscope.shared.LocalizedText;

/**
 * One entry of a code list, or an item of a matrix.
 *
 * @param code the stable name that data carry, unique in its list
 * @param label what readers see
 */
public record Code(String code, LocalizedText label) {}
