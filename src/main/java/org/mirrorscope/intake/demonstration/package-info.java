/** The demonstration's open wave: invented people who answer it, so that a visitor finds it under way. */
@NullMarked
package org.mirrorscope.intake.demonstration;

import org.jspecify.annotations.NullMarked;
