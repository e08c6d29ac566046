package org.mirrorscope.registry.group;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.access.Audit;
import org.mirrorscope.access.Deed;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.access.Subject;
import org.mirrorscope.platform.Refusal;
import org.mirrorscope.registry.Author;
import org.mirrorscope.registry.Countries;
import org.mirrorscope.registry.RecordChanged;
import org.mirrorscope.shared.CountryCode;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** What all changes to a mirror group have in common. */
@Component
class Keeping {

    private final Countries countries;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Keeping(Countries countries, Audit audit, ApplicationEventPublisher events, Clock clock) {
        this.countries = countries;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** @throws Refusal if it is no country of the initiative */
    void require(SignedIn who, CountryCode country) {
        who.require(Deed.EDIT_GROUP, country);
        if (countries.find(country).isEmpty()) {
            throw new Refusal("registry/country.unknown", country);
        }
    }

    /** @throws Refusal if the last day comes before the first */
    static void requireOrder(@Nullable LocalDate since, @Nullable LocalDate until) {
        if (since != null && until != null && until.isBefore(since)) {
            throw new Refusal(Words.BUNDLE + "until.before", since, until);
        }
    }

    /** The latest revision of one thing of a country; empty if there is none. */
    static <T extends Shown> Optional<Kept<T>> latest(List<Kept<T>> all, UUID id, Function<T, UUID> idOf) {
        return all.stream().filter(kept -> idOf.apply(kept.what()).equals(id)).reduce((earlier, later) -> later);
    }

    /**
     * Keeps the next revision, unless it says the same; the country's saying again what the office entered is a revision.
     *
     * @param before the latest; null if there is none
     * @param follows the revision that the person saw; 0 if none
     * @return whether it was kept
     * @throws Refusal if somebody changed it meanwhile
     */
    <T extends Shown> boolean keep(
            SignedIn who, CountryCode country, RevisionStore<T> store, @Nullable Kept<T> before, int follows, T what) {
        Author author = Author.of(who, Deed.EDIT_GROUP, country);
        requireLatest(before, follows);
        if (before != null
                && before.what().equals(what)
                && (author.ofOffice() || !before.author().ofOffice())) {
            return false;
        }
        try {
            store.add(
                    country,
                    new Kept<>(what, follows + 1, author, clock.instant().truncatedTo(ChronoUnit.MICROS)));
        } catch (DuplicateKeyException meanwhile) {
            throw new Refusal(meanwhile, Words.BUNDLE + "changed");
        }
        events.publishEvent(new RecordChanged());
        return true;
    }

    /** @throws Refusal if somebody changed it meanwhile */
    static void requireLatest(@Nullable Kept<?> before, int follows) {
        if ((before == null ? 0 : before.revision()) != follows) {
            throw new Refusal(Words.BUNDLE + "changed");
        }
    }

    /** Notes in the trail what was done. */
    void note(SignedIn who, CountryCode country, String verb, Object id, String... words) {
        audit.record(who, Words.BUNDLE + "audit." + verb, Subject.of("group", id, country), (Object[]) words);
    }
}
