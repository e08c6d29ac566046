package org.mirrorscope.access.web;

import java.util.List;
import org.mirrorscope.shell.PersonalPage;

/**
 * One message with every attempt to deliver it.
 *
 * @param text what it says
 * @param canOpen whether a link that signs in can be shown, as there is no mail server to send it by
 * @param hasLink whether the text holds such a link, made for this page
 * @param sent whether it left, and so may have come back
 * @param returned whether it came back
 * @param fate what became of it, in words
 */
public record MessagePage(
        String title,
        String description,
        String path,
        String to,
        String at,
        String text,
        boolean canOpen,
        boolean hasLink,
        boolean sent,
        boolean returned,
        String fate,
        List<Try> attempts)
        implements PersonalPage {

    /** One attempt. */
    public record Try(String at, String fate, String said) {}
}
