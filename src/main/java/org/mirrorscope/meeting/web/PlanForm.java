package org.mirrorscope.meeting.web;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.access.PersonId;
import org.mirrorscope.access.Role;
import org.mirrorscope.meeting.LocalTimes;
import org.mirrorscope.meeting.Meeting;
import org.mirrorscope.meeting.MeetingKind;
import org.mirrorscope.meeting.MeetingPlan;
import org.mirrorscope.platform.Refusal;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shell.FormError;
import org.mirrorscope.shell.Reader;
import org.springframework.util.MultiValueMap;

/**
 * A meeting as somebody plans it in a form.
 *
 * @param start date and time in the zone
 * @param end date and time in the zone
 * @param countries the codes of those that are chosen
 * @param roles the codes of the seats that are chosen
 * @param hosts the ids of the people of the office that are chosen
 */
public record PlanForm(
        String kind,
        String title,
        String start,
        String end,
        String zone,
        String place,
        Set<String> countries,
        Set<String> roles,
        Set<String> hosts) {

    static PlanForm empty(String zone, String host) {
        Set<String> roles = Set.of(Role.LEAD.code(), Role.DEPUTY.code());
        return new PlanForm(MeetingKind.BILATERAL.code(), "", "", "", zone, "", Set.of(), roles, Set.of(host));
    }

    static PlanForm of(Meeting meeting) {
        MeetingPlan plan = meeting.plan();
        return new PlanForm(
                plan.kind().code(),
                plan.title(),
                LocalTimes.typed(plan.start(), plan.zone()),
                LocalTimes.typed(plan.end(), plan.zone()),
                plan.zone().getId(),
                plan.place(),
                plan.countries().stream().map(CountryCode::alpha2).collect(Collectors.toSet()),
                plan.roles().stream().map(Role::code).collect(Collectors.toSet()),
                plan.hosts().stream().map(PersonId::toString).collect(Collectors.toSet()));
    }

    static PlanForm read(MultiValueMap<String, String> fields) {
        return new PlanForm(
                first(fields, "kind"),
                first(fields, "title"),
                first(fields, "start"),
                first(fields, "end"),
                first(fields, "zone"),
                first(fields, "place"),
                all(fields, "country"),
                all(fields, "role"),
                all(fields, "host"));
    }

    private static String first(MultiValueMap<String, String> fields, String name) {
        String value = fields.getFirst(name);
        return value == null ? "" : value.strip();
    }

    private static Set<String> all(MultiValueMap<String, String> fields, String name) {
        return new LinkedHashSet<>(fields.getOrDefault(name, List.of()));
    }

    /** The plan; empty if something cannot be read, and then all of that is told. */
    Optional<MeetingPlan> plan(Reader reader, SortedSet<CountryCode> known, Consumer<FormError> errors) {
        List<FormError> found = new ArrayList<>();
        ZoneId at = read("zone", reader, found, () -> LocalTimes.zone(zone));
        ZoneId or = at == null ? ZoneId.of("UTC") : at;
        Instant from = read("start", reader, found, () -> LocalTimes.at(start, or));
        Instant to = read("end", reader, found, () -> LocalTimes.at(end, or));
        found.forEach(errors);
        return at == null || from == null || to == null
                ? Optional.empty()
                : Optional.of(new MeetingPlan(
                        MeetingKind.ofCode(kind).orElse(MeetingKind.BILATERAL),
                        title,
                        from,
                        to,
                        at,
                        place,
                        known.stream()
                                .filter(country -> countries.contains(country.alpha2()))
                                .collect(Collectors.toCollection(TreeSet::new)),
                        seats(),
                        people()));
    }

    private interface Reading<T> {
        T read();
    }

    private static <T> @Nullable T read(String field, Reader reader, List<FormError> errors, Reading<T> reading) {
        try {
            return reading.read();
        } catch (Refusal refusal) {
            errors.add(new FormError(field, refusal.sentence(reader.messages())));
            return null;
        }
    }

    private Set<Role> seats() {
        return EnumSet.allOf(Role.class).stream()
                .filter(role -> !role.isOfOffice() && roles.contains(role.code()))
                .collect(Collectors.toSet());
    }

    private LinkedHashSet<PersonId> people() {
        return hosts.stream()
                .map(host -> new PersonId(Addresses.id(host)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The field beside which a refusal stands. */
    static String field(Refusal refusal) {
        return switch (refusal.key()) {
            case "meeting/title.missing", "meeting/line.long" -> "title";
            case String key when key.startsWith("meeting/countries.") -> "countries";
            case "meeting/end.before", "meeting/end.far" -> "end";
            case "meeting/place.long" -> "place";
            default -> "";
        };
    }
}
