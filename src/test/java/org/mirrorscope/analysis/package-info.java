@NullMarked
package org.mirrorscope.analysis;

import org.jspecify.annotations.NullMarked;
