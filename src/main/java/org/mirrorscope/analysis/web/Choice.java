package org.mirrorscope.analysis.web;

/**
 * One of several views of a page, as a plain link.
 *
 * @param label its words
 * @param href where it leads
 * @param current whether it is the view that is shown
 */
public record Choice(String label, String href, boolean current) {}
