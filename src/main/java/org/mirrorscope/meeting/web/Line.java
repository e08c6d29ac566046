package org.mirrorscope.meeting.web;

/**
 * A meeting in a list.
 *
 * @param href its page, without the language's prefix
 * @param when in the zone in which it was planned
 * @param machine when it begins, for programs
 * @param zone that zone's name
 * @param countries with whom
 * @param state in a word
 */
public record Line(
        String href, String title, String when, String machine, String zone, String countries, String state) {}
