/** The frame of every page: layout, navigation, languages, error pages, security headers. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "chart"})
package org.mirrorscope.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
