/**
 * The frame of every page: layout, navigation, languages, error pages, security headers, caching.
 *
 * <p>A controller returns a {@link org.mirrorscope.shell.Page} record; the template of the same name renders it inside
 * {@code shell/layout.jte}. What a controller needs to know of the person reading it takes as a parameter of type
 * {@link org.mirrorscope.shell.Reader}; what it refuses it throws as a {@link org.mirrorscope.shell.RefusedRequest}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "chart", "platform"})
package org.mirrorscope.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
