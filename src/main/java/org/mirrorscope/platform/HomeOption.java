package org.mirrorscope.platform;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option {@code --home}, for commands to mix in: {@code @Mixin HomeOption home = new HomeOption();}. */
public final class HomeOption {

    @Option(
            names = "--home",
            paramLabel = "DIR",
            description = "where Mirrorscope keeps its data (default: $MIRRORSCOPE_HOME, else"
                    + " ~/.local/share/mirrorscope)")
    private @Nullable Path chosen;

    /** Whether the person named a home. */
    public boolean isNamed() {
        return chosen != null;
    }

    /** The home that is meant. */
    public Home home() {
        return Home.of(chosen);
    }

    /** The home that was named; {@code otherwise} if none was, neither by option nor by {@code $MIRRORSCOPE_HOME}. */
    public Home homeOr(Home otherwise) {
        return chosen != null || System.getenv("MIRRORSCOPE_HOME") != null ? home() : otherwise;
    }
}
