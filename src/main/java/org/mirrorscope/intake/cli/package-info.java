/** The commands that check and load packs. */
@NullMarked
package org.mirrorscope.intake.cli;

import org.jspecify.annotations.NullMarked;
