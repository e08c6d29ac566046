package org.mirrorscope.platform;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Who works on a home. Everybody who does shares a lock on the second byte of {@code lock}; the one who looks after the
 * server holds the first byte alone. The system frees both when a process dies, however it dies.
 */
final class HomeLock implements AutoCloseable {

    private static final long OWNER_BYTE = 0;
    private static final long USERS_BYTE = 1;

    private final Path home;
    private @Nullable FileChannel channel;
    private @Nullable FileLock owner;
    private @Nullable FileLock user;

    HomeLock(Path home) {
        this.home = home;
    }

    /** Begins to work on the home; waits while the last one before us is stopping the server. */
    void enter() {
        try {
            FileChannel opened = FileChannel.open(
                    home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            channel = opened;
            user = opened.lock(USERS_BYTE, 1, true);
        } catch (IOException problem) {
            throw new Refusal(problem, "platform/home.unwritable", home, Reasons.of(problem));
        }
    }

    /** Becomes the one who looks after the server; false if another process is. */
    boolean tryOwn() {
        try {
            if (owner == null && channel != null) {
                owner = channel.tryLock(OWNER_BYTE, 1, false);
            }
            return owner != null;
        } catch (IOException problem) {
            throw new Refusal(problem, "platform/home.unwritable", home, Reasons.of(problem));
        }
    }

    /** Stops working on the home; true if nobody else does, and then nobody can begin until this is closed. */
    boolean tryLeaveLast() {
        try {
            if (user != null) {
                user.release();
            }
            user = channel == null ? null : channel.tryLock(USERS_BYTE, 1, false);
            return user != null;
        } catch (IOException problem) {
            throw new Refusal(problem, "platform/home.unwritable", home, Reasons.of(problem));
        }
    }

    /** Frees everything that is held. */
    @Override
    public void close() {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException problem) {
            throw new Refusal(problem, "platform/home.unwritable", home, Reasons.of(problem));
        }
    }
}
