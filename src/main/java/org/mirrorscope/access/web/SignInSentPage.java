package org.mirrorscope.access.web;

import org.mirrorscope.shell.PersonalPage;

/**
 * What happens next, the same for every address.
 *
 * @param hasServer whether mail leaves; if not, the page says where to read it
 */
public record SignInSentPage(String title, String description, String path, boolean hasServer)
        implements PersonalPage {}
