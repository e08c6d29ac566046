/** The public pages that show several modules together, and what is published from them. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "registry",
            "registry::group",
            "instrument",
            "wave",
            "wave::members",
            "analysis",
            "access",
            "document::pdf",
            "document::table"
        })
package org.mirrorscope.publication;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
