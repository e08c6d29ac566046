package org.mirrorscope.mail;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where mail reaches a person. Written as the person writes it; two that differ in upper and lower case only are the
 * same.
 *
 * @param text for example {@code ana.ruiz@example.org}
 */
public record EmailAddress(String text) {

    /** What mail servers accept in practice: one @, a domain with a dot or localhost, nothing that splits a header. */
    private static final Pattern FORM = Pattern.compile(
            "[^\\s@<>(),;:\\\\\"\\[\\]\\p{Cntrl}]{1,64}"
                    + "@(?:(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?\\.)+\\p{L}[\\p{L}\\p{N}-]{1,62}|localhost)");

    private static final int LONGEST = 254;

    /** @throws IllegalArgumentException if it is none; see {@link #read} */
    public EmailAddress {
        if (text.length() > LONGEST
                || text.startsWith(".")
                || text.contains("..")
                || text.contains(".@")
                || !FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("not an e-mail address");
        }
    }

    /** What somebody typed, without blanks around it; empty if it is no address. */
    public static Optional<EmailAddress> read(String typed) {
        try {
            return Optional.of(new EmailAddress(typed.strip()));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /** The same for all spellings of one address. */
    public String key() {
        return text.toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EmailAddress address && key().equals(address.key());
    }

    @Override
    public int hashCode() {
        return key().hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
