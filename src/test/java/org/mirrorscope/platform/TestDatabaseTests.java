package org.mirrorscope.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;

@TestDatabase
class TestDatabaseTests {

    @Test
    void givesTheTablesOfEveryModuleToARoleThatOwnsNothing(DSLContext sql, Database database) {
        assertThat(sql.fetchValue("select current_user")).isEqualTo("mirrorscope_app");
        assertThat(sql.fetchValue("select count(*) from instrument.version")).isEqualTo(0L);
        assertThat(sql.fetchValue("select rolsuper from pg_roles where rolname = current_user"))
                .isEqualTo(false);
        assertThat(sql.fetchValue("select count(*) from pg_class where relowner = current_user::regrole"))
                .isEqualTo(0L);
        assertThatThrownBy(() -> sql.execute("drop table instrument.version")).hasMessageContaining("must be owner");
        assertThat(database.owner()).isEqualTo("mirrorscope_owner");
    }

    @Test
    void keepsTheHistoryOfMigrationsFromTheApplication(DSLContext sql) {
        assertThatThrownBy(() -> sql.fetch("select * from instrument.flyway_schema_history"))
                .hasMessageContaining("permission denied");
    }

    @Test
    void letsTheApplicationUseWhatAModuleMakesLater(DSLContext sql, Database database) throws SQLException {
        try (Connection owner = DriverManager.getConnection(database.url(), database.login())) {
            DatabaseRoles.execute(owner, "create table wave.later (id bigint generated always as identity, word text)");
        }
        sql.execute("insert into wave.later (word) values ('a')");
        assertThat(sql.execute("update wave.later set word = 'b'")).isOne();
        assertThat(sql.execute("delete from wave.later")).isOne();
    }

    @Test
    void migratesAgainWithoutChange(Database database) {
        Migrations.run(database);
    }
}
