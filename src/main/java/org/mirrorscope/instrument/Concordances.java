package org.mirrorscope.instrument;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Says how far the versions of instruments compare: what their authors state, the defaults where they state nothing,
 * and what follows for versions that are several steps apart.
 */
public final class Concordances {

    /** @param versions every version that is compared, and those in between */
    public Concordances(Collection<Instrument> versions) {}

    /**
     * How a counted variable compares between two versions. Either may be the later one.
     *
     * @param from the version compared from
     * @param to the version compared to
     * @param variable a counted variable's name; for a choices code that others were merged into, the shared one's
     * @return empty if no comparability is stated: no chain of versions leads from one to the other, the variable is
     *     absent in between, somebody must state a verdict and nobody did, or neither version asks it
     */
    public Optional<Comparability> compare(VersionId from, VersionId to, String variable) {
        throw new UnsupportedOperationException();
    }

    /**
     * What is wrong with a version's statements about earlier versions.
     *
     * @param version the version whose statements are checked
     * @param earlier the other versions of the same instrument
     */
    public static List<Violation> check(Instrument version, Collection<Instrument> earlier) {
        throw new UnsupportedOperationException();
    }

    /**
     * Something that a version's authors should state or put right.
     *
     * @param against the version it is about, as the block names it
     * @param variable the variable it is about, empty for the whole block
     * @param key the sentence in the message bundles
     * @param arguments what it names
     */
    public record Violation(String against, String variable, String key, List<Object> arguments) {}
}
