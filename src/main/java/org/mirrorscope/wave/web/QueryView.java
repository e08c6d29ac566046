package org.mirrorscope.wave.web;

import java.util.List;

/**
 * A query as it stands beside its question.
 *
 * @param id which
 * @param path where its answer is sent to, without the language's prefix
 * @param href the question that it is about, without the language's prefix
 * @param country whose return it is about
 * @param label the question's words
 * @param state its state's word
 * @param standing its state in words
 * @param words what was said, earliest first
 */
public record QueryView(
        String id,
        String path,
        String href,
        String country,
        String label,
        String state,
        String standing,
        List<Word> words) {

    /** What somebody said. */
    public record Word(String text, String by) {}

    /** Whether something may still be said. */
    public boolean running() {
        return !state.equals("settled");
    }
}
