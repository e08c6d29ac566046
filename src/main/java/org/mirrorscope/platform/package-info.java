/**
 * What the program runs on: the command line, the home directory, the database that comes with the program, long work
 * and its progress. Knows no module; modules offer it their commands.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package org.mirrorscope.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
