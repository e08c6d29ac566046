package org.mirrorscope.registry.group;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.mirrorscope.access.Deed;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.instrument.Visibility;
import org.mirrorscope.shared.CountryCode;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the countries keep of their mirror groups, as readers may see it. */
@Component
public class MirrorGroups {

    private static final Comparator<LocalDate> UNKNOWN_LAST = Comparator.nullsLast(Comparator.naturalOrder());

    private final BodyStore bodies;
    private final ContactPointStore contacts;
    private final GroupLinkStore links;
    private final DocumentStore documents;
    private final Keeping keeping;

    MirrorGroups(
            BodyStore bodies,
            ContactPointStore contacts,
            GroupLinkStore links,
            DocumentStore documents,
            Keeping keeping) {
        this.bodies = bodies;
        this.contacts = contacts;
        this.links = links;
        this.documents = documents;
        this.keeping = keeping;
    }

    /** What everybody may see of a country's mirror group. */
    @Transactional(readOnly = true)
    public MirrorGroup publicly(CountryCode country) {
        return group(country).visibleTo(Visibility.PUBLIC);
    }

    /** What a person may see: all of the own country's, of others what countries show to one another. */
    @Transactional(readOnly = true)
    public MirrorGroup of(SignedIn who, CountryCode country) {
        who.requireSomewhere(Deed.SEE_AMONG_COUNTRIES);
        return group(country).visibleTo(who.may(Deed.SEE_RETURN, country) ? Visibility.OFFICE : Visibility.COUNTRIES);
    }

    private MirrorGroup group(CountryCode country) {
        LocalDate today = keeping.today();
        List<Kept<Body>> all = latest(bodies.of(country), Body::id);
        List<Kept<ContactPoint>> contact = contacts.of(country);
        return new MirrorGroup(
                Stream.concat(
                                all.stream()
                                        .filter(kept -> !kept.what().endedBefore(today))
                                        .sorted(Comparator.comparing(
                                                (Kept<Body> kept) -> kept.what().kind())),
                                all.stream()
                                        .filter(kept -> kept.what().endedBefore(today))
                                        .sorted(Comparator.comparing(
                                                kept -> kept.what().until(), UNKNOWN_LAST.reversed())))
                        .toList(),
                contact.isEmpty() || contact.getLast().what().until() != null ? null : contact.getLast(),
                latest(links.of(country), GroupLink::id).stream()
                        .filter(kept -> !kept.what().removed())
                        .sorted(Comparator.comparing(kept -> kept.what().kind()))
                        .toList(),
                latest(documents.of(country), GroupDocument::id).stream()
                        .filter(kept -> kept.what().withdrawn() == null)
                        .sorted(Comparator.comparing(kept -> kept.what().kind()))
                        .toList());
    }

    private static <T extends Shown> List<Kept<T>> latest(List<Kept<T>> all, Function<T, UUID> idOf) {
        Map<UUID, Kept<T>> latest = new LinkedHashMap<>();
        all.forEach(kept -> latest.put(idOf.apply(kept.what()), kept));
        return List.copyOf(latest.values());
    }

    /**
     * Everything that was ever kept of a country's mirror group, for the country and the office.
     *
     * @return each list latest first
     */
    @Transactional(readOnly = true)
    public GroupHistory history(SignedIn who, CountryCode country) {
        who.require(Deed.SEE_RETURN, country);
        return new GroupHistory(
                bodies.of(country).reversed(),
                contacts.of(country).reversed(),
                links.of(country).reversed(),
                documents.of(country).reversed());
    }
}
