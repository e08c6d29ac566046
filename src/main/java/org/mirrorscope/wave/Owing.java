package org.mirrorscope.wave;

import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.shared.CountryCode;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which countries still owe something to a wave. */
@Component
public class Owing {

    private final DraftStore drafts;
    private final RevisionStore revisions;

    Owing(DraftStore drafts, RevisionStore revisions) {
        this.drafts = drafts;
        this.revisions = revisions;
    }

    /**
     * What a country owes.
     *
     * @param status how far its return is
     * @param until until when it may answer; null if no deadline is set
     */
    public record Debt(ReturnStatus status, @Nullable Instant until) {}

    /**
     * The countries that can answer now and have not: those that did not begin, are still at it, or are to answer again.
     * Whoever signed off or declined owes nothing.
     */
    @Transactional(readOnly = true)
    public SortedMap<CountryCode, Debt> countries(Schedule schedule, Instant now) {
        WaveId wave = schedule.wave().id();
        Map<CountryCode, DraftReturn> begun = drafts.all(wave);
        Map<CountryCode, Integer> accepted = revisions.accepted(wave);
        SortedMap<CountryCode, Debt> owing = new TreeMap<>();
        for (CountryCode country : schedule.wave().population()) {
            DraftReturn draft = begun.getOrDefault(country, DraftReturn.notStarted(wave, country));
            boolean untouched = draft.status() == ReturnStatus.NOT_STARTED && !accepted.containsKey(country);
            if ((untouched || draft.status().isWritten()) && draft.hasTime(schedule, now)) {
                owing.put(country, new Debt(draft.status(), draft.deadline(schedule)));
            }
        }
        return owing;
    }
}
