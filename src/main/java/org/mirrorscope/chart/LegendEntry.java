package org.mirrorscope.chart;

/** One colour and what it means, for example {@code STEP_12} 'Operational 11'. */
public record LegendEntry(Tone tone, String label) {}
