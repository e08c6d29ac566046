package org.mirrorscope.instrument;

import java.time.Instant;
import org.mirrorscope.access.PersonId;

/**
 * A version of a questionnaire in the making, as it was after one edit. Its parts are whole (every question has a kind,
 * every list an entry), but conditions may be wrong and texts untranslated until it is published; {@link PublishCheck}
 * says what is left to do.
 *
 * @param id which draft
 * @param state what became of it
 * @param revision counts the edits from 1
 * @param content what it says at present
 * @param editedAt when the latest edit was made
 * @param editedBy the person who made it
 */
public record Draft(DraftId id, State state, int revision, Instrument content, Instant editedAt, PersonId editedBy) {

    /** What became of a draft. */
    public enum State {
        /** Being worked on. */
        OPEN,
        /** A published version now. */
        PUBLISHED,
        /** Given up. */
        DISCARDED
    }
}
