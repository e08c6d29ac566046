package org.mirrorscope.intake.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.mirrorscope.platform.Application;
import org.mirrorscope.platform.Console;
import org.mirrorscope.platform.HomeOption;
import org.mirrorscope.platform.Subcommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Does once what the demonstration and its first visitors do, so that the Java machine can remember what that takes. */
@Command(name = "warm", hidden = true, description = "Starts and ends the program, to make later starts faster.")
public final class WarmCommand implements Subcommand {

    private static final int VISITORS = 10;
    private static final List<String> PAGES = List.of(
            "/", "/countries", "/countries/AT", "/compare?countries=AT,FI", "/findings", "/composition", "/method");

    @Mixin
    private final HomeOption home = new HomeOption();

    @Override
    public void run(Console console) throws IOException, InterruptedException {
        try (Application application = Application.serve(home.home(), "127.0.0.1", 0);
                HttpClient client = HttpClient.newHttpClient()) {
            DemoCommand.load(application, home.home(), console);
            for (int visitor = 0; visitor < VISITORS; visitor++) {
                for (String page : PAGES) {
                    URI address = URI.create("http://127.0.0.1:" + application.port() + page);
                    client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding());
                }
            }
        }
    }
}
