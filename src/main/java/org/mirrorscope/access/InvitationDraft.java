package org.mirrorscope.access;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.mail.EmailAddress;
import org.mirrorscope.shared.CountryCode;

/**
 * An invitation as somebody typed it, in a form or a line of a file.
 *
 * @param place a country's code, or {@code office}
 * @param role a role's code
 * @param from a day like 2026-11-22; blank for today
 */
public record InvitationDraft(String name, String address, String language, String place, String role, String from) {

    /** How the office is written where a country could stand. */
    public static final String OFFICE = "office";

    /**
     * What is wrong with one field.
     *
     * @param field the field's name
     * @param cause the key of the sentence
     * @param arguments what the sentence names
     */
    public record Fault(String field, String cause, List<Object> arguments) {}

    /**
     * What it means; empty if something is wrong with it, and then all of that is told.
     *
     * @param countries those that can have seats
     * @param languages tags of the languages in which mail can be written
     */
    public Optional<Invitation> read(
            Collection<CountryCode> countries, List<String> languages, LocalDate today, Consumer<Fault> faults) {
        List<Fault> found = new ArrayList<>();
        if (!Person.isName(name)) {
            found.add(new Fault("name", "access/name.missing", List.of()));
        }
        Optional<EmailAddress> read = EmailAddress.read(address);
        if (read.isEmpty()) {
            found.add(new Fault("address", "access/address.malformed", List.of()));
        }
        String spoken =
                language.isBlank() ? languages.getFirst() : language.strip().toLowerCase(Locale.ROOT);
        if (!languages.contains(spoken)) {
            found.add(new Fault("language", "access/language.unknown", List.of(spoken, String.join(", ", languages))));
        }
        CountryCode country = country(countries, found);
        Optional<Role> known = Role.ofCode(role.strip().toLowerCase(Locale.ROOT));
        boolean ofOffice = place.strip().equalsIgnoreCase(OFFICE);
        if (known.isEmpty()) {
            found.add(new Fault("role", "access/role.unknown", List.of(role)));
        } else if (known.get().isOfOffice() != ofOffice) {
            found.add(new Fault("role", ofOffice ? "access/role.of-country" : "access/role.of-office", List.of(role)));
        }
        LocalDate first = day(today, found);
        found.forEach(faults);
        return found.isEmpty()
                ? Optional.of(new Invitation(
                        name.strip(), read.orElseThrow(), Locale.forLanguageTag(spoken), country, known.get(), first))
                : Optional.empty();
    }

    private @Nullable CountryCode country(Collection<CountryCode> countries, List<Fault> found) {
        String code = place.strip().toUpperCase(Locale.ROOT);
        if (code.equalsIgnoreCase(OFFICE)) {
            return null;
        }
        Optional<CountryCode> country =
                countries.stream().filter(one -> one.alpha2().equals(code)).findFirst();
        if (country.isEmpty()) {
            found.add(new Fault("place", "access/country.unknown", List.of(place.strip())));
        }
        return country.orElse(null);
    }

    private LocalDate day(LocalDate today, List<Fault> found) {
        try {
            return from.isBlank() ? today : LocalDate.parse(from.strip());
        } catch (DateTimeParseException unreadable) {
            found.add(new Fault("from", "access/day.malformed", List.of(from.strip())));
            return today;
        }
    }
}
