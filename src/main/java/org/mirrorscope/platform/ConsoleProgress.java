package org.mirrorscope.platform;

import java.io.PrintWriter;
import java.util.function.LongSupplier;
import org.mirrorscope.shared.Messages;

/** Shows progress: on a terminal in one line that is written over, elsewhere a plain line now and then. */
final class ConsoleProgress implements Progress {

    private static final long TERMINAL_PAUSE = 100_000_000L;
    private static final long PLAIN_PAUSE = 2_000_000_000L;

    private final PrintWriter out;
    private final Messages messages;
    private final boolean terminal;
    private final LongSupplier nanoseconds;
    private String stage = "";
    private long shown;
    private int width;

    ConsoleProgress(PrintWriter out, Messages messages, boolean terminal, LongSupplier nanoseconds) {
        this.out = out;
        this.messages = messages;
        this.terminal = terminal;
        this.nanoseconds = nanoseconds;
    }

    @Override
    public synchronized void at(String newStage, long done, long total) {
        long now = nanoseconds.getAsLong();
        boolean first = !newStage.equals(stage);
        boolean last = total > 0 && done >= total;
        if (!first && !last && now - shown < (terminal ? TERMINAL_PAUSE : PLAIN_PAUSE)) {
            return;
        }
        stage = newStage;
        shown = now;
        show(line(newStage, done, total));
        if (last) {
            end();
        }
    }

    /** Leaves the line, so that whatever is printed next starts at the left. */
    synchronized void end() {
        if (terminal && width > 0) {
            out.println();
            out.flush();
        }
        stage = "";
        width = 0;
    }

    private String line(String key, long done, long total) {
        String what = messages.text(key);
        return total > 0 ? messages.text("platform/progress", what, done, total, (double) done / total) : what;
    }

    private void show(String line) {
        if (terminal) {
            out.print("\r" + line + " ".repeat(Math.max(0, width - line.length())));
            width = line.length();
        } else {
            out.println(line);
        }
        out.flush();
    }
}
