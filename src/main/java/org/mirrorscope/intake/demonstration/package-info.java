/** The demonstration's open wave and meetings: invented people who do what people do, so that a visitor finds them under way. */
@NullMarked
package org.mirrorscope.intake.demonstration;

import org.jspecify.annotations.NullMarked;
