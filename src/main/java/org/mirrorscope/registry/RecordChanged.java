package org.mirrorscope.registry;

/** Something became known about a country that no return said. Told inside the transaction that records it. */
public record RecordChanged() {}
