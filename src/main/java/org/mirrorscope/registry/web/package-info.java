/** The pages of the countries' records. */
@NullMarked
package org.mirrorscope.registry.web;

import org.jspecify.annotations.NullMarked;
