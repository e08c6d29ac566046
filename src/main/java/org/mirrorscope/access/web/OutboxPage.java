package org.mirrorscope.access.web;

import java.util.List;
import org.mirrorscope.shell.PersonalPage;

/**
 * The latest messages, and what became of them.
 *
 * @param lead whether messages leave at all, and what to do
 * @param filters the fates to choose from
 */
public record OutboxPage(
        String title, String description, String path, String lead, List<Filter> filters, List<Row> rows)
        implements PersonalPage {

    /** A link to the messages of one fate. */
    public record Filter(String label, String href, boolean current) {}

    /** One message. */
    public record Row(String at, String to, String subject, String href, String fate, String said) {}
}
