package org.mirrorscope.registry.group;

import org.jspecify.annotations.Nullable;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.platform.Refusal;
import org.mirrorscope.shared.CountryCode;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The links of the mirror groups. */
@Component
public class GroupLinks {

    private final GroupLinkStore store;
    private final Keeping keeping;

    GroupLinks(GroupLinkStore store, Keeping keeping) {
        this.store = store;
        this.keeping = keeping;
    }

    /**
     * Says where a link leads from now on, or that it is not shown any more.
     *
     * @param typed as it was typed; a new id for a new link
     * @param follows the revision that the person saw; 0 for a new link
     * @throws Refusal if something makes no sense, or somebody changed it meanwhile
     */
    @Transactional
    public void save(SignedIn who, CountryCode country, GroupLink typed, int follows) {
        keeping.require(who, country);
        @Nullable
        Kept<GroupLink> before =
                Keeping.latest(store.of(country), typed.id(), GroupLink::id).orElse(null);
        String label = Words.line("label", typed.label());
        GroupLink link = new GroupLink(
                typed.id(),
                typed.kind(),
                typed.kind() == LinkKind.OTHER ? Words.required("label", label) : label,
                Words.web("link", typed.address()),
                typed.removed(),
                typed.visibility());
        if (keeping.keep(who, country, store, before, follows, link)) {
            keeping.note(who, country, link.removed() ? "link-removed" : "link", link.id(), link.address());
        }
    }
}
