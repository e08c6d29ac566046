@NullMarked
package org.mirrorscope.shell.web;

import org.jspecify.annotations.NullMarked;
