package org.mirrorscope.registry.web;

import static org.mirrorscope.registry.web.GroupForm.typed;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.instrument.Visibility;
import org.mirrorscope.registry.group.ContactPoint;
import org.mirrorscope.registry.group.ContactPoints;
import org.mirrorscope.registry.group.GroupHistory;
import org.mirrorscope.registry.group.GroupWords;
import org.mirrorscope.registry.group.Kept;
import org.mirrorscope.registry.web.FormField.Type;
import org.mirrorscope.shared.CountryCode;
import org.springframework.stereotype.Component;

/** The form for the contact point, of which a country has one. */
@Component
class ContactForm implements GroupForm {

    private final ContactPoints contacts;

    ContactForm(ContactPoints contacts) {
        this.contacts = contacts;
    }

    @Override
    public String part() {
        return "contact";
    }

    @Override
    public List<Kept<ContactPoint>> history(GroupHistory history, UUID id) {
        return history.contacts();
    }

    @Override
    public Sent kept(GroupHistory history, UUID id) {
        return history.contacts().stream()
                .findFirst()
                .filter(kept -> kept.what().until() == null)
                .map(kept -> kept(kept.what()))
                .orElse(Sent.NOTHING);
    }

    private static Sent kept(ContactPoint contact) {
        return new Sent(Map.of(
                "function", List.of(contact.function()),
                "organisation", List.of(contact.organisation()),
                "address", List.of(contact.address()),
                "holder", List.of(contact.holder()),
                "since", List.of(Objects.toString(contact.since(), "")),
                "until", List.of(Objects.toString(contact.until(), "")),
                "visibility", List.of(contact.visibility().name().toLowerCase(Locale.ROOT))));
    }

    @Override
    public List<FormField> fields(GroupWords words, Sent sent) {
        return List.of(
                typed(words, "function", Type.LINE, sent),
                typed(words, "organisation", Type.LINE, sent),
                typed(words, "address", Type.ADDRESS, sent),
                typed(words, "holder", Type.LINE, sent),
                typed(words, "since", Type.DAY, sent),
                typed(words, "until", Type.DAY, sent),
                GroupForm.visibility(words, sent));
    }

    @Override
    public String line(GroupWords words, Kept<?> kept) {
        return kept.what() instanceof ContactPoint contact
                ? Stream.of(
                                contact.function(),
                                contact.organisation(),
                                words.days(contact.since(), contact.until()),
                                words.visibility(contact.visibility()))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" · "))
                : "";
    }

    @Override
    public void save(SignedIn who, CountryCode country, UUID id, Sent sent) {
        ContactPoint contact = new ContactPoint(
                sent.text("function"),
                sent.text("organisation"),
                sent.text("address"),
                sent.text("holder"),
                sent.day("since"),
                sent.day("until"),
                sent.choice("visibility", Visibility.class));
        contacts.save(who, country, contact, sent.follows());
    }
}
