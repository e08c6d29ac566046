/** The office's pages for making questionnaires: list, draft, question, translation, concordance, checks, preview. */
@NullMarked
package org.mirrorscope.instrument.web;

import org.jspecify.annotations.NullMarked;
