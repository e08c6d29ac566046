package org.mirrorscope.wave.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.shell.FormError;
import org.mirrorscope.shell.PersonalPage;

/**
 * Whom the office writes to about a wave: invitations, reminders, and who is to be chased.
 *
 * @param wave where the wave is shown, without the language's prefix
 * @param waveTitle the wave's title
 * @param done what was just done, in words; empty if nothing was
 * @param lead the wave's state and deadline in words
 * @param open whether letters can be sent now
 * @param hasServer whether letters leave
 * @param roles the roles that can be written to
 * @param unreached names of the countries in which nobody is written to
 * @param people everybody who is written to
 * @param uninvited how many of them have no invitation yet
 * @param reminders every planned reminder
 * @param days the field in which reminders are planned
 * @param owing the countries that can answer now and have not
 * @param errors what is wrong with a form
 */
public record CirculationPage(
        String title,
        String description,
        String path,
        String wave,
        String waveTitle,
        String done,
        String lead,
        boolean open,
        boolean hasServer,
        List<Choice> roles,
        List<String> unreached,
        List<Addressee> people,
        int uninvited,
        List<Planned> reminders,
        String days,
        List<Debtor> owing,
        List<FormError> errors)
        implements PersonalPage {

    /** A role that can be written to. */
    public record Choice(String code, String label, boolean chosen) {}

    /** Somebody who is written to; what became of the invitation, and where it is, if there is one. */
    public record Addressee(
            String country,
            String name,
            String seat,
            String address,
            String preview,
            @Nullable Fate invitation) {}

    /** What became of a letter. */
    public record Fate(String href, String words, String said, boolean failed) {}

    /** A planned reminder. */
    public record Planned(String when, String due, @Nullable String dueMachine, String state) {}

    /** A country that can answer and has not. */
    public record Debtor(
            String code,
            String country,
            String href,
            String status,
            @Nullable Fate reminded,
            boolean reachable) {}
}
