package org.mirrorscope.shell;

import java.time.Instant;
import org.mirrorscope.shared.LocalizedText;

/**
 * What the office tells everybody on top of every page for a while.
 *
 * @param text one paragraph without markup; moments in it, see {@link MomentText}, are told in the reader's time too
 * @param from since when it stands
 * @param until when it does not stand any more
 */
public record Announcement(AnnouncementKind kind, LocalizedText text, Instant from, Instant until) {

    /** Whether it stands at a moment: at its start it does, at its end no more. */
    public boolean standsAt(Instant moment) {
        return !moment.isBefore(from) && moment.isBefore(until);
    }

    /** The language of the words that a reader gets, who may find no words in the own one. */
    public String languageFor(Reader reader) {
        String own = reader.language().getLanguage();
        return text.texts().containsKey(own)
                ? own
                : text.texts().containsKey("en") ? "en" : text.texts().firstKey();
    }
}
