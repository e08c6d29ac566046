package org.mirrorscope.shell;

/**
 * What stands where every page will, as long as the first load is running.
 *
 * @param title what is going on, in a few words
 * @param description the same as a sentence
 * @param step the step that is being taken, in words
 * @param done how much is done
 * @param total how much there is; 0 if nobody knows yet
 * @param path the path that was asked for
 */
public record ProgressPage(String title, String description, String step, long done, long total, String path)
        implements Page {}
