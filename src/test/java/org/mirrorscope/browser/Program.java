package org.mirrorscope.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/** The packaged program in a process of its own, as an office runs it, on a home and a port that it keeps. */
final class Program implements AutoCloseable {

    private static final String DEMONSTRATION = "src/main/resources/packs/demonstration";

    private final Path home;
    private final int port;
    private final String mail;
    private Process process;
    private String firstLink = "";

    private Program(Path home, int port, String mail, Process process) {
        this.home = home;
        this.port = port;
        this.mail = mail;
        this.process = process;
    }

    /**
     * Loads the pack of the demonstration into a home and serves it.
     *
     * @param smtpPort where mail goes
     */
    static Program start(Path home, int smtpPort) throws IOException, InterruptedException {
        Process load = process("", "load", DEMONSTRATION, "--home", home.toString());
        String said = new String(load.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (load.waitFor() != 0) {
            throw new IllegalStateException(said);
        }
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        String mail = "smtp://127.0.0.1:" + smtpPort;
        Program program = new Program(home, port, mail, serve(home, port, mail));
        program.await();
        return program;
    }

    private static Process serve(Path home, int port, String mail) throws IOException {
        return process(mail, "serve", "--home", home.toString(), "--port", String.valueOf(port));
    }

    private static Process process(String mail, String... arguments) throws IOException {
        Path jar = Path.of(System.getProperty("mirrorscope.jar", ""));
        assumeTrue(Files.isRegularFile(jar), "NOT VERIFIED: stories play the packaged program, which is not built");
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-jar",
                jar.toString()));
        line.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.environment().put("MIRRORSCOPE_SMTP_URL", mail);
        builder.environment().put("MIRRORSCOPE_MAIL_FROM", "The office <office@example.org>");
        return builder.start();
    }

    /** Reads what it says until it says where its pages are; the first coordinator's link follows in the same breath. */
    private void await() throws IOException {
        BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
        String line = said.readLine();
        while (line != null && !line.contains("http://localhost:" + port + "/")) {
            line = said.readLine();
        }
        if (line == null) {
            throw new IllegalStateException("the program ended with " + process.exitValue());
        }
        Thread.ofVirtual().start(() -> said.lines().forEach(this::listen));
    }

    private synchronized void listen(String line) {
        Matcher link = PrivateSite.LINK.matcher(line);
        if (link.find()) {
            firstLink = link.group();
            notifyAll();
        }
    }

    /** What makes somebody the first coordinator, as printed at the first start. */
    synchronized String firstLink() throws InterruptedException {
        while (firstLink.isEmpty()) {
            wait(30_000);
        }
        return firstLink;
    }

    /** An address on its site. */
    String at(String path) {
        return "http://localhost:" + port + path;
    }

    /** As {@code kill -9} does, and starts it again on what is there. */
    void killAndStart() throws IOException, InterruptedException {
        process.destroyForcibly().waitFor();
        process = serve(home, port, mail);
        await();
    }

    /** As {@code kill -9} does with the first process of its database. */
    void killDatabase() throws IOException {
        Path file;
        try (var files = Files.walk(home)) {
            file = files.filter(each -> each.endsWith("postmaster.pid"))
                    .findFirst()
                    .orElseThrow();
        }
        long id = Long.parseLong(Files.readAllLines(file).getFirst().strip());
        ProcessHandle.of(id).orElseThrow().destroyForcibly();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
