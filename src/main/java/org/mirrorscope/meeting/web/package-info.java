/** The pages of meetings: the office's, and each country's own. */
@NullMarked
package org.mirrorscope.meeting.web;

import org.jspecify.annotations.NullMarked;
