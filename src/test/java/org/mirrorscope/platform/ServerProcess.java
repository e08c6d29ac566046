package org.mirrorscope.platform;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A process of its own that works on a home: a program to be killed. */
final class ServerProcess implements AutoCloseable {

    private final Process process;
    private final BufferedReader said;

    private ServerProcess(Process process) {
        this.process = process;
        this.said = process.inputReader(StandardCharsets.UTF_8);
    }

    /** In the other process: opens the home, says the database's address, and leaves when its input ends. */
    public static void main(String[] arguments) throws IOException {
        try (PostgresServer server = PostgresServer.open(Path.of(arguments[0]))) {
            System.out.println(server.database().url());
            System.out.flush();
            System.in.transferTo(java.io.OutputStream.nullOutputStream());
        }
    }

    /** Starts a process on a home and waits until its database lets it in. */
    static ServerProcess on(Path home) throws IOException {
        return on(home, List.of(), Map.of());
    }

    static ServerProcess on(Path home, List<String> prefix, Map<String, String> environment) throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-cp",
                System.getProperty("java.class.path"),
                ServerProcess.class.getName(),
                home.toString()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(environment);
        return new ServerProcess(builder.start());
    }

    /** The address of the database, once it lets in, or "null" if the process ended instead. */
    String url() throws IOException {
        return String.valueOf(said.readLine());
    }

    /** As {@code kill -9} does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Lets the process end in order. */
    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        process.onExit().join();
    }
}
