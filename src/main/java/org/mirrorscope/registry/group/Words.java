package org.mirrorscope.registry.group;

import org.mirrorscope.instrument.Fit;
import org.mirrorscope.mail.EmailAddress;
import org.mirrorscope.platform.Refusal;

/**
 * What is typed about a mirror group. A refusal's key begins with the name of the field, so that a page can say it there.
 */
final class Words {

    static final String BUNDLE = "registry-group/";

    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_TEXT = 2_000;

    private Words() {}

    /** One line, without what nobody sees. */
    static String line(String field, String typed) {
        return within(field, typed.replaceAll("[\\p{Cntrl}\\s]+", " ").strip(), LONGEST_LINE);
    }

    /** Lines of text. */
    static String text(String field, String typed) {
        return within(
                field,
                typed.replace("\r\n", "\n")
                        .replaceAll("[\\p{Cntrl}&&[^\n\t]]", "")
                        .strip(),
                LONGEST_TEXT);
    }

    /** An e-mail or web address; empty if nothing was typed. */
    static String address(String field, String typed) {
        String address = typed.strip();
        if (!address.isEmpty() && EmailAddress.read(address).isEmpty()) {
            return web(field, address);
        }
        return address;
    }

    /** A web address. */
    static String web(String field, String typed) {
        String address = typed.strip();
        if (address.length() > LONGEST_TEXT || !Fit.isWebAddress(address)) {
            throw new Refusal(BUNDLE + field + ".wrong", LONGEST_TEXT);
        }
        return address;
    }

    static String required(String field, String text) {
        if (text.isEmpty()) {
            throw new Refusal(BUNDLE + field + ".none");
        }
        return text;
    }

    private static String within(String field, String text, int most) {
        int length = text.codePointCount(0, text.length());
        if (length > most) {
            throw new Refusal(BUNDLE + field + ".long", length, most);
        }
        return text;
    }
}
