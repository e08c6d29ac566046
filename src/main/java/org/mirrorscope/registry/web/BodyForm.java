package org.mirrorscope.registry.web;

import static org.mirrorscope.registry.web.GroupForm.typed;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.instrument.Visibility;
import org.mirrorscope.registry.group.Bodies;
import org.mirrorscope.registry.group.Body;
import org.mirrorscope.registry.group.BodyKind;
import org.mirrorscope.registry.group.GroupHistory;
import org.mirrorscope.registry.group.GroupWords;
import org.mirrorscope.registry.group.Kept;
import org.mirrorscope.registry.web.FormField.Option;
import org.mirrorscope.registry.web.FormField.Type;
import org.mirrorscope.shared.CountryCode;
import org.springframework.stereotype.Component;

/** The form for a body. */
@Component
class BodyForm implements GroupForm {

    private static final String MIRRORED = "workingGroups";

    private final Bodies bodies;

    BodyForm(Bodies bodies) {
        this.bodies = bodies;
    }

    @Override
    public String part() {
        return "bodies";
    }

    @Override
    public List<Kept<Body>> history(GroupHistory history, UUID id) {
        return history.body(id);
    }

    @Override
    public Sent kept(GroupHistory history, UUID id) {
        return history.body(id).stream()
                .findFirst()
                .map(kept -> kept(kept.what()))
                .orElse(Sent.NOTHING);
    }

    private static Sent kept(Body body) {
        Map<String, List<String>> fields = new HashMap<>();
        fields.put("kind", List.of(body.kind().code()));
        fields.put("name", List.of(body.name()));
        fields.put("purpose", List.of(body.purpose()));
        fields.put(MIRRORED, body.workingGroups());
        fields.put("members", List.of(Objects.toString(body.members(), "")));
        fields.put("contact", List.of(body.contact()));
        fields.put("since", List.of(Objects.toString(body.since(), "")));
        fields.put("until", List.of(Objects.toString(body.until(), "")));
        fields.put("visibility", List.of(body.visibility().name().toLowerCase(Locale.ROOT)));
        return new Sent(fields);
    }

    @Override
    public List<FormField> fields(GroupWords words, Sent sent) {
        return List.of(
                GroupForm.oneOf(words, "kind", "body", BodyKind.class, sent),
                typed(words, "name", Type.LINE, sent),
                mirrored(words, sent),
                typed(words, "purpose", Type.TEXT, sent),
                typed(words, "since", Type.DAY, sent),
                typed(words, "until", Type.DAY, sent),
                typed(words, "members", Type.NUMBER, sent),
                typed(words, "contact", Type.ADDRESS, sent),
                GroupForm.visibility(words, sent));
    }

    private static FormField mirrored(GroupWords words, Sent sent) {
        FormField field = typed(words, MIRRORED, Type.SOME_OF, sent);
        return new FormField(
                field.id(),
                field.label(),
                field.hint(),
                field.type(),
                "",
                words.initiative().workingGroups().stream()
                        .map(group -> new Option(
                                group.code(),
                                words.reader().text(group.label()),
                                sent.all(MIRRORED).contains(group.code())))
                        .toList());
    }

    @Override
    public String line(GroupWords words, Kept<?> kept) {
        return kept.what() instanceof Body body
                ? Stream.of(
                                words.kind(body.kind()),
                                body.name(),
                                String.join(", ", body.workingGroups()),
                                words.facts(body),
                                words.visibility(body.visibility()))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" · "))
                : "";
    }

    @Override
    public void save(SignedIn who, CountryCode country, UUID id, Sent sent) {
        Body body = new Body(
                id,
                sent.choice("kind", BodyKind.class),
                sent.text("name"),
                sent.text("purpose"),
                sent.all(MIRRORED),
                sent.number("members"),
                sent.text("contact"),
                sent.day("since"),
                sent.day("until"),
                sent.choice("visibility", Visibility.class));
        bodies.save(who, country, body, sent.follows());
    }
}
