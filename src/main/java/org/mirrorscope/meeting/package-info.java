/**
 * Meetings of the office with countries: planning and inviting, an agenda that is proposed from the record, minutes with
 * findings and follow-ups, and how a country agrees to them, so that what was found becomes a part of its record.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"registry", "instrument", "wave", "access", "document::docx", "document::pdf"})
package org.mirrorscope.meeting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
