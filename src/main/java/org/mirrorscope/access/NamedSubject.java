package org.mirrorscope.access;

/**
 * What a line of the audit trail is about, for a reader.
 *
 * @param words its name
 * @param path its page, without the language's prefix; empty if it has none
 */
public record NamedSubject(String words, String path) {}
