@NullMarked
package org.mirrorscope.chart;

import org.jspecify.annotations.NullMarked;
