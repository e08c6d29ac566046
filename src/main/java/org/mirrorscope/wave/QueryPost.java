package org.mirrorscope.wave;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mirrorscope.access.Holding;
import org.mirrorscope.access.Person;
import org.mirrorscope.access.Role;
import org.mirrorscope.access.Seats;
import org.mirrorscope.platform.Job;
import org.mirrorscope.platform.Jobs;
import org.mirrorscope.shared.CountryCode;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells each side by mail that the other said something in queries about a return. The first word goes at once; what
 * follows within a quarter of an hour goes together in one letter, so that ten queries are not ten letters.
 */
@Component
class QueryPost implements Job {

    static final String NAME = "wave.query";

    static final Duration PAUSE = Duration.ofMinutes(15);

    private final QueryStore store;
    private final Drafting drafting;
    private final Seats seats;
    private final WaveLetters letters;
    private final Jobs jobs;
    private final Clock clock;

    QueryPost(QueryStore store, Drafting drafting, Seats seats, WaveLetters letters, Jobs jobs, Clock clock) {
        this.store = store;
        this.drafting = drafting;
        this.seats = seats;
        this.letters = letters;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Somebody said something: tells the other side of it now, or soon with what else will have been said. */
    void said(WaveId wave, CountryCode country) {
        for (QueryState side : List.of(QueryState.OPEN, QueryState.ANSWERED)) {
            if (!store.untold(wave, country, side).isEmpty()) {
                Instant now = now();
                Instant next = store.lastTold(wave, country, side)
                        .map(last -> last.plus(PAUSE))
                        .orElse(now);
                if (next.isAfter(now)) {
                    jobs.at(NAME, wave.id() + "/" + country.alpha2() + "/" + side.code(), next);
                } else {
                    tell(wave, country, side, now);
                }
            }
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    @Transactional
    public Optional<Instant> run(String id) {
        String[] parts = id.split("/", -1);
        tell(new WaveId(parts[0]), new CountryCode(parts[1]), QueryState.ofCode(parts[2]), now());
        return Optional.empty();
    }

    private void tell(WaveId wave, CountryCode country, QueryState side, Instant now) {
        store.holdOthersOff(wave, country);
        List<Query> untold = store.untold(wave, country, side);
        if (untold.isEmpty()) {
            return;
        }
        Schedule schedule = drafting.invited(wave, country, WaveStore.Hold.NOT);
        byPerson(untold, side)
                .forEach((person, queries) -> letters.said(
                        schedule, drafting.instrument(schedule.wave()), country, queries, person, side, now));
        store.tell(untold, now);
    }

    private Map<Person, List<Query>> byPerson(List<Query> untold, QueryState side) {
        Map<Person, List<Query>> letters = new LinkedHashMap<>();
        for (Query query : untold) {
            String said = query.words().getLast().writer().person();
            (side == QueryState.OPEN ? leads(query.country()) : askers(query))
                    .stream()
                            .filter(person -> !person.id().toString().equals(said))
                            .forEach(person -> letters.merge(person, List.of(query), QueryPost::both));
        }
        return letters;
    }

    private static List<Query> both(Collection<Query> some, Collection<Query> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    /** The country's lead, or the deputy where nobody leads. */
    private List<Person> leads(CountryCode country) {
        List<Holding> holders = seats.holders(country);
        Role to = holders.stream().anyMatch(holding -> holding.seat().role() == Role.LEAD) ? Role.LEAD : Role.DEPUTY;
        return holders.stream()
                .filter(holding -> holding.seat().role() == to)
                .map(Holding::person)
                .toList();
    }

    /** Who asked last; where that person has left the office, everybody who coordinates. */
    private List<Person> askers(Query query) {
        List<Holding> office = seats.holders().stream()
                .filter(holding -> holding.seat().role().isOfOffice())
                .toList();
        String asker = query.words().reversed().stream()
                .map(Query.Word::writer)
                .filter(Writer::isOfOffice)
                .map(Writer::person)
                .findFirst()
                .orElse("");
        List<Person> still = office.stream()
                .map(Holding::person)
                .filter(person -> person.id().toString().equals(asker))
                .distinct()
                .toList();
        return !still.isEmpty()
                ? still
                : office.stream()
                        .filter(holding -> holding.seat().role() == Role.COORDINATOR)
                        .map(Holding::person)
                        .distinct()
                        .toList();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
