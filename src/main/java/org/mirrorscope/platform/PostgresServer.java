package org.mirrorscope.platform;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL that comes with Mirrorscope, serving one home to every process that works on it. One process looks
 * after it: starts it, and starts it again when it dies. The others are guests; when the one that looks after it ends, a
 * guest takes over, and the last to leave stops the server. A server left by a killed process is taken over as it is.
 */
final class PostgresServer implements AutoCloseable {

    static final String SUPERUSER = "postgres";
    static final String OWNER = "mirrorscope_owner";
    static final String DATABASE = "mirrorscope";

    private static final Logger LOG = LoggerFactory.getLogger(PostgresServer.class);
    private static final long WATCH_MILLIS = 250;
    private static final int PORTS_TO_TRY = 5;
    private static final List<String> DURABLE = List.of("fsync=on", "full_page_writes=on", "synchronous_commit=on");
    private static final List<String> MODEST = List.of(
            "unix_socket_directories=",
            "max_connections=60",
            "shared_buffers=128MB",
            "jit=off",
            "log_checkpoints=off",
            "timezone=UTC",
            "log_timezone=UTC");

    private static final Map<Path, PostgresServer> OPEN = new HashMap<>();

    private final Cluster cluster;
    private final Path programs;
    private final Account account;
    private final Path log;
    private final HomeLock lock;
    private final List<String> settings;
    private final Runnable ending = this::end;
    private @Nullable Postmaster postmaster;
    private int port;
    private int users;
    private boolean closed;

    private PostgresServer(Path home, List<String> durability) {
        Folders.create(home);
        Folders.create(home.resolve("logs"));
        this.account = Account.find();
        this.programs = PostgresPrograms.folder(account);
        this.cluster = new Cluster(home, programs, account);
        this.log = home.resolve("logs").resolve("postgresql.log");
        this.lock = new HomeLock(home);
        this.settings = Stream.concat(MODEST.stream(), durability.stream()).toList();
    }

    /** Opens the server of a home; every opening is closed by itself. */
    static PostgresServer open(Path home) {
        return open(home, DURABLE);
    }

    /**
     * Opens the server of a home with other settings than the durable ones; for tests, whose data may be lost.
     *
     * @param durability what stands in the place of the durable settings, as {@code name=value}
     */
    static PostgresServer open(Path home, List<String> durability) {
        synchronized (OPEN) {
            Path key = home.toAbsolutePath().normalize();
            PostgresServer server = OPEN.get(key);
            if (server == null) {
                server = new PostgresServer(key, durability);
                server.enter();
                OPEN.put(key, server);
            }
            server.users++;
            return server;
        }
    }

    /** Deletes the database of a home; refuses while anybody works on it. */
    static void erase(Path home) {
        synchronized (OPEN) {
            Path key = home.toAbsolutePath().normalize();
            if (!Files.isDirectory(key)) {
                return;
            }
            if (OPEN.containsKey(key)) {
                throw new Refusal("platform/home.busy", key);
            }
            try (HomeLock lock = new HomeLock(key)) {
                lock.enter();
                if (!lock.tryLeaveLast()) {
                    throw new Refusal("platform/home.busy", key);
                }
                Account account = Account.find();
                Path programs = PostgresPrograms.folder(account);
                Cluster cluster = new Cluster(key, programs, account);
                Postmaster.clearAway(cluster, programs, account);
                Folders.delete(cluster.folder());
            } catch (IOException problem) {
                throw new Refusal(problem, "platform/home.unwritable", key, Reasons.of(problem));
            }
        }
    }

    static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** The program's database. */
    Database database() {
        return new Database(url(port, DATABASE), OWNER, cluster.password());
    }

    /** Another database of this server, as the superuser; for tests. */
    Database asSuperuser(String database) {
        return new Database(url(port, database), SUPERUSER, cluster.password());
    }

    private synchronized void enter() {
        lock.enter();
        Shutdown.ends(ending);
        try {
            if (lock.tryOwn()) {
                lookAfter();
            } else {
                port = awaitOwnersServer().port();
            }
        } catch (RuntimeException failure) {
            Shutdown.forget(ending);
            leave();
            throw failure;
        }
        Thread.ofPlatform().daemon().name("database-watch").start(this::watch);
    }

    /** Waits for the server that another process is starting; takes over if that process ends meanwhile. */
    private Postmaster awaitOwnersServer() {
        while (true) {
            Optional<Postmaster> running = Postmaster.running(cluster);
            if (running.isPresent()) {
                return running.get();
            }
            if (lock.tryOwn()) {
                lookAfter();
                return Objects.requireNonNull(postmaster);
            }
            pause();
        }
    }

    /** As the one process that looks after the server: takes over a running one, or starts one. */
    private void lookAfter() {
        cluster.prepare();
        Postmaster running = Postmaster.running(cluster).orElseGet(this::start);
        postmaster = running;
        port = running.port();
        DatabaseRoles.prepareEmbedded(cluster, port);
    }

    private Postmaster start() {
        Postmaster.clearAway(cluster, programs, account);
        if (port != 0) { // connections in use know this port
            return Postmaster.start(cluster, programs, account, port, settings, log);
        }
        for (int attempt = 1; ; attempt++) {
            try {
                return Postmaster.start(cluster, programs, account, freePort(), settings, log);
            } catch (Refusal refusal) {
                boolean taken = String.valueOf(refusal.getMessage()).contains("could not bind");
                if (!taken || attempt == PORTS_TO_TRY) {
                    throw refusal;
                }
            }
        }
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.getLocalPort();
        } catch (IOException problem) {
            throw new Refusal(problem, "platform/postgres.port", Reasons.of(problem));
        }
    }

    /** Sees that the server is there: the owner starts it again when it has died, a guest takes over when it may. */
    private void watch() {
        while (true) {
            pause();
            synchronized (this) {
                if (closed) {
                    return;
                }
                try {
                    if (postmaster == null ? lock.tryOwn() : !postmaster.isAlive()) {
                        LOG.warn("looking after the database server {}", cluster.folder());
                        lookAfter();
                    }
                } catch (RuntimeException failure) {
                    LOG.error("the database server cannot be started, trying again", failure);
                }
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(WATCH_MILLIS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    /** Leaves; the server stops if nobody else works on the home. */
    @Override
    public void close() {
        synchronized (OPEN) {
            users--;
            if (users == 0) {
                end();
            }
        }
    }

    private void end() {
        synchronized (OPEN) {
            OPEN.values().remove(this);
            Shutdown.forget(ending);
            leave();
        }
    }

    private synchronized void leave() {
        if (closed) {
            return;
        }
        closed = true;
        if (postmaster != null && lock.tryLeaveLast()) {
            postmaster.stop(cluster, programs, account);
        }
        lock.close();
    }
}
