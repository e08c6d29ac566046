package org.mirrorscope.browser;

import java.nio.file.Path;
import java.util.EnumSet;

/** The demonstration as its visitors see it, in English and Spanish. */
class DemonstrationSiteTests extends SiteWalk {

    DemonstrationSiteTests() {
        super(Path.of("src/main/resources/packs/demonstration"), EnumSet.allOf(Look.class));
    }
}
