@NullMarked
package org.mirrorscope.analysis.cli;

import org.jspecify.annotations.NullMarked;
