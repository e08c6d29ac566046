@NullMarked
package org.mirrorscope.registry;

import org.jspecify.annotations.NullMarked;
