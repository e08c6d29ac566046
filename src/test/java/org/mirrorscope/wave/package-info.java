@NullMarked
package org.mirrorscope.wave;

import org.jspecify.annotations.NullMarked;
