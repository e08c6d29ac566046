package org.mirrorscope.access;

import java.util.List;
import java.util.Locale;
import org.mirrorscope.mail.EmailAddress;

/**
 * Somebody who holds, held or will hold a seat.
 *
 * @param id who
 * @param name as colleagues write it; never blank
 * @param address where mail reaches the person; nobody else here has it
 * @param language in which mail to the person is written
 */
public record Person(PersonId id, String name, EmailAddress address, Locale language) {

    /** The languages in which the product's own mail is written, by tag. */
    public static final List<String> LANGUAGES = List.of("en", "es");

    private static final int LONGEST_NAME = 200;

    /** Whether somebody can be called so: one line, not blank, and not too long for a list. */
    public static boolean isName(String typed) {
        return !typed.isBlank()
                && typed.length() <= LONGEST_NAME
                && typed.chars().noneMatch(Character::isISOControl);
    }
}
