package org.mirrorscope.shell;

/**
 * What stands where a page cannot: what happened and what to do. Where people are signed in it is in their frame, and
 * nobody cites it.
 *
 * @param status the response's status
 * @param title what happened, in a few words
 * @param sentence what happened and what to do
 * @param path the path that was asked for, so that the language switch stays there
 */
public record ErrorPage(int status, String title, String sentence, String path) implements Page {
    /** Whether it is an error, or only stands in a page's place. */
    public boolean isError() {
        return status >= 400;
    }

    @Override
    public String description() {
        return sentence;
    }
}
