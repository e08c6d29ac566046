package org.mirrorscope.publication.web;

import java.util.List;

/** Contributes to what is said of a country. */
interface CountrySection {

    /** Its parts, in order; none where there is nothing to say. */
    List<? extends CountryPart> of(CountryAccount account);
}
