/** The product in a real browser: every public page in light, dark and narrow, judged by axe, and without JavaScript. */
@NullMarked
package org.mirrorscope.browser;

import org.jspecify.annotations.NullMarked;
