@NullMarked
package org.mirrorscope.instrument;

import org.jspecify.annotations.NullMarked;
