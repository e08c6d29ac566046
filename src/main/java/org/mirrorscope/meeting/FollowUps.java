package org.mirrorscope.meeting;

import java.util.List;
import org.mirrorscope.access.Deed;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.shared.CountryCode;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is to be done after meetings. Everything asks first whether the person may. */
@Component
public class FollowUps {

    private final FollowUpStore store;

    FollowUps(FollowUpStore store) {
        this.store = store;
    }

    /** Every follow-up, the one that is due first first. */
    @Transactional(readOnly = true)
    public List<FollowUp> all(SignedIn who) {
        who.require(Deed.SEE_OFFICE);
        return store.all();
    }

    /** Those that a country has got with minutes and that concern it, the one that is due first first. */
    @Transactional(readOnly = true)
    public List<FollowUp> of(SignedIn who, CountryCode country) {
        who.require(Deed.SEE_RETURN, country);
        return store.sentTo(country);
    }
}
