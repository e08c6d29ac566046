package org.mirrorscope.instrument;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.shared.LocalizedText;

/**
 * What a version's authors state about comparing it with one earlier version. Variables that are not named follow the
 * defaults of {@link Concordances}.
 *
 * @param against the earlier version's name, of the same instrument
 * @param variables by variable name
 */
public record Concordance(String against, Map<String, Stated> variables) {

    /**
     * One stated verdict.
     *
     * @param verdict how far the variable can be compared
     * @param map code here to code there, for codes that were split since; empty: was not asked then
     * @param mapOld code there to code here, for codes that were merged since; empty: is not asked any more
     * @param note why, for readers; null if nothing was written
     */
    public record Stated(
            Verdict verdict,
            Map<String, Optional<String>> map,
            Map<String, Optional<String>> mapOld,
            @Nullable LocalizedText note) {}
}
