package org.mirrorscope.registry.web;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.instrument.Visibility;
import org.mirrorscope.registry.group.GroupHistory;
import org.mirrorscope.registry.group.GroupWords;
import org.mirrorscope.registry.group.Kept;
import org.mirrorscope.registry.web.FormField.Option;
import org.mirrorscope.registry.web.FormField.Type;
import org.mirrorscope.shared.CountryCode;

/** A form for one part of what is kept of a mirror group. */
interface GroupForm {

    /** The part, as addresses name it. */
    String part();

    /** All revisions of one thing, latest first; none of something new. */
    List<? extends Kept<?>> history(GroupHistory history, UUID id);

    /** What stands in the fields of the latest revision; of something new, with nothing. */
    Sent kept(GroupHistory history, UUID id);

    List<FormField> fields(GroupWords words, Sent sent);

    /** What a revision said, in few words. */
    String line(GroupWords words, Kept<?> kept);

    /** Where a revision's file is, behind the address of the thing; null if it has none. */
    default @Nullable String file(Kept<?> kept) {
        return null;
    }

    /** @throws org.mirrorscope.platform.Refusal if something makes no sense */
    void save(SignedIn who, CountryCode country, UUID id, Sent sent);

    /** A field to type in. */
    static FormField typed(GroupWords words, String id, Type type, Sent sent) {
        return new FormField(id, text(words, "field." + id), text(words, "hint." + id), type, sent.text(id), List.of());
    }

    /** A field to choose one of some codes. */
    static <E extends Enum<E>> FormField oneOf(GroupWords words, String id, String prefix, Class<E> codes, Sent sent) {
        return oneOf(
                words,
                id,
                Stream.of(codes.getEnumConstants())
                        .map(code -> code.name().toLowerCase(Locale.ROOT))
                        .map(code -> option(code, text(words, prefix + "." + code), sent.text(id)))
                        .toList());
    }

    static FormField oneOf(GroupWords words, String id, List<Option> options) {
        return new FormField(id, text(words, "field." + id), text(words, "hint." + id), Type.ONE_OF, "", options);
    }

    static Option option(String value, String label, String chosen) {
        return new Option(value, label, value.equals(chosen));
    }

    static FormField visibility(GroupWords words, Sent sent) {
        String chosen = sent.text("visibility").isEmpty() ? "public" : sent.text("visibility");
        return oneOf(
                words,
                "visibility",
                Stream.of(Visibility.values())
                        .map(value -> option(value.name().toLowerCase(Locale.ROOT), words.visibility(value), chosen))
                        .toList());
    }

    private static String text(GroupWords words, String key) {
        return words.reader().text("registry-group/" + key);
    }
}
