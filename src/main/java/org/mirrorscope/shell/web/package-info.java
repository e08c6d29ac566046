/** How the frame hangs in Spring: rendering, languages, security headers, caching, error pages. */
@NullMarked
package org.mirrorscope.shell.web;

import org.jspecify.annotations.NullMarked;
