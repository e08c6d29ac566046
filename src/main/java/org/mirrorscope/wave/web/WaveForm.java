package org.mirrorscope.wave.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.instrument.Instrument;
import org.mirrorscope.instrument.VersionId;
import org.mirrorscope.platform.Refusal;
import org.mirrorscope.registry.Country;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shared.LocalizedText;
import org.mirrorscope.shell.FormError;
import org.mirrorscope.shell.Reader;
import org.mirrorscope.wave.Schedule;
import org.mirrorscope.wave.WaveId;
import org.mirrorscope.wave.WavePlan;
import org.springframework.util.MultiValueMap;

/**
 * A wave as somebody plans it in a form.
 *
 * @param name what addresses call it
 * @param version the instrument version, as {@link VersionId} writes it
 * @param titles what readers call it, by language tag
 * @param day the day on which the countries take part that can be chosen
 * @param all whether all of them are invited
 * @param chosen codes of those that are invited otherwise
 * @param opens the day on which it is to open
 * @param deadline until when it is to be answered, in UTC; may be blank
 */
public record WaveForm(
        String name,
        String version,
        Map<String, String> titles,
        String day,
        boolean all,
        Set<String> chosen,
        String opens,
        String deadline) {

    private static final int LONGEST_TITLE = 200;

    static WaveForm empty(LocalDate today) {
        return new WaveForm("", "", Map.of(), today.toString(), true, Set.of(), today.toString(), "");
    }

    /** What is planned already. */
    static WaveForm of(Schedule planned, Collection<CountryCode> taking) {
        Set<String> chosen = new TreeSet<>();
        planned.wave().population().forEach(country -> chosen.add(country.alpha2()));
        return new WaveForm(
                planned.wave().id().id(),
                planned.wave().instrument().toString(),
                planned.wave().title().texts(),
                planned.wave().opened().toString(),
                planned.wave().population().equals(new TreeSet<>(taking)),
                chosen,
                planned.wave().opened().toString(),
                Moments.typed(planned.deadline()));
    }

    static WaveForm read(MultiValueMap<String, String> fields, List<String> languages) {
        Map<String, String> titles = new TreeMap<>();
        languages.forEach(language -> titles.put(language, first(fields, "title." + language)));
        List<String> chosen = fields.getOrDefault("country", List.of());
        return new WaveForm(
                first(fields, "name"),
                first(fields, "version"),
                titles,
                first(fields, "day"),
                !"chosen".equals(fields.getFirst("population")),
                Set.copyOf(chosen),
                first(fields, "opens"),
                first(fields, "deadline"));
    }

    private static String first(MultiValueMap<String, String> fields, String name) {
        String value = fields.getFirst(name);
        return value == null ? "" : value.strip();
    }

    /** The countries that take part on the form's day; none if it is no day. */
    SortedMap<CountryCode, String> taking(Collection<Country> countries) {
        SortedMap<CountryCode, String> taking = new TreeMap<>();
        Optional.ofNullable(date(day))
                .ifPresent(on -> countries.forEach(country -> country.participationOn(on)
                        .ifPresent(participation -> taking.put(country.code(), participation))));
        return taking;
    }

    /** The plan; empty if something is wrong with the form, and then all of that is told. */
    Optional<WavePlan> plan(
            List<Instrument> askable,
            List<String> languages,
            Collection<CountryCode> taking,
            Reader reader,
            Consumer<FormError> errors) {
        List<FormError> found = new ArrayList<>();
        VersionId asked = askable.stream()
                .map(Instrument::id)
                .filter(id -> id.toString().equals(version))
                .findFirst()
                .orElse(null);
        if (asked == null) {
            found.add(new FormError("version", reader.text("wave-pages/plan.version.none")));
        }
        LocalizedText title = title(languages, reader, found);
        LocalDate first = date(opens);
        if (first == null) {
            found.add(new FormError("opens", reader.text("wave-pages/plan.day.wrong", opens)));
        }
        if (date(day) == null) {
            found.add(new FormError("day", reader.text("wave-pages/plan.day.wrong", day)));
        }
        Instant until = deadline(reader, found);
        found.forEach(errors);
        return asked == null || title == null || first == null || !found.isEmpty()
                ? Optional.empty()
                : Optional.of(new WavePlan(new WaveId(name), asked, title, population(taking), first, until));
    }

    private List<CountryCode> population(Collection<CountryCode> taking) {
        return taking.stream()
                .filter(country -> all || chosen.contains(country.alpha2()))
                .toList();
    }

    private @Nullable LocalizedText title(List<String> languages, Reader reader, List<FormError> found) {
        SortedMap<String, String> given = new TreeMap<>(titles);
        given.values().removeIf(String::isBlank);
        String needed = languages.getFirst();
        if (!given.containsKey(needed)) {
            found.add(new FormError("title." + needed, reader.text("wave-pages/plan.title.missing")));
            return null;
        }
        given.forEach((language, text) -> {
            if (text.length() > LONGEST_TITLE || text.chars().anyMatch(Character::isISOControl)) {
                found.add(new FormError("title." + language, reader.text("wave-pages/plan.title.long", LONGEST_TITLE)));
            }
        });
        return new LocalizedText(given);
    }

    private @Nullable Instant deadline(Reader reader, List<FormError> found) {
        try {
            return deadline.isEmpty() ? null : Moments.read(deadline);
        } catch (Refusal wrong) {
            found.add(new FormError("deadline", wrong.sentence(reader.messages())));
            return null;
        }
    }

    private static @Nullable LocalDate date(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeException none) {
            return null;
        }
    }
}
