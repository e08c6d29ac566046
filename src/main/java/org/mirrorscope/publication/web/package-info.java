/** The public pages of the site: start page, countries, comparison, and the texts about method and site. */
@NullMarked
package org.mirrorscope.publication.web;

import org.jspecify.annotations.NullMarked;
