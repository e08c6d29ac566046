package org.mirrorscope.access.web;

import java.util.List;
import org.mirrorscope.access.web.InvitePage.Choice;
import org.mirrorscope.shell.FormError;
import org.mirrorscope.shell.PersonalPage;

/** A form to change what is known of a person. */
public record PersonPage(
        String title,
        String description,
        String path,
        String name,
        String address,
        List<Choice> languages,
        List<FormError> errors)
        implements PersonalPage {}
