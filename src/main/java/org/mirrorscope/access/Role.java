package org.mirrorscope.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a seat is for. The code, in lower case, is what files and the database say. */
public enum Role {
    /** Of a country: answers for it and signs off. One seat for each country. */
    LEAD,
    /** Of a country: answers beside the lead. One seat for each country. */
    DEPUTY,
    /** Of a country: fills in what the lead or deputy hands over, or all of it. */
    CONTRIBUTOR,
    /** Of a country: reads. */
    READER,
    /** Of the office: runs everything. */
    COORDINATOR,
    /** Of the office: sees everything and reviews returns, but neither opens waves nor decides who sits where. */
    ANALYST;

    /** Whether a seat with this role is one of the office; all others are of a country. */
    public boolean isOfOffice() {
        return this == COORDINATOR || this == ANALYST;
    }

    /** Whether a country has one seat with this role, and not several. */
    public boolean isSingle() {
        return this == LEAD || this == DEPUTY;
    }

    /** As files and the database write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role of that code; empty if there is none. */
    public static Optional<Role> ofCode(String code) {
        return Arrays.stream(values()).filter(role -> role.code().equals(code)).findFirst();
    }
}
