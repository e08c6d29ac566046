package org.mirrorscope.publication;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.registry.Extent;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.wave.CollectedReturn;
import org.mirrorscope.wave.WaveId;

/**
 * What may be said in public of a return that was collected here. What a pack brings needs none.
 *
 * @param latest the number of the revision that counts in findings
 * @param revision up to which revision it may be said; 0 if nothing may
 * @param earlier of these variables only what an earlier revision says: which one, by variable; 0 if nothing
 * @param reply what the country says to the latest revision; null if it was not asked yet
 */
public record Clearance(
        WaveId wave,
        CountryCode country,
        int latest,
        int revision,
        SortedMap<String, Integer> earlier,
        @Nullable Reply reply) {

    public Clearance {
        earlier = Collections.unmodifiableSortedMap(new TreeMap<>(earlier));
    }

    /** @param replies those to this return, earliest revision first */
    static Clearance of(CollectedReturn collected, List<Reply> replies) {
        int revision = collected.brought();
        SortedMap<String, Integer> earlier = new TreeMap<>();
        Reply last = null;
        for (Reply reply : replies) {
            if (reply.clearsAll()) {
                earlier.clear();
                revision = reply.revision();
            } else if (reply.isDisputed() && !reply.objections().isEmpty()) {
                SortedMap<String, Integer> held = new TreeMap<>();
                for (String variable : reply.objections()) {
                    held.put(variable, earlier.getOrDefault(variable, revision));
                }
                earlier = held;
                revision = reply.revision();
            }
            last = reply.revision() == collected.revision() ? reply : null;
        }
        return new Clearance(collected.wave(), collected.country(), collected.revision(), revision, earlier, last);
    }

    /** Whether all of the latest revision may be said. */
    public boolean isComplete() {
        return revision == latest && earlier.isEmpty();
    }

    /** The revision up to which something may be said of a variable; 0 if nothing. */
    public int revision(String variable) {
        return earlier.getOrDefault(variable, revision);
    }

    /** How much of the return counts in the country's public record. */
    Extent extent() {
        return new Extent(wave.id(), revision, Map.copyOf(earlier));
    }
}
