package org.mirrorscope.publication;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.mirrorscope.access.Audit;
import org.mirrorscope.access.Deed;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.access.Subject;
import org.mirrorscope.instrument.Fit;
import org.mirrorscope.instrument.Visibility;
import org.mirrorscope.platform.Refusal;
import org.mirrorscope.registry.KnownVariable;
import org.mirrorscope.registry.KnownVariables;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.wave.CollectedReturn;
import org.mirrorscope.wave.Waves;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The right of reply: what was collected here is said of a country in public only after the country saw what will be said
 * and replied, or was silent until its time was over.
 */
@Component
public class Replies {

    private final ReplyStore store;
    private final ReplyLetters letters;
    private final Waves waves;
    private final KnownVariables variables;
    private final Audit audit;
    private final Clock clock;

    Replies(ReplyStore store, ReplyLetters letters, Waves waves, KnownVariables variables, Audit audit, Clock clock) {
        this.store = store;
        this.letters = letters;
        this.waves = waves;
        this.variables = variables;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What may be said of every return that was collected here, as of which revision, and what its country replied. A
     * return that is not named was brought by a pack and may be said.
     */
    @Transactional(readOnly = true)
    public List<Clearance> clearances() {
        return clearances(waves.collected(), store.all(clock.instant()));
    }

    /** As {@link #clearances()}, of one country. Three SQL statements at most. */
    @Transactional(readOnly = true)
    public List<Clearance> clearances(CountryCode country) {
        List<CollectedReturn> collected = waves.collected(country);
        return collected.isEmpty() ? List.of() : clearances(collected, store.of(country, clock.instant()));
    }

    private static List<Clearance> clearances(List<CollectedReturn> collected, List<Reply> replies) {
        return collected.stream()
                .map(each -> Clearance.of(
                        each,
                        replies.stream()
                                .filter(reply -> reply.wave().equals(each.wave())
                                        && reply.country().equals(each.country()))
                                .toList()))
                .toList();
    }

    /** A mark that changes as soon as something else may be said: letters and digits. One cheap SQL statement. */
    @Transactional(readOnly = true)
    public String version() {
        return store.version(clock.instant());
    }

    /** Everything that a country was ever asked, latest first. */
    @Transactional(readOnly = true)
    public List<Reply> of(SignedIn who, CountryCode country) {
        who.require(Deed.SEE_RETURN, country);
        return store.of(country, clock.instant()).reversed();
    }

    /** A reply; empty if this country was never asked it. */
    @Transactional(readOnly = true)
    public Optional<Reply> find(SignedIn who, CountryCode country, UUID id) {
        who.require(Deed.SEE_RETURN, country);
        return store.find(id, clock.instant()).filter(reply -> reply.country().equals(country));
    }

    /** What was done with a reply, earliest first. */
    @Transactional(readOnly = true)
    public List<ReplyStep> steps(SignedIn who, Reply reply) {
        who.require(Deed.SEE_RETURN, reply.country());
        return store.steps(reply.id());
    }

    /**
     * The country replies. What it agrees to or comments on is shown at once; of what it objects to, the variables that
     * it names wait for the office, or all of it if it names none.
     *
     * @param verb {@code AGREE}, {@code COMMENT} or {@code OBJECT}
     * @param comments in the country's words, by variable; about all of it under {@link Reply#ALL}
     * @throws Refusal if it replied already, its time is over, or the words do not go with the verb
     */
    @Transactional
    public void reply(SignedIn who, CountryCode country, UUID id, ReplyVerb verb, Map<String, String> comments) {
        who.require(Deed.REPLY, country);
        Reply open = store.hold(id, clock.instant())
                .filter(reply -> reply.country().equals(country))
                .orElseThrow(() -> new Refusal("publication-replies/unknown"));
        requireOpen(open);
        Map<String, String> said = said(verb, comments);
        ReplyState state = stateAfter(verb);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        store.setState(id, state);
        store.comment(id, said);
        store.add(id, new ReplyStep(verb, null, who.person().name(), who.capacity(Deed.REPLY, country), now));
        Reply replied = store.find(id, now).orElseThrow();
        if (verb != ReplyVerb.AGREE) {
            letters.replied(replied, now);
        }
        audit.record(
                who,
                "publication-replies/audit." + state.code(),
                Subject.of("reply", id, country),
                open.wave().id(),
                open.revision(),
                String.join(" · ", said.values()));
    }

    private static ReplyState stateAfter(ReplyVerb verb) {
        return switch (verb) {
            case AGREE -> ReplyState.AGREED;
            case COMMENT -> ReplyState.COMMENTED;
            case OBJECT -> ReplyState.OBJECTED;
            default -> throw new IllegalArgumentException(verb + " is nothing that a country does");
        };
    }

    private void requireOpen(Reply reply) {
        switch (reply.state()) {
            case OPEN -> {}
            case SILENT -> throw new Refusal("publication-replies/late", ReplyOpening.lastDay(reply.until()));
            case REPLACED -> throw new Refusal("publication-replies/replaced");
            case AGREED, COMMENTED, OBJECTED -> {
                ReplyStep step = store.steps(reply.id()).stream()
                        .filter(done -> done.verb().isOfCountry())
                        .findFirst()
                        .orElseThrow();
                throw new Refusal("publication-replies/twice", Objects.requireNonNullElse(step.name(), ""));
            }
        }
    }

    private Map<String, String> said(ReplyVerb verb, Map<String, String> comments) {
        Map<String, String> said = new TreeMap<>();
        Map<String, KnownVariable> known = variables.all();
        comments.forEach((variable, words) -> {
            if (!words.isBlank()) {
                KnownVariable about = known.get(variable);
                if (!variable.equals(Reply.ALL)
                        && (about == null || about.variable().question().visibility() != Visibility.PUBLIC)) {
                    throw new Refusal("registry/variable.unknown", variable);
                }
                Fit.requireText(variable, words);
                said.put(variable, words.strip());
            }
        });
        if (said.isEmpty() != (verb == ReplyVerb.AGREE)) {
            throw new Refusal(said.isEmpty() ? "publication-replies/say" : "publication-replies/agree.words");
        }
        return said;
    }
}
