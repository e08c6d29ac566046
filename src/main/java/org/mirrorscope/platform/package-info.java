/** What the program runs on: embedded PostgreSQL, the home directory, configuration, the command line. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.mirrorscope.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
