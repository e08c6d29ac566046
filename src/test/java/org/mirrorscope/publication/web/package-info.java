@NullMarked
package org.mirrorscope.publication.web;

import org.jspecify.annotations.NullMarked;
