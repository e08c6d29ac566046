package org.mirrorscope.wave.web;

import java.util.List;
import org.mirrorscope.shell.FormError;
import org.mirrorscope.shell.PersonalPage;

/**
 * Handing sections to colleagues.
 *
 * @param held what is in whose hands
 * @param choices the sections
 * @param languages of the mail
 * @param typed what was typed
 * @param errors what is wrong with it
 */
public record DelegationsPage(
        String title,
        String description,
        String path,
        ReturnHead head,
        List<Line> held,
        List<Choice> choices,
        List<Choice> languages,
        DelegationForm typed,
        List<FormError> errors)
        implements PersonalPage {

    /** What somebody has in hand. */
    public record Line(String id, String name, String address, String sections, String sees, String by) {}

    /** Something to choose. */
    public record Choice(String id, String title, boolean chosen) {}
}
