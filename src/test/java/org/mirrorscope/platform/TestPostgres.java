package org.mirrorscope.platform;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/** The PostgreSQL of a test run: our own server, in a folder that goes away, in a hurry instead of durable. */
final class TestPostgres {

    private static final List<String> IN_A_HURRY =
            List.of("fsync=off", "full_page_writes=off", "synchronous_commit=off", "max_connections=200");
    private static final Map<String, Database> DATABASES = new ConcurrentHashMap<>();
    private static final Map<String, DataSource> POOLS = new ConcurrentHashMap<>();
    private static final PostgresServer SERVER = start();

    private TestPostgres() {}

    private static PostgresServer start() {
        try {
            Path folder = Files.createTempDirectory("mirrorscope-test-");
            PostgresServer server = PostgresServer.open(folder, IN_A_HURRY);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                server.close();
                delete(folder);
            }));
            Migrations.run(server.database());
            return server;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static void delete(Path folder) {
        try {
            Folders.delete(folder);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** The server itself, as its superuser. */
    static Database superuser() {
        return SERVER.asSuperuser("postgres");
    }

    /** The database of that name: made on first use as a copy of the migrated one. */
    static Database database(String name) {
        return DATABASES.computeIfAbsent(name, TestPostgres::copy);
    }

    private static Database copy(String name) {
        String copy = "test_" + (DATABASES.size() + 1) + "_" + Integer.toHexString(name.hashCode());
        Database postgres = superuser();
        try (Connection connection = DriverManager.getConnection(postgres.url(), postgres.login())) {
            DatabaseRoles.execute(
                    connection,
                    "CREATE DATABASE " + copy + " TEMPLATE " + PostgresServer.DATABASE + " OWNER "
                            + PostgresServer.OWNER);
        } catch (SQLException problem) {
            throw new IllegalStateException(problem);
        }
        Database template = SERVER.database();
        return new Database(
                template.url().replaceFirst("/" + PostgresServer.DATABASE + "$", "/" + copy),
                template.owner(),
                template.password());
    }

    /** Connections to the database of that name, as the application role. */
    static DataSource pool(String name) {
        return POOLS.computeIfAbsent(name, TestPostgres::newPool);
    }

    private static DataSource newPool(String name) {
        Database database = database(name);
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(database.url());
        config.setUsername(database.owner());
        config.setPassword(database.password());
        config.setConnectionInitSql("SET ROLE " + Database.APPLICATION_ROLE);
        config.setMaximumPoolSize(4);
        config.setMinimumIdle(0);
        return new HikariDataSource(config);
    }
}
