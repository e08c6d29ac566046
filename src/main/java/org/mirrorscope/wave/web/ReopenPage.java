package org.mirrorscope.wave.web;

import java.util.List;
import org.mirrorscope.shell.FormError;
import org.mirrorscope.shell.PersonalPage;

/**
 * A form to give one country time again.
 *
 * @param back where the return is reviewed, without the language's prefix
 * @param backTitle its title
 * @param reason what is typed so far
 * @param until the same, in UTC
 * @param errors what is wrong with it
 */
public record ReopenPage(
        String title,
        String description,
        String path,
        String back,
        String backTitle,
        String reason,
        String until,
        List<FormError> errors)
        implements PersonalPage {}
