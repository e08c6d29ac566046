package org.mirrorscope.access.web;

import java.util.List;
import org.mirrorscope.access.web.InvitePage.Choice;
import org.mirrorscope.shell.FormError;
import org.mirrorscope.shell.PersonalPage;

/**
 * What a person sees of himself or herself, and may change.
 *
 * @param done what was just done; empty if nothing was
 * @param name as it stands, or as typed so far
 * @param address where mail reaches the person
 * @param languages of the mail
 * @param seats those held today, in words
 * @param passkeys oldest first
 * @param places where the person is signed in
 */
public record OwnPage(
        String title,
        String description,
        String path,
        String done,
        String name,
        String address,
        List<Choice> languages,
        List<String> seats,
        List<Key> passkeys,
        List<Place> places,
        List<FormError> errors)
        implements PersonalPage {

    static final String PATH = "/my/me";

    /** A passkey: when it was made and last used, and the address that takes it away. */
    public record Key(String name, String added, String used, String remove) {}

    /** A session: on what, by what, since when, when last used, and whether it is this one. */
    public record Place(String device, String way, String since, String seen, boolean here) {}
}
