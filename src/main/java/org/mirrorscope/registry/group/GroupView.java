package org.mirrorscope.registry.group;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mirror group in a reader's words.
 *
 * @param contact null if there is none
 * @param bodies those that exist
 * @param ended those that existed
 */
public record GroupView(
        @Nullable Contact contact, List<Body> bodies, List<Body> ended, List<Link> links, List<Document> documents) {

    public GroupView {
        bodies = List.copyOf(bodies);
        ended = List.copyOf(ended);
        links = List.copyOf(links);
        documents = List.copyOf(documents);
    }

    public boolean isEmpty() {
        return contact == null && bodies.isEmpty() && ended.isEmpty() && links.isEmpty() && documents.isEmpty();
    }

    /** Where somebody is reached: an e-mail address or a page with a form. */
    public record Address(String words, String href) {}

    /**
     * Where something comes from, and who sees it.
     *
     * @param words as of when, and who said so
     * @param onBehalf whether the office entered it for the country
     * @param visibility who sees it, if not everybody; else empty
     */
    public record Origin(String words, boolean onBehalf, String visibility) {}

    /**
     * The contact point.
     *
     * @param holder who holds the function; empty if nobody is named
     * @param since since when; empty if not known
     */
    public record Contact(
            String function, String organisation, String holder, Address address, String since, Origin origin) {}

    /**
     * A body.
     *
     * @param mirrors the working groups that it mirrors
     * @param mirrorCodes the same as codes
     * @param facts its days and how many members it has; empty if neither is known
     * @param contact null if there is none
     */
    public record Body(
            String id,
            String kind,
            String name,
            String purpose,
            List<String> mirrors,
            String mirrorCodes,
            String facts,
            @Nullable Address contact,
            Origin origin) {}

    /** A link. */
    public record Link(String id, String label, String href, Origin origin) {}

    /**
     * A document.
     *
     * @param facts its kind, language, type and size
     * @param language of the document, for what reads the title aloud
     */
    public record Document(
            String id, String title, String facts, String language, String sha256, int revision, Origin origin) {}
}
