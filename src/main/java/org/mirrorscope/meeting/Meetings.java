package org.mirrorscope.meeting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mirrorscope.access.Audit;
import org.mirrorscope.access.Deed;
import org.mirrorscope.access.Role;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.access.Subject;
import org.mirrorscope.platform.Refusal;
import org.mirrorscope.registry.Countries;
import org.mirrorscope.shared.CountryCode;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Meetings of the office with countries: when, where and with whom. Everything asks first whether the person may. */
@Component
public class Meetings {

    static final int LONGEST_LINE = 200;

    /** An address of a call can be long. */
    static final int LONGEST_PLACE = 1_000;

    private static final Duration LONGEST = Duration.ofDays(14);

    private final MeetingStore store;
    private final Countries countries;
    private final Audit audit;
    private final Clock clock;

    Meetings(MeetingStore store, Countries countries, Audit audit, Clock clock) {
        this.store = store;
        this.countries = countries;
        this.audit = audit;
        this.clock = clock;
    }

    /** A meeting, for the office; empty if there is none of that id. */
    @Transactional(readOnly = true)
    public Optional<Meeting> find(SignedIn who, MeetingId id) {
        who.require(Deed.SEE_OFFICE);
        return store.find(id);
    }

    /** A meeting with a country, for its people; empty if there is none, or it is not with that country. */
    @Transactional(readOnly = true)
    public Optional<Meeting> find(SignedIn who, MeetingId id, CountryCode country) {
        who.require(Deed.SEE_RETURN, country);
        return store.find(id).filter(meeting -> meeting.isWith(country));
    }

    /** Every meeting, earliest first. */
    @Transactional(readOnly = true)
    public List<Meeting> all(SignedIn who) {
        who.require(Deed.SEE_OFFICE);
        return store.all();
    }

    /** Every meeting with a country, earliest first. */
    @Transactional(readOnly = true)
    public List<Meeting> with(SignedIn who, CountryCode country) {
        who.require(Deed.SEE_RETURN, country);
        return store.with(country);
    }

    /**
     * Plans a meeting. Nobody is invited by that.
     *
     * @throws Refusal if the plan makes no sense
     */
    @Transactional
    public MeetingId plan(SignedIn who, MeetingPlan plan) {
        who.require(Deed.HOLD_MEETINGS);
        require(plan);
        MeetingId id = MeetingId.next();
        store.add(id, plan);
        note(who, "meeting/audit.planned", id, plan);
        return id;
    }

    private void require(MeetingPlan plan) {
        requireLine("meeting/title.missing", plan.title());
        if (plan.countries().isEmpty()) {
            throw new Refusal("meeting/countries.none");
        }
        if (plan.kind() == MeetingKind.BILATERAL && plan.countries().size() > 1) {
            throw new Refusal("meeting/countries.many", plan.countries().size());
        }
        plan.countries().stream()
                .filter(country -> countries.find(country).isEmpty())
                .findFirst()
                .ifPresent(stranger -> {
                    throw new Refusal("registry/country.unknown", stranger);
                });
        if (!plan.end().isAfter(plan.start())) {
            throw new Refusal("meeting/end.before");
        }
        if (Duration.between(plan.start(), plan.end()).compareTo(LONGEST) > 0) {
            throw new Refusal("meeting/end.far", LONGEST.toDays());
        }
        if (plan.place().length() > LONGEST_PLACE) {
            throw new Refusal("meeting/place.long", LONGEST_PLACE);
        }
        if (plan.roles().stream().anyMatch(Role::isOfOffice)) {
            throw new IllegalArgumentException("the office is invited by name: " + plan.roles());
        }
    }

    /** One line, not too long. */
    static void requireLine(String missing, String line) {
        if (line.isBlank()) {
            throw new Refusal(missing);
        }
        if (line.length() > LONGEST_LINE || line.chars().anyMatch(Character::isISOControl)) {
            throw new Refusal("meeting/line.long", LONGEST_LINE);
        }
    }

    private void note(SignedIn who, String verb, MeetingId id, MeetingPlan plan) {
        audit.record(
                who,
                verb,
                subject(id, plan),
                plan.title(),
                plan.countries().stream().map(CountryCode::alpha2).collect(Collectors.joining(", ")),
                plan.start().atZone(plan.zone()));
    }

    static Subject subject(MeetingId id, MeetingPlan plan) {
        return plan.countries().size() == 1
                ? Subject.of("meeting", id, plan.countries().first())
                : Subject.of("meeting", id);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
