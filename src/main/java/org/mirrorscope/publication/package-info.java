/**
 * The public pages that show several modules together, what is published from them, the countries' right of reply to
 * it, and announcements.
 */
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
