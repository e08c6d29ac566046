package org.mirrorscope.publication.web;

import java.util.Comparator;
import java.util.List;
import org.mirrorscope.publication.AnnouncementEdition;
import org.mirrorscope.publication.AnnouncementState;
import org.mirrorscope.publication.Announcements;
import org.mirrorscope.shell.Announcement;
import org.mirrorscope.shell.Reader;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What is announced, for everybody. */
@Controller
class AnnouncementsController {

    /** Absent where pages are shown without a database. */
    private final ObjectProvider<Announcements> announcements;

    AnnouncementsController(ObjectProvider<Announcements> announcements) {
        this.announcements = announcements;
    }

    @GetMapping("/announcements")
    AnnouncementsPage announcements(Reader reader) {
        return new AnnouncementsPage(
                reader.text("shell/announcements"),
                reader.text("publication-announcements/description"),
                "/announcements",
                those(AnnouncementState.STANDING),
                those(AnnouncementState.PLANNED));
    }

    private List<Announcement> those(AnnouncementState state) {
        Announcements present = announcements.getIfAvailable();
        return present == null
                ? List.of()
                : present.all().stream()
                        .filter(edition -> present.state(edition) == state)
                        .map(AnnouncementEdition::content)
                        .sorted(Comparator.comparing(Announcement::from))
                        .toList();
    }
}
