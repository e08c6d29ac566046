package org.mirrorscope.registry.group;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.platform.Refusal;
import org.mirrorscope.shared.CountryCode;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The countries' contact points: each country has one or none. */
@Component
public class ContactPoints {

    private final ContactPointStore store;
    private final Keeping keeping;

    ContactPoints(ContactPointStore store, Keeping keeping) {
        this.store = store;
        this.keeping = keeping;
    }

    /**
     * Says whom others turn to from now on. Addresses and names of earlier revisions, and of one that ends, are forgotten.
     *
     * @param typed as it was typed
     * @param follows the revision that the person saw; 0 if there was none
     * @throws Refusal if something makes no sense, or somebody changed it meanwhile
     */
    @Transactional
    public void save(SignedIn who, CountryCode country, ContactPoint typed, int follows) {
        keeping.require(who, country);
        List<Kept<ContactPoint>> all = store.of(country);
        @Nullable Kept<ContactPoint> before = all.isEmpty() ? null : all.getLast();
        Keeping.requireLatest(before, follows);
        ContactPoint contact = require(typed);
        if (before == null || !before.what().equals(contact)) {
            store.forget(country);
        }
        if (keeping.keep(who, country, store, before, follows, contact)) {
            keeping.note(who, country, "contact", country, contact.function());
        }
    }

    private ContactPoint require(ContactPoint typed) {
        Keeping.requireOrder(typed.since(), typed.until());
        boolean ends = typed.until() != null;
        if (typed.until() != null && typed.until().isAfter(keeping.today())) {
            throw new Refusal(Words.BUNDLE + "until.future");
        }
        return new ContactPoint(
                Words.required("function", Words.line("function", typed.function())),
                Words.required("organisation", Words.line("organisation", typed.organisation())),
                ends ? "" : Words.required("address", Words.address("address", typed.address())),
                ends ? "" : Words.line("holder", typed.holder()),
                typed.since(),
                typed.until(),
                typed.visibility());
    }
}
