package org.mirrorscope.registry.web;

import static org.mirrorscope.registry.web.GroupForm.typed;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.instrument.Visibility;
import org.mirrorscope.registry.group.GroupHistory;
import org.mirrorscope.registry.group.GroupLink;
import org.mirrorscope.registry.group.GroupLinks;
import org.mirrorscope.registry.group.GroupWords;
import org.mirrorscope.registry.group.Kept;
import org.mirrorscope.registry.group.LinkKind;
import org.mirrorscope.registry.web.FormField.Option;
import org.mirrorscope.registry.web.FormField.Type;
import org.mirrorscope.shared.CountryCode;
import org.springframework.stereotype.Component;

/** The form for a link. */
@Component
class LinkForm implements GroupForm {

    private static final String REMOVED = "removed";

    private final GroupLinks links;

    LinkForm(GroupLinks links) {
        this.links = links;
    }

    @Override
    public String part() {
        return "links";
    }

    @Override
    public List<Kept<GroupLink>> history(GroupHistory history, UUID id) {
        return history.link(id);
    }

    @Override
    public Sent kept(GroupHistory history, UUID id) {
        return history.link(id).stream()
                .findFirst()
                .map(kept -> kept(kept.what()))
                .orElse(Sent.NOTHING);
    }

    private static Sent kept(GroupLink link) {
        return new Sent(Map.of(
                "kind",
                List.of(link.kind().code()),
                "label",
                List.of(link.label()),
                "link",
                List.of(link.address()),
                REMOVED,
                List.of(Boolean.toString(link.removed())),
                "visibility",
                List.of(link.visibility().name().toLowerCase(Locale.ROOT))));
    }

    @Override
    public List<FormField> fields(GroupWords words, Sent sent) {
        FormField removed = typed(words, REMOVED, Type.SOME_OF, sent);
        return List.of(
                GroupForm.oneOf(words, "kind", "link", LinkKind.class, sent),
                typed(words, "link", Type.ADDRESS, sent),
                typed(words, "label", Type.LINE, sent),
                GroupForm.visibility(words, sent),
                new FormField(
                        REMOVED,
                        removed.label(),
                        removed.hint(),
                        removed.type(),
                        "",
                        List.of(new Option(
                                "true", words.reader().text("registry-group/link.not-shown"), isRemoved(sent)))));
    }

    private static boolean isRemoved(Sent sent) {
        return sent.text(REMOVED).equals("true");
    }

    @Override
    public String line(GroupWords words, Kept<?> kept) {
        return kept.what() instanceof GroupLink link
                ? String.join(
                        " · ",
                        words.label(link),
                        link.address(),
                        link.removed()
                                ? words.reader().text("registry-group/link.not-shown")
                                : words.visibility(link.visibility()))
                : "";
    }

    @Override
    public void save(SignedIn who, CountryCode country, UUID id, Sent sent) {
        GroupLink link = new GroupLink(
                id,
                sent.choice("kind", LinkKind.class),
                sent.text("label"),
                sent.text("link"),
                isRemoved(sent),
                sent.choice("visibility", Visibility.class));
        links.save(who, country, link, sent.follows());
    }
}
