/** The pages on which countries answer a wave and the office follows and reviews it. */
@NullMarked
package org.mirrorscope.wave.web;

import org.jspecify.annotations.NullMarked;
