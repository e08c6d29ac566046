package org.mirrorscope.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The process of PostgreSQL that serves a data folder, whether this program or an earlier one started it. */
final class Postmaster {

    private static final Logger LOG = LoggerFactory.getLogger(Postmaster.class);
    private static final Duration RECOVERY = Duration.ofMinutes(15);
    private static final Duration PAUSE = Duration.ofMillis(25);

    private final ProcessHandle process;
    private final int port;

    private Postmaster(ProcessHandle process, int port) {
        this.process = process;
        this.port = port;
    }

    int port() {
        return port;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** The server that already runs on the folder and lets us in. */
    static Optional<Postmaster> running(Cluster cluster) {
        return cluster.notice()
                .flatMap(notice -> ProcessHandle.of(notice.process())
                        .filter(process -> isServing(cluster, notice.port()))
                        .map(process -> new Postmaster(process, notice.port())));
    }

    private static boolean isServing(Cluster cluster, int port) {
        try (Connection connection = connect(cluster, port);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SHOW data_directory")) {
            return row.next() && Files.isSameFile(Path.of(row.getString(1)), cluster.folder());
        } catch (SQLException | IOException notOurs) {
            return false;
        }
    }

    static Connection connect(Cluster cluster, int port) throws SQLException {
        return DriverManager.getConnection(
                PostgresServer.url(port, "postgres") + "?connectTimeout=5",
                PostgresServer.SUPERUSER,
                cluster.password());
    }

    /** Ends what is left of a server that was killed or hangs, so that a new one can start on its data. */
    static void clearAway(Cluster cluster, Path programs, Account account) {
        cluster.notice().ifPresent(notice -> {
            ProcessHandle.of(notice.process()).filter(Postmaster::isPostgres).ifPresent(process -> {
                LOG.warn("ending the database server {} that an earlier run left", notice.process());
                stop(process, cluster, programs, account, "immediate");
            });
            cluster.forgetNotice();
        });
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.isAlive()
                && process.info()
                        .command()
                        .map(command ->
                                Path.of(command).getFileName().toString().startsWith("postgres"))
                        .orElse(false);
    }

    /** Starts a server on a port and waits until it lets us in; recovery after a crash may take its time. */
    static Postmaster start(
            Cluster cluster, Path programs, Account account, int port, List<String> settings, Path log) {
        try {
            long logStart = Files.exists(log) ? Files.size(log) : 0;
            Process process = new ProcessBuilder(command(cluster, programs, account, port, settings))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            process.getOutputStream().close();
            awaitEntry(cluster, process, port, log, logStart);
            return new Postmaster(process.toHandle(), port);
        } catch (IOException problem) {
            throw new Refusal(problem, "platform/postgres.start", cluster.folder(), Reasons.of(problem));
        }
    }

    private static List<String> command(
            Cluster cluster, Path programs, Account account, int port, List<String> settings) {
        List<String> command = new ArrayList<>(List.of(
                programs.resolve("bin/postgres").toString(),
                "-D",
                cluster.folder().toString()));
        command.addAll(List.of("-c", "listen_addresses=127.0.0.1", "-c", "port=" + port));
        settings.forEach(setting -> command.addAll(List.of("-c", setting)));
        List<String> whole = new ArrayList<>(account.command(command));
        if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
            whole.addFirst("/usr/bin/setsid"); // so that Ctrl+C reaches this program only, which then stops in order
        }
        return whole;
    }

    private static void awaitEntry(Cluster cluster, Process process, int port, Path log, long logStart)
            throws IOException {
        long deadline = System.nanoTime() + RECOVERY.toNanos();
        while (!isServing(cluster, port)) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                process.destroyForcibly();
                throw new Refusal("platform/postgres.start", cluster.folder(), ProgramRun.errors(tail(log, logStart)));
            }
            pause();
        }
    }

    private static String tail(Path log, long start) throws IOException {
        byte[] all = Files.readAllBytes(log);
        int from = (int) Math.min(start, all.length);
        return new String(all, from, all.length - from, StandardCharsets.UTF_8);
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    /** Ends the server in order: open transactions are rolled back, all that was committed is on disk. */
    void stop(Cluster cluster, Path programs, Account account) {
        stop(process, cluster, programs, account, "fast");
    }

    private static void stop(ProcessHandle process, Cluster cluster, Path programs, Account account, String mode) {
        ProgramRun run = ProgramRun.of(account.command(List.of(
                programs.resolve("bin/pg_ctl").toString(),
                "stop",
                "--pgdata=" + cluster.folder(),
                "--mode=" + mode,
                "--timeout=60")));
        try {
            process.onExit().get(run.code() == 0 ? 10 : 1, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException stillThere) {
            LOG.warn("the database server did not stop in order: {}", run.output(), stillThere);
            process.destroyForcibly();
            process.onExit().join();
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }
}
