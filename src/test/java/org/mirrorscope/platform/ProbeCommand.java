package org.mirrorscope.platform;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** A command that does what a test asks for. */
@Command(name = "probe", hidden = true)
public final class ProbeCommand implements Subcommand {

    @Option(names = "--refuse")
    private boolean refuse;

    @Option(names = "--fail")
    private boolean fail;

    @Override
    public void run(Console console) {
        if (refuse) {
            throw new Refusal("platform-test/refused", "what is refused");
        }
        if (fail) {
            throw new IllegalStateException("on purpose");
        }
        console.out().println("done");
    }
}
