package org.mirrorscope.publication.web;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.registry.group.Body;
import org.mirrorscope.registry.group.ContactPoint;
import org.mirrorscope.registry.group.GroupDocument;
import org.mirrorscope.registry.group.GroupLink;
import org.mirrorscope.registry.group.Kept;
import org.mirrorscope.registry.group.MirrorGroup;
import org.mirrorscope.shell.Reader;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a country keeps of its mirror group, for machines. */
record GroupJson(MirrorGroup group, String country, Reader reader) {

    void write(ObjectNode root) {
        ObjectNode node = root.putObject("mirror_group");
        Kept<ContactPoint> contact = group.contact();
        if (contact == null) {
            node.putNull("contact_point");
        } else {
            add(contact, node.putObject("contact_point"));
        }
        ArrayNode bodies = node.putArray("bodies");
        group.bodies().forEach(kept -> add(kept.what(), origin(kept, bodies.addObject())));
        ArrayNode links = node.putArray("links");
        group.links().forEach(kept -> add(kept.what(), origin(kept, links.addObject())));
        ArrayNode documents = node.putArray("documents");
        group.documents().forEach(kept -> add(kept.what(), origin(kept, documents.addObject())));
    }

    private static ObjectNode origin(Kept<?> kept, ObjectNode node) {
        return node.put("recorded_at", kept.recordedAt().toString())
                .put("said_by", kept.author().ofOffice() ? "office" : "country");
    }

    private static void add(Kept<ContactPoint> kept, ObjectNode node) {
        ContactPoint contact = kept.what();
        origin(kept, node)
                .put("function", contact.function())
                .put("organisation", contact.organisation())
                .put("address", contact.address())
                .put("holder", textOrNull(contact.holder()))
                .put("since", dayOrNull(contact.since()));
    }

    private static void add(Body body, ObjectNode node) {
        node.put("kind", body.kind().code())
                .put("name", body.name())
                .put("purpose", textOrNull(body.purpose()))
                .put("members", body.members())
                .put("contact", textOrNull(body.contact()))
                .put("since", dayOrNull(body.since()))
                .put("until", dayOrNull(body.until()));
        ArrayNode mirrored = node.putArray("working_groups");
        body.workingGroups().forEach(mirrored::add);
    }

    private static void add(GroupLink link, ObjectNode node) {
        node.put("kind", link.kind().code())
                .put("label", textOrNull(link.label()))
                .put("address", link.address());
    }

    private void add(GroupDocument document, ObjectNode node) {
        node.put("kind", document.kind().code())
                .put("title", document.title())
                .put("language", document.language())
                .put("media_type", document.file().mediaType())
                .put("size", document.file().size())
                .put("sha256", document.file().sha256())
                .put(
                        "address",
                        reader.links()
                                .canonical(reader.language(), "/countries/" + country + "/documents/" + document.id()));
    }

    private static @Nullable String textOrNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static @Nullable String dayOrNull(@Nullable Object day) {
        return day == null ? null : Objects.toString(day);
    }
}
