package org.mirrorscope.shell;

import java.util.List;

/**
 * What stands where a form was sent by somebody whose session had ended: all that was typed, kept on the page itself to
 * be sent again.
 *
 * @param action where it was sent to, complete
 * @param fields what was sent, in order
 * @param entrance the path where people sign in, without the language's prefix
 */
public record UnsentPage(
        String title, String description, String path, String action, List<Field> fields, String entrance)
        implements PersonalPage {

    public UnsentPage {
        fields = List.copyOf(fields);
    }

    /** One field of the form; a name may come more than once. */
    public record Field(String name, String value) {}
}
