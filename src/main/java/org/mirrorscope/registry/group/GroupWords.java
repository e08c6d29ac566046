package org.mirrorscope.registry.group;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.instrument.Code;
import org.mirrorscope.instrument.Visibility;
import org.mirrorscope.mail.EmailAddress;
import org.mirrorscope.registry.Initiative;
import org.mirrorscope.shell.Reader;

/**
 * Says in a reader's words what is kept of a mirror group.
 *
 * @param today the day on which it is said
 */
public record GroupWords(Reader reader, Initiative initiative, LocalDate today) {

    private static final int KILOBYTE = 1_000;

    /** All of it. */
    public GroupView view(MirrorGroup group) {
        return new GroupView(
                Optional.ofNullable(group.contact()).map(this::contact).orElse(null),
                bodies(group.bodies(), false),
                bodies(group.bodies(), true),
                group.links().stream().map(this::link).toList(),
                group.documents().stream().map(this::document).toList());
    }

    private List<GroupView.Body> bodies(List<Kept<Body>> bodies, boolean ended) {
        return bodies.stream()
                .filter(kept -> kept.what().endedBefore(today) == ended)
                .map(this::body)
                .toList();
    }

    private GroupView.Contact contact(Kept<ContactPoint> kept) {
        ContactPoint contact = kept.what();
        return new GroupView.Contact(
                contact.function(),
                contact.organisation(),
                contact.holder(),
                address(contact.address()),
                days(contact.since(), contact.until()),
                origin(kept));
    }

    private GroupView.Body body(Kept<Body> kept) {
        Body body = kept.what();
        return new GroupView.Body(
                body.id().toString(),
                kind(body.kind()),
                body.name(),
                body.purpose(),
                body.workingGroups().stream().map(this::workingGroup).toList(),
                String.join(", ", body.workingGroups()),
                facts(body),
                body.contact().isEmpty() ? null : address(body.contact()),
                origin(kept));
    }

    /** How many members a body has, since when and until when; empty if nobody said. */
    public String facts(Body body) {
        return Stream.of(
                        body.members() == null ? "" : text("members.count", body.members()),
                        days(body.since(), body.until()))
                .filter(fact -> !fact.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private GroupView.Link link(Kept<GroupLink> kept) {
        GroupLink link = kept.what();
        return new GroupView.Link(link.id().toString(), label(link), link.address(), origin(kept));
    }

    /** What stands where it leads: the country's words, or the kind. */
    public String label(GroupLink link) {
        return link.label().isEmpty() ? text("link." + link.kind().code()) : link.label();
    }

    private GroupView.Document document(Kept<GroupDocument> kept) {
        GroupDocument document = kept.what();
        return new GroupView.Document(
                document.id().toString(),
                document.title(),
                facts(document),
                document.language(),
                document.file().sha256(),
                kept.revision(),
                origin(kept));
    }

    /** A document's kind, language, type and size. */
    public String facts(GroupDocument document) {
        return String.join(
                " · ",
                text("document." + document.kind().code()),
                Locale.of(document.language()).getDisplayLanguage(reader.language()),
                text("type." + document.file().type().name().toLowerCase(Locale.ROOT)),
                size(document.file().size()));
    }

    private String size(long bytes) {
        return bytes < KILOBYTE * KILOBYTE
                ? text("size.kilobytes", Math.max(1, bytes / KILOBYTE))
                : text("size.megabytes", bytes / (double) (KILOBYTE * KILOBYTE));
    }

    /** What sort of body it is. */
    public String kind(BodyKind kind) {
        return text("body." + kind.code());
    }

    /** A working group's label; of one that the initiative has no more, its code. */
    public String workingGroup(String code) {
        return initiative.workingGroups().stream()
                .filter(group -> group.code().equals(code))
                .map(Code::label)
                .map(reader::text)
                .findFirst()
                .orElse(code);
    }

    /** From when to when; empty if neither is known. */
    public String days(@Nullable LocalDate since, @Nullable LocalDate until) {
        if (since != null && until != null) {
            return text("days.between", reader.date(since), reader.date(until));
        }
        return since != null
                ? text("days.since", reader.date(since))
                : until != null ? text("days.until", reader.date(until)) : "";
    }

    private GroupView.Origin origin(Kept<?> kept) {
        boolean onBehalf = kept.author().ofOffice();
        LocalDate day = LocalDate.ofInstant(kept.recordedAt(), ZoneOffset.UTC);
        return new GroupView.Origin(
                text(onBehalf ? "origin.office" : "origin.country", reader.date(day)),
                onBehalf,
                kept.what().visibility() == Visibility.PUBLIC
                        ? ""
                        : visibility(kept.what().visibility()));
    }

    /** Who sees it. */
    public String visibility(Visibility visibility) {
        return text("visibility." + visibility.name().toLowerCase(Locale.ROOT));
    }

    /** An e-mail address, or one of the web. */
    private static GroupView.Address address(String address) {
        return EmailAddress.read(address).isPresent()
                ? new GroupView.Address(
                        address,
                        "mailto:"
                                + address.replace("%", "%25")
                                        .replace("?", "%3F")
                                        .replace("&", "%26")
                                        .replace("#", "%23"))
                : new GroupView.Address(address.replaceFirst("^https?://", ""), address);
    }

    private String text(String key, Object... arguments) {
        return reader.text(Words.BUNDLE + key, arguments);
    }
}
