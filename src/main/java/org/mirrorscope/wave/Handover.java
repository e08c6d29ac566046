package org.mirrorscope.wave;

import java.util.Locale;
import java.util.SortedSet;
import org.mirrorscope.mail.EmailAddress;

/**
 * What somebody wants to hand over, and to whom.
 *
 * @param name what the colleague is called; somebody who is known here keeps the name known here
 * @param address the colleague's address
 * @param language of the mail, unless the colleague is known here
 * @param sections the ids of the sections
 * @param seesAll whether the colleague sees the whole return
 * @param message what the mail says beside the usual; may be empty
 */
public record Handover(
        String name,
        EmailAddress address,
        Locale language,
        SortedSet<String> sections,
        boolean seesAll,
        String message) {}
