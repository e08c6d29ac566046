package org.mirrorscope.instrument;

import org.mirrorscope.shared.LocalizedText;

/**
 * What is worth a second look at an answer, though it may be right. It stops nothing.
 *
 * @param when CEL condition over {@code value}, the other {@code answers} and {@code last}, the answers of last time in
 *     the codes of this version; what touches something absent does not warn
 * @param text what the country and the office read
 */
public record Warning(String when, LocalizedText text) {}
