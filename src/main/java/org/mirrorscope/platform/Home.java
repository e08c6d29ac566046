package org.mirrorscope.platform;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The folder in which one installation keeps everything: its database and its logs.
 *
 * @param folder an absolute path; need not exist yet
 */
public record Home(Path folder) {

    public Home {
        folder = folder.toAbsolutePath().normalize();
    }

    /** The home that a person chose, else {@code $MIRRORSCOPE_HOME}, else {@code ~/.local/share/mirrorscope}. */
    public static Home of(@Nullable Path chosen) {
        if (chosen != null) {
            return new Home(chosen);
        }
        String variable = System.getenv("MIRRORSCOPE_HOME");
        if (variable != null && !variable.isBlank()) {
            return new Home(Path.of(variable));
        }
        return new Home(Path.of(System.getProperty("user.home"), ".local", "share", "mirrorscope"));
    }

    /** Where the logs go. */
    public Path logs() {
        return folder.resolve("logs");
    }

    @Override
    public String toString() {
        return folder.toString();
    }
}
