package org.mirrorscope.publication.web;

import java.util.List;
import org.mirrorscope.shell.FormError;
import org.mirrorscope.shell.PersonalPage;

/**
 * Where the office writes the general factsheet, in the language of the page's address.
 *
 * @param language the language's own name
 * @param fields the parts
 * @param saved whether what was sent has just been taken
 */
public record PassagesPage(
        String title,
        String description,
        String path,
        String language,
        List<Field> fields,
        boolean saved,
        List<FormError> errors)
        implements PersonalPage {

    public PassagesPage {
        fields = List.copyOf(fields);
        errors = List.copyOf(errors);
    }

    /**
     * One part.
     *
     * @param text what the office wrote; empty if it did not
     * @param printable whether paper can show all of it
     * @param own the product's own words, which stand as long as the office wrote none
     */
    public record Field(String id, String title, String text, boolean printable, List<Prose> own) {}
}
