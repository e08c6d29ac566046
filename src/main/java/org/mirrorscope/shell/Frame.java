package org.mirrorscope.shell;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the layout shows around a page.
 *
 * @param reader who reads
 * @param site whose site it is
 * @param announcements what is announced now
 * @param navigation the main navigation, in order
 * @param languages the languages on offer, the reader's own among them
 * @param title the page's own title
 * @param description one sentence that says what the page holds
 * @param path the page's canonical path, without the language's prefix
 * @param ownDay as of which day that holds what the page shows; null where it is the site's
 * @param isPrivate whether the page is for one reader alone: a {@link PersonalPage}, or one that says what went wrong
 * @param entrance where people sign in; null if nobody can
 * @param visitor who is signed in where the page is private; null on public pages, and if nobody is
 */
public record Frame(
        Reader reader,
        Site site,
        List<Announcement> announcements,
        List<NavigationEntry> navigation,
        List<Locale> languages,
        String title,
        String description,
        String path,
        @Nullable LocalDate ownDay,
        boolean isPrivate,
        @Nullable String entrance,
        @Nullable Visitor visitor) {

    public Frame {
        announcements = List.copyOf(announcements);
        navigation = List.copyOf(navigation);
        languages = List.copyOf(languages);
    }

    /** What stands in the browser's title bar. */
    public String windowTitle() {
        return path.equals("/") ? site.brand() : title + " · " + site.brand();
    }

    /** The page's address for the world, in the reader's language. */
    public String canonical() {
        return reader.links().canonical(reader.language(), path);
    }

    /** How to cite the page, without its address. */
    public String citation() {
        LocalDate day = ownDay == null ? site.asOf() : ownDay;
        String asOf = day == null ? "" : reader.text("shell/cite.asOf", reader.date(day)) + ".";
        String line =
                reader.text("shell/cite.line", site.initiative(), title, asOf).strip();
        return site.synthetic() ? line + " " + reader.text("shell/cite.synthetic") : line;
    }

    /** Whether a navigation entry is the one of this page: it leads to it, or to the nearest page above it. */
    public boolean isCurrent(NavigationEntry entry) {
        return isWithin(entry)
                && navigation.stream()
                        .noneMatch(other -> isWithin(other)
                                && other.path().length() > entry.path().length());
    }

    private boolean isWithin(NavigationEntry entry) {
        String plain = path.contains("?") ? path.substring(0, path.indexOf('?')) : path;
        return plain.equals(entry.path()) || plain.startsWith(entry.path() + "/");
    }

    /** A language's name in that language, for example {@code español}, with a capital letter. */
    public static String nameOf(Locale language) {
        String name = language.getDisplayLanguage(language);
        return name.substring(0, 1).toUpperCase(language) + name.substring(1);
    }
}
