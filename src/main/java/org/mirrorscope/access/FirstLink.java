package org.mirrorscope.access;

import java.util.List;
import java.util.Locale;
import org.mirrorscope.platform.StartNotices;
import org.springframework.stereotype.Component;

/** The way in for the first coordinator, whom nobody can invite: a link on the console of whoever starts the program. */
@Component
class FirstLink implements StartNotices {

    private final SignIns signIns;
    private final SiteLinks links;

    FirstLink(SignIns signIns, SiteLinks links) {
        this.signIns = signIns;
        this.links = links;
    }

    @Override
    public List<Notice> notices() {
        return signIns
                .firstToken()
                .map(token -> new Notice(
                        "access/first.console", List.of(links.to(Locale.ENGLISH, "/sign-in/first?token=" + token))))
                .stream()
                .toList();
    }
}
