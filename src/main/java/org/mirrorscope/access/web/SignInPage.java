package org.mirrorscope.access.web;

import java.util.List;
import org.mirrorscope.shell.FormError;
import org.mirrorscope.shell.PersonalPage;

/**
 * Where somebody asks for a link to sign in.
 *
 * @param address what was typed
 * @param to where to go after signing in; empty for the usual place
 * @param provider the address where somebody signs in by the identity provider; empty if there is none
 * @param providerName what people call it
 * @param demonstration whether one can sign in as an invented person
 * @param errors what was wrong with it
 */
public record SignInPage(
        String title,
        String description,
        String path,
        String address,
        String to,
        String provider,
        String providerName,
        boolean demonstration,
        List<FormError> errors)
        implements PersonalPage {

    static final String PATH = "/sign-in";
}
