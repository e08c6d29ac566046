package org.mirrorscope.access;

import java.util.SortedSet;
import org.mirrorscope.shared.CountryCode;

/** Which countries can have seats; the module that knows the countries implements it. */
public interface SeatCountries {

    /** Every country of the initiative. */
    SortedSet<CountryCode> countries();
}
