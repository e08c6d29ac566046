package org.mirrorscope.wave.web;

import java.util.List;
import org.mirrorscope.shell.PersonalPage;

/**
 * The receipt of a sign-off: who signed off what when.
 *
 * @param facts what happened, in words
 * @param sections the answers as they were signed off
 */
public record SignedPage(
        String title,
        String description,
        String path,
        ReturnHead head,
        List<String> facts,
        List<CheckPage.Part> sections)
        implements PersonalPage {}
