package org.mirrorscope;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules of the code that a program can check, beside those between modules. */
class ArchitectureTests {

    private static final Path MAIN = Path.of("src/main/java");
    private static final Path TESTS = Path.of("src/test/java");

    private static final int LONGEST_FILE = 400;
    private static final Pattern TABLES = Pattern.compile("(org\\.mirrorscope\\.[a-z]+)\\.db(\\..*)?");
    private static final Pattern VAGUE = Pattern.compile(".*(Manager|Helper|Util|Utils|Impl|Dto|Info|Data)");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(ArchitectureTests::handWritten)
            .importPackages("org.mirrorscope");

    private static boolean handWritten(Location location) {
        return !location.contains("/db/");
    }

    @Test
    void onlyStoresSpeakSql() {
        noClasses()
                .that(DescribedPredicate.not(stores()))
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.jooq..", "org.mirrorscope.*.db.."))
                .because("SQL stands in the *Store of the table it works on")
                .check(CLASSES);
    }

    @Test
    void storesAreKnownToTheirModuleOnly() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Store")
                .should()
                .bePublic()
                .because("other modules ask the door")
                .check(CLASSES);
    }

    @Test
    void tablesAreUsedByTheirOwnModuleOnly() {
        List<String> strangers = CLASSES.stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(dependency -> {
                    Matcher tables = TABLES.matcher(dependency.getTargetClass().getPackageName());
                    return tables.matches()
                            && !(dependency.getOriginClass().getPackageName() + ".").startsWith(tables.group(1) + ".");
                })
                .map(dependency -> dependency.getDescription())
                .toList();
        assertThat(strangers).isEmpty();
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("org.mirrorscope.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void namesSayWhatAThingIs() {
        assertThat(CLASSES.stream()
                        .map(JavaClass::getSimpleName)
                        .filter(name -> VAGUE.matcher(name).matches()))
                .isEmpty();
    }

    @Test
    void everyPackageSaysWhatItIsForAndThatNothingIsNull() {
        assertThat(sources()
                        .map(Path::getParent)
                        .distinct()
                        .filter(folder -> !text(frontPage(folder)).contains("@NullMarked")))
                .isEmpty();
        assertThat(sources()
                        .filter(file -> file.startsWith("src/main") && file.endsWith("package-info.java"))
                        .filter(file -> !text(file).startsWith("/**")))
                .isEmpty();
    }

    /** It would hide the module's own from the check of the module rules, which then would allow everything. */
    @Test
    void noTestFolderHasAFrontPageWhereAModuleHasOne() {
        assertThat(sources()
                        .filter(file -> file.startsWith(TESTS) && file.endsWith("package-info.java"))
                        .filter(file -> Files.exists(MAIN.resolve(TESTS.relativize(file)))))
                .isEmpty();
    }

    @Test
    void noFileIsTooLongToRead() {
        assertThat(sources().filter(file -> text(file).lines().count() > LONGEST_FILE))
                .isEmpty();
    }

    private static DescribedPredicate<JavaClass> stores() {
        return DescribedPredicate.describe("stores", type -> outermost(type).endsWith("Store"));
    }

    private static String outermost(JavaClass type) {
        return type.getName().replaceFirst("\\$.*", "");
    }

    /** A package's front page; tests of a module's package share the module's. */
    private static Path frontPage(Path folder) {
        Path own = folder.resolve("package-info.java");
        return folder.startsWith(TESTS) && !Files.exists(own)
                ? MAIN.resolve(TESTS.relativize(folder)).resolve("package-info.java")
                : own;
    }

    private static Stream<Path> sources() {
        return Stream.of(MAIN, TESTS).flatMap(root -> {
            try (Stream<Path> files = Files.walk(root)) {
                return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            }
        });
    }

    private static String text(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
