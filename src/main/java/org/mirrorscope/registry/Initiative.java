package org.mirrorscope.registry;

import java.util.List;
import org.mirrorscope.instrument.Code;
import org.mirrorscope.shared.LocalizedText;

/**
 * The initiative that an installation serves: content, not code.
 *
 * @param id stable name; a home serves one initiative
 * @param name full name
 * @param shortName what readers call it in running text
 * @param languages language tags of its texts, the first is the default
 * @param synthetic whether its answers are invented; then every page and file says so
 * @param source where the answers come from, for the foot of every figure
 * @param groupings names of the ways in which its countries are grouped, for example {@code region}
 * @param participation kinds of participation with their labels, in the pack's order
 * @param communities stakeholder communities that a mirror group may contain
 * @param workingGroups working groups of the initiative
 */
public record Initiative(
        String id,
        LocalizedText name,
        String shortName,
        List<String> languages,
        boolean synthetic,
        String source,
        List<String> groupings,
        List<Code> participation,
        List<Code> communities,
        List<Code> workingGroups) {}
