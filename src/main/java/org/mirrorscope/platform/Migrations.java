package org.mirrorscope.platform;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.modulith.ApplicationModule;

/**
 * Brings the tables of every module up to date: the files of {@code db/migration/<module>} run in the schema of the
 * module's name, which they need not make or name; lower modules come first, so that foreign keys find their table.
 * What a module makes, the application role may read and change, unless the module's own migration revokes it.
 */
final class Migrations {

    private static final String ROOT = "db/migration/";
    private static final String HISTORY = "flyway_schema_history";

    private Migrations() {}

    /** Migrates everything, as the owner. */
    static void run(Database database) {
        try (Connection connection = DriverManager.getConnection(database.url(), database.login())) {
            for (String module : inDependencyOrder(modulesWithTables())) {
                prepareSchema(connection, module);
                migrate(database, module);
                DatabaseRoles.execute(
                        connection, "REVOKE ALL ON " + module + "." + HISTORY + " FROM " + Database.APPLICATION_ROLE);
            }
        } catch (SQLException | FlywayException problem) {
            throw new Refusal(problem, "platform/database.migrate", database, String.valueOf(problem.getMessage()));
        }
    }

    private static void migrate(Database database, String module) {
        Flyway.configure()
                .dataSource(database.url(), database.owner(), database.password())
                .locations("classpath:" + ROOT + module)
                .schemas(module)
                .createSchemas(false)
                .table(HISTORY)
                .load()
                .migrate();
    }

    private static void prepareSchema(Connection connection, String module) throws SQLException {
        String role = Database.APPLICATION_ROLE;
        String defaults = "ALTER DEFAULT PRIVILEGES IN SCHEMA " + module + " GRANT ";
        DatabaseRoles.execute(connection, "CREATE SCHEMA IF NOT EXISTS " + module);
        DatabaseRoles.execute(connection, "GRANT USAGE ON SCHEMA " + module + " TO " + role);
        DatabaseRoles.execute(connection, defaults + "SELECT, INSERT, UPDATE, DELETE ON TABLES TO " + role);
        DatabaseRoles.execute(connection, defaults + "USAGE, SELECT ON SEQUENCES TO " + role);
    }

    private static SortedSet<String> modulesWithTables() {
        try {
            SortedSet<String> modules = new TreeSet<>();
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:" + ROOT + "*/*.sql")) {
                String[] parts = file.getURL().getPath().split("/");
                modules.add(parts[parts.length - 2]);
            }
            return modules;
        } catch (IOException problem) {
            throw new IllegalStateException(problem);
        }
    }

    private static Set<String> inDependencyOrder(SortedSet<String> modules) {
        Set<String> ordered = new LinkedHashSet<>();
        modules.forEach(module -> addAfterDependencies(module, modules, ordered));
        return ordered;
    }

    private static void addAfterDependencies(String module, Set<String> modules, Set<String> ordered) {
        if (!ordered.contains(module)) {
            dependencies(module).stream()
                    .filter(modules::contains)
                    .forEach(lower -> addAfterDependencies(lower, modules, ordered));
            ordered.add(module);
        }
    }

    /** What the module says in its package-info that it may use; the build sees to it that this has no cycle. */
    private static Set<String> dependencies(String module) {
        String root = Migrations.class.getPackageName().replaceFirst("\\.platform$", "");
        try {
            ApplicationModule declared = Class.forName(root + "." + module + ".package-info")
                    .getPackage()
                    .getAnnotation(ApplicationModule.class);
            return declared == null ? Set.of() : new TreeSet<>(Arrays.asList(declared.allowedDependencies()));
        } catch (ClassNotFoundException noModule) {
            throw new IllegalStateException("db/migration/" + module + " belongs to no module", noModule);
        }
    }
}
