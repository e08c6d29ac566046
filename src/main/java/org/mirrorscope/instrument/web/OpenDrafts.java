package org.mirrorscope.instrument.web;

import java.util.UUID;
import org.mirrorscope.access.Deed;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.instrument.Draft;
import org.mirrorscope.instrument.DraftId;
import org.mirrorscope.instrument.InstrumentDrafts;
import org.mirrorscope.shell.RefusedRequest;
import org.springframework.stereotype.Component;

/** Finds the draft that an address names. */
@Component
class OpenDrafts {

    private final InstrumentDrafts drafts;

    OpenDrafts(InstrumentDrafts drafts) {
        this.drafts = drafts;
    }

    /** @throws RefusedRequest if there is none */
    Draft find(String id) {
        try {
            return drafts.find(new DraftId(UUID.fromString(id))).orElseThrow(OpenDrafts::none);
        } catch (IllegalArgumentException noId) {
            throw none();
        }
    }

    /** @throws RefusedRequest if there is none, it is not open any more, or this person may not edit it */
    Draft findToEdit(String id, SignedIn who) {
        who.require(Deed.EDIT_INSTRUMENTS);
        Draft draft = find(id);
        if (draft.state() != Draft.State.OPEN) {
            throw RefusedRequest.badRequest(
                    "instrument/draft.closed",
                    draft.content().id().instrument(),
                    draft.content().id().version());
        }
        return draft;
    }

    private static RefusedRequest none() {
        return RefusedRequest.notFound("instrument/draft.none");
    }
}
