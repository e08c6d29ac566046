package org.mirrorscope.platform;

import java.io.PrintWriter;
import org.mirrorscope.shared.Messages;

/**
 * What a command talks to.
 *
 * @param out for results, which may be read by another program
 * @param err for words to the person
 * @param messages sentences in the person's language
 * @param progress shows how far long work is, on {@code err}
 */
public record Console(PrintWriter out, PrintWriter err, Messages messages, Progress progress) {

    /** Says a sentence to the person. */
    public void say(String key, Object... arguments) {
        err.println(messages.text(key, arguments));
        err.flush();
    }
}
