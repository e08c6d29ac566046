package org.mirrorscope.publication;

import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import org.mirrorscope.registry.Statement;
import org.mirrorscope.shared.CountryCode;

/** Where the public pages read the countries' records: the database, a test's own hands. */
public interface CountryRecords {

    /**
     * What holds of a country, by variable, as far as everybody may know it.
     *
     * @param waves the names of the waves whose results are public; returns to others do not count
     */
    SortedMap<String, Statement> profile(CountryCode country, Collection<String> waves);

    /** What everybody may know of a country and no return said, latest as-of day first. */
    List<Statement> betweenWaves(CountryCode country);

    /** Whether a fact was true so long ago that it may have changed since. */
    boolean isOld(Statement fact);
}
