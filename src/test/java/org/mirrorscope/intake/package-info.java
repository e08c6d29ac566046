@NullMarked
package org.mirrorscope.intake;

import org.jspecify.annotations.NullMarked;
