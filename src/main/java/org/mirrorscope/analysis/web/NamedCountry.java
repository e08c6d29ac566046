package org.mirrorscope.analysis.web;

/** A country by its name in the reader's language, and the address of its page. */
public record NamedCountry(String name, String href) {}
