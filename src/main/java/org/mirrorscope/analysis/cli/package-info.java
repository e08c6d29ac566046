/** The command {@code findings}: every figure of a wave and of a comparison, as JSON, CSV or text. */
@NullMarked
package org.mirrorscope.analysis.cli;

import org.jspecify.annotations.NullMarked;
