package org.mirrorscope.platform;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The roles of the database: one that owns and migrates, one that the program works as and that owns nothing. */
final class DatabaseRoles {

    private static final String DUPLICATE_OBJECT = "42710";
    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    private DatabaseRoles() {}

    /** Makes, in the server that comes with the program, the roles and the database that are not there yet. */
    static void prepareEmbedded(Cluster cluster, int port) {
        try (Connection connection = Postmaster.connect(cluster, port)) {
            if (!exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = '" + PostgresServer.OWNER + "'")) {
                execute(
                        connection,
                        "CREATE ROLE " + PostgresServer.OWNER + " LOGIN PASSWORD '" + cluster.password() + "'");
            }
            prepareApplicationRole(connection, PostgresServer.OWNER);
            if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = '" + PostgresServer.DATABASE + "'")) {
                execute(connection, "CREATE DATABASE " + PostgresServer.DATABASE + " OWNER " + PostgresServer.OWNER);
            }
        } catch (SQLException problem) {
            throw new Refusal(
                    problem, "platform/database.connect", cluster.folder(), String.valueOf(problem.getMessage()));
        }
    }

    /**
     * Makes the role that the program works as, if it is missing, and lets a login role become it.
     *
     * @param login the role that logs in
     */
    static void prepareApplicationRole(Connection connection, String login) throws SQLException {
        String role = Database.APPLICATION_ROLE;
        try {
            if (!exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = '" + role + "'")) {
                execute(connection, "CREATE ROLE " + role + " NOLOGIN");
            }
            if (!exists(connection, "SELECT 1 WHERE " + isMember(connection, login, role))) {
                execute(connection, "GRANT " + role + " TO \"" + login.replace("\"", "\"\"") + "\"");
            }
        } catch (SQLException problem) {
            if (DUPLICATE_OBJECT.equals(problem.getSQLState())) {
                prepareApplicationRole(connection, login); // somebody else made it at the same moment
                return;
            }
            if (INSUFFICIENT_PRIVILEGE.equals(problem.getSQLState())) {
                throw new Refusal(problem, "platform/database.role", login, role);
            }
            throw problem;
        }
    }

    private static String isMember(Connection connection, String login, String role) throws SQLException {
        String right = connection.getMetaData().getDatabaseMajorVersion() >= 16 ? "SET" : "MEMBER";
        return "pg_has_role('" + login.replace("'", "''") + "', '" + role + "', '" + right + "')";
    }

    static boolean exists(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    static void execute(Connection connection, String command) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
