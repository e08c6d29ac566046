package org.mirrorscope.platform;

import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;

/** What is to be ended in order when the process is told to end: what began last ends first. */
final class Shutdown {

    private static final Deque<Runnable> ENDINGS = new ConcurrentLinkedDeque<>();
    private static volatile boolean underWay;

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(Shutdown::run, "shutdown"));
    }

    private Shutdown() {}

    /** Ends something with the process, unless it is forgotten before. */
    static void ends(Runnable ending) {
        ENDINGS.push(ending);
    }

    static void forget(Runnable ending) {
        ENDINGS.remove(ending);
    }

    /** Whether the process is ending; failures are to be expected then. */
    static boolean isUnderWay() {
        return underWay;
    }

    private static void run() {
        underWay = true;
        for (Runnable ending = ENDINGS.poll(); ending != null; ending = ENDINGS.poll()) {
            ending.run();
        }
    }
}
