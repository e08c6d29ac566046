/** Tests of what the program runs on, and the database for every other test. */
@NullMarked
package org.mirrorscope.platform;

import org.jspecify.annotations.NullMarked;
