/** Benchmarks: each program here measures the figures of one name and prints them, one JSON line a figure. */
@NullMarked
package org.mirrorscope.bench;

import org.jspecify.annotations.NullMarked;
