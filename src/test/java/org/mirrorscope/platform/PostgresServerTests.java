package org.mirrorscope.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirrorscope.shared.Messages;

class PostgresServerTests {

    @TempDir
    private Path folder;

    @Test
    void isDurablePrivateAndKeepsItsRows() throws Exception {
        Path home = folder.resolve("a home with blanks");
        try (PostgresServer server = PostgresServer.open(home)) {
            Database database = server.database();
            assertThat(List.of("fsync", "full_page_writes", "synchronous_commit"))
                    .allSatisfy(setting ->
                            assertThat(ask(database, "show " + setting)).isEqualTo("on"));
            assertThat(ask(
                            database,
                            "select datlocprovider::text || ' ' || datlocale from pg_database where datname ="
                                    + " current_database()"))
                    .isEqualTo("b C.UTF-8");
            assertThat(ask(
                            database,
                            "select count(*) filter (where rolsuper) from pg_roles where rolname like 'mirror%'"))
                    .isEqualTo("0");
            assertNobodyElseGetsIn(database);
            run(database, "create table kept as select 1 as one");
        }
        assertThat(modes(home)).containsEntry("", "rwx------").containsEntry("postgres", "rwx------");
        assertThat(modes(home)).containsEntry("postgres/mirrorscope.password", "rw-------");
        try (PostgresServer again = PostgresServer.open(home)) {
            assertThat(ask(again.database(), "select one from kept")).isEqualTo("1");
            assertThatThrownBy(() -> PostgresServer.erase(home)).isInstanceOf(Refusal.class);
        }
        PostgresServer.erase(home);
        assertThat(home.resolve("postgres")).doesNotExist();
    }

    private static void assertNobodyElseGetsIn(Database database) throws IOException {
        assertThatThrownBy(() -> DriverManager.getConnection(database.url(), database.owner(), "wrong"))
                .hasMessageContaining("password authentication failed");
        int port = Integer.parseInt(database.url().replaceAll("^.*:(\\d+)/.*$", "$1"));
        for (NetworkInterface network : NetworkInterface.networkInterfaces().toList()) {
            for (InetAddress address : network.inetAddresses()
                    .filter(address -> !address.isLoopbackAddress())
                    .toList()) {
                try (Socket socket = new Socket()) {
                    assertThatThrownBy(() -> socket.connect(new InetSocketAddress(address, port), 2000))
                            .isInstanceOf(IOException.class);
                }
            }
        }
    }

    private static Map<String, String> modes(Path home) {
        return java.util.stream.Stream.of("", "postgres", "postgres/mirrorscope.password")
                .collect(java.util.stream.Collectors.toMap(name -> name, name -> mode(home.resolve(name))));
    }

    private static String mode(Path path) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
        } catch (IOException problem) {
            throw new java.io.UncheckedIOException(problem);
        }
    }

    @Test
    void startsAgainAfterTheServerWasKilledUnderTheProgram() throws Exception {
        try (PostgresServer server = PostgresServer.open(folder)) {
            run(server.database(), "create table kept as select 1 as one");
            killPostmaster();
            assertThat(askPatiently(server.database(), "select one from kept")).isEqualTo("1");
        }
    }

    @Test
    void takesOverTheServerOfAKilledProgram() throws Exception {
        ServerProcess other = ServerProcess.on(folder);
        String url = other.url();
        other.kill();
        try (PostgresServer server = PostgresServer.open(folder)) {
            assertThat(server.database().url()).isEqualTo(url);
            run(server.database(), "create table kept as select 1 as one");
        }
        assertThat(folder.resolve("postgres/postmaster.pid")).doesNotExist();
    }

    @Test
    void recoversWhenProgramAndServerWereBothKilled() throws Exception {
        ServerProcess other = ServerProcess.on(folder);
        other.url();
        try (PostgresServer guest = PostgresServer.open(folder)) {
            run(guest.database(), "create table kept as select 1 as one");
            other.kill();
            killPostmaster();
            assertThat(askPatiently(guest.database(), "select one from kept")).isEqualTo("1");
        }
    }

    @Test
    void isAGuestOfTheProgramThatRunsAndStaysWhenThatEnds() throws Exception {
        ServerProcess other = ServerProcess.on(folder);
        String url = other.url();
        try (PostgresServer guest = PostgresServer.open(folder);
                Connection connection = connect(guest.database())) {
            assertThat(guest.database().url()).isEqualTo(url);
            other.close();
            assertThat(connection.isValid(5)).isTrue();
            Thread.sleep(600); // long enough for the guest to take over
            killPostmaster();
            assertThat(askPatiently(guest.database(), "select 1")).isEqualTo("1");
        }
        assertThat(folder.resolve("postgres/postmaster.pid")).doesNotExist();
    }

    @Test
    void startsAlthoughTheKilledServersNumberBelongsToAnotherProgramNow() throws Exception {
        PostgresServer.open(folder).close();
        Files.writeString(
                folder.resolve("postgres/postmaster.pid"),
                ProcessHandle.current().pid() + "\n" + folder.resolve("postgres") + "\n1\n1\n\n127.0.0.1\n");
        try (PostgresServer server = PostgresServer.open(folder)) {
            assertThat(ask(server.database(), "select 1")).isEqualTo("1");
        }
    }

    @Test
    void runsForAPersonWhoIsNotRoot() throws Exception {
        assumeTrue("root".equals(System.getProperty("user.name")), "the other tests have just shown this");
        Path reachable = Files.createTempDirectory(Path.of("/tmp"), "mirrorscope-person-");
        try {
            Files.setAttribute(reachable, "unix:uid", 65534);
            // the person may read the class path, which root keeps to itself
            List<String> person = List.of(
                    "setpriv",
                    "--reuid=65534",
                    "--clear-groups",
                    "--inh-caps=+dac_read_search",
                    "--ambient-caps=+dac_read_search");
            Map<String, String> environment =
                    Map.of("XDG_CACHE_HOME", reachable.resolve("cache").toString());
            try (ServerProcess other = ServerProcess.on(reachable.resolve("home"), person, environment)) {
                assertThat(other.url()).startsWith("jdbc:postgresql://127.0.0.1:");
                assertThat(Files.getAttribute(reachable.resolve("home/postgres"), "unix:uid"))
                        .isEqualTo(65534);
            }
        } finally {
            Folders.delete(reachable);
        }
    }

    @Test
    void runsAsNobodyWhereRootMayMakeNoNamespace() throws Exception {
        assumeTrue("root".equals(System.getProperty("user.name")), "only root has another account to run it");
        Folders.create(folder.resolve("logs"));
        Path programs = PostgresPrograms.folder(Account.NOBODY);
        Cluster cluster = new Cluster(folder, programs, Account.NOBODY);
        cluster.prepare();
        Postmaster postmaster = Postmaster.start(
                cluster,
                programs,
                Account.NOBODY,
                PostgresServer.freePort(),
                List.of("unix_socket_directories="),
                folder.resolve("logs/postgresql.log"));
        try (Connection connection = Postmaster.connect(cluster, postmaster.port())) {
            assertThat(connection.isValid(5)).isTrue();
            assertThat(Files.getAttribute(cluster.folder(), "unix:uid")).isEqualTo(65534);
        } finally {
            postmaster.stop(cluster, programs, Account.NOBODY);
        }
        try (PostgresServer server = PostgresServer.open(folder)) { // and back again
            assertThat(ask(server.database(), "select 1")).isEqualTo("1");
        }
    }

    @Test
    void refusesDataOfAnotherMajorVersion() throws Exception {
        Files.createDirectories(folder.resolve("postgres"));
        Files.writeString(folder.resolve("postgres/PG_VERSION"), "17\n");
        assertRefused(folder, "were made by PostgreSQL 17");
    }

    @Test
    void refusesAHomeThatIsNoFolder() throws Exception {
        assertRefused(Files.createFile(folder.resolve("file")).resolve("home"), "cannot be used");
    }

    @Test
    void refusesADatabaseThatIsBroken() throws Exception {
        PostgresServer.open(folder).close();
        Files.delete(folder.resolve("postgres/global/pg_control"));
        assertRefused(folder, "pg_control");
    }

    private static void assertRefused(Path home, String words) {
        assertThatThrownBy(() -> PostgresServer.open(home).close())
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.sentence(Messages.in(Locale.ENGLISH)))
                                .contains(words));
    }

    private void killPostmaster() throws IOException {
        long process = Long.parseLong(Files.readAllLines(folder.resolve("postgres/postmaster.pid"))
                .getFirst()
                .strip());
        ProcessHandle handle = ProcessHandle.of(process).orElseThrow();
        assertThat(handle.destroyForcibly()).isTrue();
        handle.onExit().join();
    }

    private static Connection connect(Database database) throws SQLException {
        return DriverManager.getConnection(database.url(), database.login());
    }

    private static void run(Database database, String command) throws SQLException {
        try (Connection connection = connect(database)) {
            DatabaseRoles.execute(connection, command);
        }
    }

    private static String ask(Database database, String query) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
    }

    /** Asks until there is an answer: the server is being started again. */
    private static String askPatiently(Database database, String query) throws Exception {
        Instant end = Instant.now().plus(Duration.ofSeconds(60));
        while (true) {
            try {
                return ask(database, query);
            } catch (SQLException notYet) {
                if (Instant.now().isAfter(end)) {
                    throw notYet;
                }
                Thread.sleep(100);
            }
        }
    }
}
