package org.mirrorscope.wave.web;

import java.util.List;
import org.mirrorscope.shell.FormError;
import org.mirrorscope.shell.PersonalPage;

/**
 * A form to open a wave until a deadline, or to move that.
 *
 * @param wave where the wave is shown, without the language's prefix
 * @param waveTitle the wave's title
 * @param action where the form goes
 * @param lead what happens then
 * @param deadline what is typed so far
 * @param send the button's words
 * @param errors what is wrong with it
 */
public record DeadlinePage(
        String title,
        String description,
        String path,
        String wave,
        String waveTitle,
        String action,
        String lead,
        String deadline,
        String send,
        List<FormError> errors)
        implements PersonalPage {}
