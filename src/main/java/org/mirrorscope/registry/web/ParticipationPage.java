package org.mirrorscope.registry.web;

import java.util.List;
import org.mirrorscope.shell.FormError;
import org.mirrorscope.shell.PersonalPage;

/**
 * How a country takes part, to be changed by the office.
 *
 * @param country the country's name
 * @param record its record, without the language's prefix
 * @param kinds the initiative's kinds of participation
 * @param rows the times during which it took part in one way, and empty ones for more
 */
public record ParticipationPage(
        String title,
        String description,
        String path,
        String country,
        String record,
        List<Kind> kinds,
        List<Row> rows,
        List<FormError> errors)
        implements PersonalPage {

    /** A kind of participation. */
    public record Kind(String code, String label) {}

    /** What stands in the fields of one time. */
    public record Row(String kind, String from, String to) {}
}
