/**
 * One table: every kind of question, with every verdict between two versions, and every reason for having no answer,
 * from the pack's files to the page.
 */
@NullMarked
package org.mirrorscope.everycase;

import org.jspecify.annotations.NullMarked;
