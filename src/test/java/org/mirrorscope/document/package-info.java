@NullMarked
package org.mirrorscope.document;

import org.jspecify.annotations.NullMarked;
