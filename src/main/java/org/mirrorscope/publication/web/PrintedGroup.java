package org.mirrorscope.publication.web;

import java.util.List;
import java.util.Optional;
import org.mirrorscope.publication.web.Factsheets.Room;
import org.mirrorscope.registry.group.GroupView;

/** A mirror group in the room that a factsheet has: whom to turn to, which bodies there are, where to read more. */
record PrintedGroup(Room room, Shortening shortening) {

    /** Cuts a text to so many characters. */
    interface Shortening {
        String of(String text, int most);
    }

    CountryPart.Group cut(CountryPart.Group part) {
        GroupView all = part.group();
        List<GroupView.Body> bodies =
                all.bodies().stream().limit(room.lines()).map(this::cut).toList();
        List<GroupView.Link> links =
                all.links().stream().limit(room.lines()).map(this::cut).toList();
        List<GroupView.Document> documents =
                all.documents().stream().limit(room.lines()).map(this::cut).toList();
        int more = all.bodies().size()
                - bodies.size()
                + all.ended().size()
                + all.links().size()
                - links.size()
                + all.documents().size()
                - documents.size();
        GroupView shown = new GroupView(
                Optional.ofNullable(all.contact()).map(this::cut).orElse(null), bodies, List.of(), links, documents);
        return new CountryPart.Group(part.title(), shown, "", more);
    }

    private String cut(String text) {
        return shortening.of(text, room.answer());
    }

    private GroupView.Contact cut(GroupView.Contact contact) {
        return new GroupView.Contact(
                cut(contact.function()),
                cut(contact.organisation()),
                cut(contact.holder()),
                cut(contact.address()),
                contact.since(),
                contact.origin());
    }

    private GroupView.Address cut(GroupView.Address address) {
        return new GroupView.Address(cut(address.words()), address.href());
    }

    private GroupView.Body cut(GroupView.Body body) {
        return new GroupView.Body(
                body.id(),
                body.kind(),
                cut(body.name()),
                "",
                List.of(),
                cut(body.mirrorCodes()),
                body.facts(),
                null,
                body.origin());
    }

    private GroupView.Document cut(GroupView.Document document) {
        return new GroupView.Document(
                document.id(),
                cut(document.title()),
                document.facts(),
                document.language(),
                document.sha256(),
                document.revision(),
                document.origin());
    }

    private GroupView.Link cut(GroupView.Link link) {
        return new GroupView.Link(link.id(), cut(link.label()), cut(link.href()), link.origin());
    }
}
