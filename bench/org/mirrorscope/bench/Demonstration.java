package org.mirrorscope.bench;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;

/** The demonstration in a process of its own, as a visitor starts it. */
final class Demonstration implements AutoCloseable {

    private static final long PATIENCE_MS = 120_000;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Process process;
    private final URI root;

    private Demonstration(Process process, URI root) {
        this.process = process;
        this.root = root;
    }

    /** Starts it on a home, on a free port. */
    static Demonstration start(Path home) throws IOException {
        int port = freePort();
        Process process = new ProcessBuilder(
                        "./mirrorscope", "demo", "--home", home.toString(), "--port", String.valueOf(port))
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD)
                .start();
        return new Demonstration(process, URI.create("http://127.0.0.1:" + port));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Waits until the start page is there, not the page that says how far loading is. */
    void awaitFirstPage() throws InterruptedException {
        long end = System.currentTimeMillis() + PATIENCE_MS;
        while (status("/") != 200) {
            if (!process.isAlive() || System.currentTimeMillis() > end) {
                throw new IllegalStateException("the demonstration does not start");
            }
            Thread.sleep(20);
        }
    }

    /** The status of a page; 0 while nobody listens. */
    int status(String path) throws InterruptedException {
        try {
            return client.send(HttpRequest.newBuilder(root.resolve(path)).build(), BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException silent) {
            return 0;
        }
    }

    URI root() {
        return root;
    }

    /** Resident memory of the Java process, in MB; Linux only. */
    double residentMb() throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
