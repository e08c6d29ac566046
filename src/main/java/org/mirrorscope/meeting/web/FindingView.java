package org.mirrorscope.meeting.web;

/**
 * A finding on a page.
 *
 * @param country of whom
 * @param label what it is about; empty if it is words alone
 * @param answer what holds
 * @param asOf since when
 * @param text in words; may be empty
 * @param withdrawn whether the office took it back
 * @param source how the record will tell where it comes from
 * @param visible who will see it
 * @param now what the record says now, since when and where from; empty if nothing
 * @param later whether that is of a later day, and so goes on holding
 */
public record FindingView(
        String id,
        String country,
        String label,
        String answer,
        String asOf,
        String text,
        boolean withdrawn,
        String source,
        String visible,
        String now,
        boolean later) {}
