@NullMarked
package org.mirrorscope;

import org.jspecify.annotations.NullMarked;
