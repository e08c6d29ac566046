/** Letters about a wave: invitations, reminders, whom they go to and what became of them. */
@NullMarked
@NamedInterface("circulation")
package org.mirrorscope.wave.circulation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
