/**
 * The public pages of findings, composition and association. A controller looks up what an address asks for, a class of
 * the page's name in the plural builds the page's record from results, and the template of that name shows it.
 */
@NullMarked
package org.mirrorscope.analysis.web;

import org.jspecify.annotations.NullMarked;
