/**
 * Invents the answers of the demonstration pack, and proves that the published findings follow from them. Nothing here
 * knows what any country answered; every answer comes from a seed.
 */
@NullMarked
package org.mirrorscope.demonstration;

import org.jspecify.annotations.NullMarked;
