package org.mirrorscope.publication;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mirrorscope.access.Audit;
import org.mirrorscope.access.Deed;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.access.Subject;
import org.mirrorscope.platform.Refusal;
import org.mirrorscope.shell.Announcement;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the office tells everybody on top of every page, from a moment to a moment. */
@Component
public class Announcements {

    /** How many characters a text may have: more would push every page away. */
    public static final int MOST = 500;

    private static final Pattern MARKUP = Pattern.compile("</?[A-Za-z!][^<>]*>");

    private final AnnouncementStore store;
    private final AnnouncementBoard board;
    private final Audit audit;
    private final Clock clock;

    Announcements(AnnouncementStore store, AnnouncementBoard board, Audit audit, Clock clock) {
        this.store = store;
        this.board = board;
        this.audit = audit;
        this.clock = clock;
    }

    /** Every announcement as it is now, those that begin last first; withdrawn ones and those that are over too. */
    @Transactional(readOnly = true)
    public List<AnnouncementEdition> all() {
        return store.latest();
    }

    /** An announcement as it is now; empty if there is none. */
    @Transactional(readOnly = true)
    public Optional<AnnouncementEdition> find(AnnouncementId announcement) {
        return store.latest(announcement);
    }

    /** Where an announcement is on its way at this moment. */
    public AnnouncementState state(AnnouncementEdition edition) {
        return edition.at(clock.instant());
    }

    /**
     * Makes an announcement. It stands from its start to its end by itself.
     *
     * @throws Refusal if a text or the times cannot be taken, as {@link #requireText} and {@link #requireTimes} say
     */
    @Transactional
    public AnnouncementId announce(SignedIn who, Announcement content) {
        who.require(Deed.EDIT_PAGES);
        AnnouncementId announcement = AnnouncementId.next();
        add(who, announcement, 1, content);
        note(who, "publication-announcements/audit.announced", announcement, content);
        return announcement;
    }

    /**
     * Changes an announcement that is not over.
     *
     * @param number the edition that was changed
     * @throws Refusal if it is over or withdrawn, if somebody changed it meanwhile, or as {@link #announce}
     */
    @Transactional
    public void change(SignedIn who, AnnouncementId announcement, int number, Announcement content) {
        who.require(Deed.EDIT_PAGES);
        requireOpen(announcement);
        add(who, announcement, number + 1, content);
        note(who, "publication-announcements/audit.changed", announcement, content);
    }

    /**
     * Takes an announcement back: it stands no more, and will not.
     *
     * @throws Refusal if it is over or withdrawn
     */
    @Transactional
    public void withdraw(SignedIn who, AnnouncementId announcement) {
        who.require(Deed.EDIT_PAGES);
        AnnouncementEdition before = requireOpen(announcement);
        keep(who, announcement, before.number() + 1, before.content(), true);
        note(who, "publication-announcements/audit.withdrawn", announcement, before.content());
    }

    private AnnouncementEdition requireOpen(AnnouncementId announcement) {
        return store.latest(announcement)
                .filter(edition -> state(edition).isOpen())
                .orElseThrow(() -> new Refusal("publication-announcements/closed"));
    }

    private void add(SignedIn who, AnnouncementId announcement, int number, Announcement content) {
        content.text().texts().values().forEach(Announcements::requireText);
        requireTimes(content.from(), content.until());
        keep(who, announcement, number, content, false);
    }

    private void keep(SignedIn who, AnnouncementId announcement, int number, Announcement content, boolean withdrawn) {
        if (!store.add(announcement, number, content, withdrawn, who.person(), clock.instant())) {
            throw new Refusal("publication-announcements/meanwhile");
        }
        board.forget();
    }

    private void note(SignedIn who, String verb, AnnouncementId announcement, Announcement content) {
        audit.record(
                who,
                verb,
                Subject.of("announcement", announcement),
                content.text().texts().values().iterator().next(),
                content.from(),
                content.until());
    }

    /** @throws Refusal if a text is too long, or has markup, which would stand there as it was typed */
    public static void requireText(String text) {
        if (text.length() > MOST) {
            throw new Refusal(
                    "publication-announcements/long", Integer.toString(text.length()), Integer.toString(MOST));
        }
        Matcher markup = MARKUP.matcher(text);
        if (markup.find()) {
            throw new Refusal("publication-announcements/markup", markup.group());
        }
    }

    /** @throws Refusal if the end is not after the start, or not ahead */
    public void requireTimes(Instant from, Instant until) {
        if (!until.isAfter(from)) {
            throw new Refusal("publication-announcements/until.before");
        }
        if (!until.isAfter(clock.instant())) {
            throw new Refusal("publication-announcements/until.past");
        }
    }
}
