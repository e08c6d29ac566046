package org.mirrorscope.chart;

/** A file that holds what the figure shows: its label ('CSV') and its address. */
public record Download(String label, String href) {}
