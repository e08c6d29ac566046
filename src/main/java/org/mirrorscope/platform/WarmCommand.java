package org.mirrorscope.platform;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Starts the program, asks it for pages and ends it, so that the Java machine can remember what a start loads. */
@Command(name = "warm", hidden = true, description = "Starts and ends the program, to make later starts faster.")
public final class WarmCommand implements Subcommand {

    @Mixin
    private final HomeOption home = new HomeOption();

    @Override
    public void run(Console console) throws IOException, InterruptedException {
        try (Application application = Application.serve(home.home(), "127.0.0.1", 0);
                HttpClient client = HttpClient.newHttpClient()) {
            for (String page : List.of("/", "/findings", "/compare", "/countries", "/method")) {
                URI address = URI.create("http://127.0.0.1:" + application.port() + page);
                client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding());
            }
        }
    }
}
