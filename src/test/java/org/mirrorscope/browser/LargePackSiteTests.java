package org.mirrorscope.browser;

import java.nio.file.Path;
import java.util.EnumSet;

/** The same pages from a pack that nobody made for them: 194 countries, 63 variables, three waves. */
class LargePackSiteTests extends SiteWalk {

    LargePackSiteTests() {
        super(Path.of("../shared/packs/who-ncd-ccs"), EnumSet.of(Look.DARK, Look.NARROW));
    }
}
