package org.mirrorscope.instrument;

/** Who answers an instrument: each country once, or many people of a country, anonymously. */
public enum Respondent {
    COUNTRY,
    PERSON
}
