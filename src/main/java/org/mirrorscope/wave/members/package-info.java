/**
 * Surveys of people: many anonymous answers for a country, counted in steps, and shown only where no small number follows.
 */
@NullMarked
@NamedInterface("members")
package org.mirrorscope.wave.members;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
