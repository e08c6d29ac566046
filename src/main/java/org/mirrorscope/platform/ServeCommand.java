package org.mirrorscope.platform;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The installed service on its own data. */
@Command(name = "serve", description = "Serves the pages of a home until it is stopped.")
public final class ServeCommand implements Subcommand {

    @Mixin
    private final HomeOption home = new HomeOption();

    @Option(names = "--port", defaultValue = "8080", description = "where to listen (default: ${DEFAULT-VALUE})")
    private int port;

    @Option(
            names = "--address",
            defaultValue = "127.0.0.1",
            description = "the address to listen on; 0.0.0.0 for every one (default: ${DEFAULT-VALUE})")
    private String address = "127.0.0.1";

    @Override
    public void run(Console console) throws InterruptedException {
        try (Application application = Application.serve(home.home(), address, port)) {
            console.say("platform/serve.ready", "http://localhost:" + application.port() + "/", home.home());
            application.sayNotices(console);
            application.await();
        }
    }
}
