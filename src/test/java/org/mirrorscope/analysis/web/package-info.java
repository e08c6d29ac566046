@NullMarked
package org.mirrorscope.analysis.web;

import org.jspecify.annotations.NullMarked;
