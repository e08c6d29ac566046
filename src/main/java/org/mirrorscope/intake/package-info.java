/** Initiative packs and answer files in: reading, checking and loading them. */
@NullMarked
@ApplicationModule(allowedDependencies = {"registry", "instrument", "wave", "analysis"})
package org.mirrorscope.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
