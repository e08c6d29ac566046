package org.mirrorscope.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.mirrorscope.shared.Messages;

/** A PostgreSQL of one's own; the tests' server plays it. */
class OpenDatabaseTests {

    @Test
    void refusesAServerThatIsTooOld() {
        assertThatThrownBy(() -> OpenDatabase.checkVersion(14))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.sentence(Messages.in(Locale.ENGLISH)))
                                .isEqualTo("The database server is PostgreSQL 14; Mirrorscope needs 15 or newer."));
        OpenDatabase.checkVersion(15);
    }

    @Test
    void migratesAsALoginThatIsNoSuperuser() throws SQLException {
        Database database = loginWith("login_that_may", "CREATEROLE", "GRANT mirrorscope_app TO login_that_may");
        OpenDatabase.external(database).close();
        try (Connection connection = DriverManager.getConnection(database.url(), database.login())) {
            DatabaseRoles.execute(connection, "SET ROLE " + Database.APPLICATION_ROLE);
            assertThat(DatabaseRoles.exists(connection, "SELECT 1 WHERE (SELECT count(*) FROM wave.wave) = 0"))
                    .isTrue();
        }
    }

    @Test
    void saysWhatTheAdministratorMustDoWhereTheLoginMayNotBecomeTheApplication() throws SQLException {
        Database database = loginWith("login_that_may_not", "NOCREATEROLE", "SELECT 1");
        assertThatThrownBy(() -> OpenDatabase.external(database))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.sentence(Messages.in(Locale.ENGLISH)))
                                .contains("GRANT mirrorscope_app TO \"login_that_may_not\";"));
    }

    @Test
    void refusesAnAddressWhereNobodyAnswers() {
        assertThatThrownBy(() -> OpenDatabase.external(new Database("jdbc:postgresql://127.0.0.1:1/x", "a", "b")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("platform/database.connect"));
    }

    private static Database loginWith(String name, String right, String preparation) throws SQLException {
        Database server = TestPostgres.superuser();
        try (Connection connection = DriverManager.getConnection(server.url(), server.login())) {
            DatabaseRoles.execute(connection, "CREATE ROLE " + name + " LOGIN " + right + " PASSWORD 'word'");
            DatabaseRoles.execute(connection, "CREATE DATABASE " + name + " OWNER " + name);
            DatabaseRoles.execute(connection, preparation);
        }
        return new Database(server.url().replaceFirst("/postgres$", "/" + name), name, "word");
    }
}
