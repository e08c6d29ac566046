/** Initiative packs and answer files in: reading, checking and loading them. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "registry",
            "registry::group",
            "instrument",
            "wave",
            "wave::circulation",
            "wave::members",
            "meeting",
            "analysis",
            "access",
            "document::yaml",
            "document::table",
            "document::pdf"
        })
package org.mirrorscope.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
