package org.mirrorscope.wave.circulation;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mirrorscope.access.Holding;
import org.mirrorscope.access.PersonId;
import org.mirrorscope.access.Role;
import org.mirrorscope.mail.Message;
import org.mirrorscope.mail.MessageId;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.wave.Schedule;

/**
 * Who is written to about a wave, and what was sent so far.
 *
 * @param open whether countries can answer now, so that letters can be sent
 * @param roles the roles of the seats that are written to
 * @param people who holds such a seat today, by country; an empty list for a country where nobody does
 * @param sent every letter, earliest first
 * @param messages the letters in the outbox
 * @param hasServer whether letters leave
 */
public record Mailing(
        Schedule schedule,
        boolean open,
        Set<Role> roles,
        SortedMap<CountryCode, List<Holding>> people,
        List<Sending> sent,
        Map<MessageId, Message> messages,
        boolean hasServer) {

    /** The countries in which nobody holds such a seat. */
    public SortedSet<CountryCode> unreached() {
        SortedSet<CountryCode> countries = new TreeSet<>();
        people.forEach((country, holdings) -> {
            if (holdings.isEmpty()) {
                countries.add(country);
            }
        });
        return countries;
    }

    /** The last letter of a kind to a person for a country, as it is in the outbox; empty if none was sent. */
    public Optional<Message> last(LetterKind kind, CountryCode country, PersonId person) {
        return lastSent(kind, country, person).map(sending -> messages.get(sending.message()));
    }

    Optional<Sending> lastSent(LetterKind kind, CountryCode country, PersonId person) {
        return sent.stream()
                .filter(sending -> sending.kind() == kind
                        && sending.country().equals(country)
                        && sending.person().equals(person))
                .reduce((earlier, later) -> later);
    }

    /** The last letter of a kind to anybody of a country; empty if none was sent. */
    public Optional<Message> last(LetterKind kind, CountryCode country) {
        return sent.stream()
                .filter(sending -> sending.kind() == kind && sending.country().equals(country))
                .max(Comparator.comparing(Sending::at))
                .map(sending -> messages.get(sending.message()));
    }

    /** Who has no invitation yet, by country. */
    public SortedMap<CountryCode, List<Holding>> uninvited() {
        SortedMap<CountryCode, List<Holding>> left = new TreeMap<>();
        people.forEach((country, holdings) -> {
            List<Holding> without = holdings.stream()
                    .filter(holding -> lastSent(
                                    LetterKind.INVITATION,
                                    country,
                                    holding.person().id())
                            .isEmpty())
                    .toList();
            if (!without.isEmpty()) {
                left.put(country, without);
            }
        });
        return left;
    }
}
