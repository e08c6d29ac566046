package org.mirrorscope.meeting.web;

/** A candidate practice on a page. */
public record PracticeView(String id, String country, String title, String text, boolean withdrawn) {}
