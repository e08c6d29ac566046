/** Chart records and the accessible SVG drawn from them. Pure functions: the same record gives the same bytes. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package org.mirrorscope.chart;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
