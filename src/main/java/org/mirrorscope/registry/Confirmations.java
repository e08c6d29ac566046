package org.mirrorscope.registry;

import java.util.Optional;

/** Who confirmed what was said in meetings; the module of the meetings implements it. */
public interface Confirmations {

    /** What others called the person then who confirmed a fact; empty if that is not known. */
    Optional<String> name(Statement fact);
}
