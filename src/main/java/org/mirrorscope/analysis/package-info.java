/**
 * Honest counting: distributions with three denominators and bounds, comparison of waves, composition and association.
 * Computes on immutable values, not on tables; every result carries its evidence.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"registry", "instrument", "wave", "wave::members", "access"})
package org.mirrorscope.analysis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
