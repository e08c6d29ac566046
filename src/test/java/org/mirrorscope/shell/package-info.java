@NullMarked
package org.mirrorscope.shell;

import org.jspecify.annotations.NullMarked;
