package org.mirrorscope.wave.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.shell.PersonalPage;

/** What is asked of a person. */
public record MyPage(String title, String description, String path, List<Asked> asked) implements PersonalPage {

    /**
     * One wave for one country.
     *
     * @param href its pages, without the language's prefix
     * @param wave the wave's title
     * @param country the country's name
     * @param status how far the return is
     * @param deadline until when it may be answered; null if no deadline is set
     * @param deadlineMachine the same for programs
     * @param open whether it may be answered now
     * @param queries what the office asks about it
     */
    public record Asked(
            String href,
            String wave,
            String country,
            String status,
            @Nullable String deadline,
            @Nullable String deadlineMachine,
            boolean open,
            List<QueryView> queries) {}
}
