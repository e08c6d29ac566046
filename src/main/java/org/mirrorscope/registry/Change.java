package org.mirrorscope.registry;

import java.time.LocalDate;
import org.mirrorscope.shared.Answer;

/**
 * What a country wants to change in its record.
 *
 * @param answer what holds now: a value, that it is not known, or that it does not apply
 * @param asOf since when, or on which day it was seen to be so
 * @param reason why it is changed
 * @param link where that can be read; empty if nowhere
 */
public record Change(String variable, Answer answer, LocalDate asOf, String reason, String link) {}
