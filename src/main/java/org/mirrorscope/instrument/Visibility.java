package org.mirrorscope.instrument;

/** Who may see the answers to a question, from everybody to the office alone. */
public enum Visibility {
    PUBLIC,
    COUNTRIES,
    OFFICE
}
