package org.mirrorscope.publication.web;

/** One change of a country: which way, what it is about, from what to what. */
public record ChangeItem(ShownChange change, String question, String from, String to) {}
