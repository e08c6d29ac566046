package org.mirrorscope.instrument;

import java.util.List;
import java.util.Map;
import org.mirrorscope.shared.LocalizedText;

/**
 * How one counted variable of an earlier version compares with the same variable of a later one, after composing the
 * verdicts of the versions in between.
 *
 * @param verdict the worst verdict on the way
 * @param codes the codes that both versions share, in order; empty for kinds without codes and where the verdict refuses
 * @param earlier from each code of the version compared from to the shared code; a code that is absent has no
 *     counterpart, so its answers are treated as not asked in the comparison. For a code of a choices question: from
 *     each code that it stands for to {@code yes}; the shared codes are then {@code no} and {@code yes}
 * @param later the same for the version compared to
 * @param notes what the authors state, from the earliest step to the latest
 */
public record Comparability(
        Verdict verdict,
        List<Code> codes,
        Map<String, String> earlier,
        Map<String, String> later,
        List<LocalizedText> notes) {}
