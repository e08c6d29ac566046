package org.mirrorscope.mail;

import java.time.Instant;

/**
 * One time that a message was to leave.
 *
 * @param at when
 * @param fate what became of the message by it
 * @param said what the mail server or the network said; empty if it went well
 */
public record Attempt(Instant at, Fate fate, String said) {}
