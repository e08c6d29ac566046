package org.mirrorscope.platform;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * The database of a home, running and up to date: the one that comes with the program, or the one that
 * {@code $MIRRORSCOPE_DATABASE_URL} names.
 */
final class OpenDatabase implements AutoCloseable {

    private static final int OLDEST = 15;

    private final Database database;
    private final @Nullable PostgresServer server;

    private OpenDatabase(Database database, @Nullable PostgresServer server) {
        this.database = database;
        this.server = server;
    }

    /** Opens the database that belongs to a home. */
    static OpenDatabase of(Home home) {
        String address = System.getenv(DatabaseUrl.VARIABLE);
        return address == null || address.isBlank() ? embedded(home) : external(DatabaseUrl.read(address));
    }

    private static OpenDatabase embedded(Home home) {
        PostgresServer server = PostgresServer.open(home.folder());
        try {
            Migrations.run(server.database());
            return new OpenDatabase(server.database(), server);
        } catch (RuntimeException failure) {
            server.close();
            throw failure;
        }
    }

    static OpenDatabase external(Database database) {
        try (Connection connection = DriverManager.getConnection(database.url(), database.login())) {
            checkVersion(connection.getMetaData().getDatabaseMajorVersion());
            if (!DatabaseRoles.exists(connection, "SELECT 1 WHERE current_setting('server_encoding') = 'UTF8'")) {
                throw new Refusal("platform/database.encoding", database);
            }
            DatabaseRoles.prepareApplicationRole(connection, database.owner());
        } catch (SQLException problem) {
            throw new Refusal(problem, "platform/database.connect", database, String.valueOf(problem.getMessage()));
        }
        Migrations.run(database);
        return new OpenDatabase(database, null);
    }

    static void checkVersion(int version) {
        if (version < OLDEST) {
            throw new Refusal("platform/database.old", version, OLDEST);
        }
    }

    Database database() {
        return database;
    }

    @Override
    public void close() {
        if (server != null) {
            server.close();
        }
    }
}
