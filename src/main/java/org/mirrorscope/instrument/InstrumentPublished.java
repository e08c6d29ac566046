package org.mirrorscope.instrument;

/** A version of an instrument was published. Told inside the transaction that does it. */
public record InstrumentPublished(VersionId version) {}
