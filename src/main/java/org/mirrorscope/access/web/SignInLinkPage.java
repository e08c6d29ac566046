package org.mirrorscope.access.web;

import org.mirrorscope.shell.PersonalPage;

/**
 * What a link from a mail opens: a button that signs in, or why it cannot.
 *
 * @param token what is sent with the button; empty if the link is not good
 * @param sentence what to do
 */
public record SignInLinkPage(String title, String description, String path, String token, String sentence)
        implements PersonalPage {}
