package org.mirrorscope.publication;

import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import org.mirrorscope.analysis.WaveAnswers;
import org.mirrorscope.registry.Extent;
import org.mirrorscope.registry.Statement;
import org.mirrorscope.registry.group.MirrorGroup;
import org.mirrorscope.shared.CountryCode;

/** Where the public pages read the countries' records: the database, a test's own hands. */
public interface CountryRecords {

    /**
     * What may be said of a country's returns: what was collected here only after the country could reply.
     *
     * @param waves waves whose results are public
     */
    default PublicReturns returns(CountryCode country, List<WaveAnswers> waves) {
        return PublicReturns.whole(waves);
    }

    /**
     * The facts about a country that can matter today, as far as everybody may know them: what holds, and what other
     * sources may say differently.
     *
     * @param returns how much of the returns to which waves counts; those to others do not
     * @return by variable, what holds first
     */
    SortedMap<String, List<Statement>> facts(CountryCode country, Collection<Extent> returns);

    /** What everybody may know of a country and no return said, latest as-of day first. */
    List<Statement> betweenWaves(CountryCode country);

    /** What everybody may see of a country's mirror group. */
    MirrorGroup group(CountryCode country);

    /** Whether a fact was true so long ago that it may have changed since. */
    boolean isOld(Statement fact);

    /**
     * A mark that is another one as soon as something else may be said of any country's return; letters and digits,
     * cheap to ask for. Records of which this never changes keep this one.
     */
    default String version() {
        return "";
    }
}
