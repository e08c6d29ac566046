import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.Target;
import org.slf4j.LoggerFactory;

/**
 * Generates jOOQ's classes for each module that has migrations, from that module's schema only: so a module cannot even
 * name another module's tables. Runs the migrations on a throw-away database, and does nothing while they are
 * unchanged.
 */
class GenerateJooq {

    /** Lower modules first: a foreign key may only point to a module that stands before. */
    private static final List<String> MODULES = List.of(
            "platform",
            "mail",
            "access",
            "instrument",
            "registry",
            "wave",
            "meeting",
            "analysis",
            "guidance",
            "publication",
            "intake");

    private final Path project;
    private final Path migrations;
    private final Path sources;
    private final Path stamp;

    private GenerateJooq(Path project) {
        this.project = project;
        migrations = project.resolve("src/main/resources/db/migration");
        sources = project.resolve("target/generated-sources/jooq");
        stamp = project.resolve("target/jooq.stamp");
    }

    /** Takes the project's folder. */
    public static void main(String[] arguments) throws Exception {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
        new GenerateJooq(Path.of(arguments[0])).run();
    }

    private void run() throws Exception {
        String checksum = checksum();
        if (Files.exists(stamp) && Files.readString(stamp).equals(checksum)) {
            return;
        }
        Files.deleteIfExists(stamp);
        removeAll(sources);
        Files.createDirectories(sources);
        List<String> modules = modules();
        if (!modules.isEmpty()) {
            generate(modules);
        }
        Files.writeString(stamp, checksum);
    }

    private List<String> modules() throws IOException {
        if (!Files.isDirectory(migrations)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(migrations)) {
            List<String> found = folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .sorted(Comparator.comparing(MODULES::indexOf))
                    .toList();
            if (!MODULES.containsAll(found)) {
                throw new IllegalStateException("migrations of unknown modules; GenerateJooq knows " + MODULES
                        + " but src/main/resources/db/migration has " + found);
            }
            return found;
        }
    }

    private void generate(List<String> modules) throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start()) {
            try (Connection connection = postgres.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create role mirrorscope_app");
            }
            for (String module : modules) {
                Flyway.configure()
                        .dataSource(postgres.getPostgresDatabase())
                        .locations("filesystem:" + migrations.resolve(module))
                        .schemas(module)
                        .load()
                        .migrate();
            }
            for (String module : modules) {
                GenerationTool.generate(configuration(postgres.getJdbcUrl("postgres", "postgres"), module));
            }
        }
    }

    private Configuration configuration(String url, String module) {
        return new Configuration()
                .withLogging(Logging.WARN)
                .withJdbc(new Jdbc().withUrl(url))
                .withGenerator(new Generator()
                        .withDatabase(new Database()
                                .withInputSchema(module)
                                .withIncludeExcludeColumns(false)
                                .withExcludes("flyway_schema_history.*"))
                        .withGenerate(new Generate()
                                .withRecords(true)
                                .withPojos(false)
                                .withDaos(false)
                                .withGlobalCatalogReferences(false)
                                .withGeneratedAnnotation(false))
                        .withTarget(new Target()
                                .withPackageName("org.mirrorscope." + module + ".db")
                                .withDirectory(sources.toString())));
    }

    /** Over this program and every migration with its path: also a changed generator generates anew. */
    private String checksum() throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update(Files.readAllBytes(project.resolve("src/build/java/GenerateJooq.java")));
        if (Files.isDirectory(migrations)) {
            try (Stream<Path> files = Files.walk(migrations)) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    digest.update(migrations.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
                    digest.update(Files.readAllBytes(file));
                }
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void removeAll(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
