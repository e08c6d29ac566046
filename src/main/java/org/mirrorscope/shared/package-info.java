/**
 * The values that every module speaks: country codes, texts in several languages, answers and the reasons why an
 * answer is missing. Uses nothing but the JDK.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.mirrorscope.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
