package org.mirrorscope.analysis.web;

import org.mirrorscope.shell.Page;
import org.mirrorscope.shell.PersonalPage;

/**
 * A page of a wave whose results are not public: as everybody will see it, for the office only.
 *
 * @param shown the page of the wave, of a variable or of a question
 */
public record UnpublishedPage(Page shown) implements PersonalPage {

    @Override
    public String title() {
        return shown.title();
    }

    @Override
    public String description() {
        return shown.description();
    }

    @Override
    public String path() {
        return shown.path();
    }
}
