package org.mirrorscope.analysis;

import java.util.List;
import org.mirrorscope.instrument.Code;
import org.mirrorscope.shared.CountryCode;

/** The countries of the panel that went from one code to another (or stayed: then both are equal). */
public record Transition(Code from, Code to, List<CountryCode> countries) {

    /** How many countries. */
    public int count() {
        return countries.size();
    }
}
