package org.mirrorscope.access.web;

import java.util.List;
import org.mirrorscope.shell.FormError;
import org.mirrorscope.shell.PersonalPage;

/**
 * Where the first coordinator says who it is.
 *
 * @param token what is sent with the form; empty if the link is not good, and then there is no form
 * @param sentence what to do
 */
public record FirstSignInPage(
        String title,
        String description,
        String path,
        String token,
        String sentence,
        String name,
        String address,
        List<FormError> errors)
        implements PersonalPage {}
