/**
 * Survey rounds: waves, the countries invited to them, and each country's return with its revisions.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"registry", "instrument", "access", "document::pdf", "document::sheet", "document::table"
        })
package org.mirrorscope.wave;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
