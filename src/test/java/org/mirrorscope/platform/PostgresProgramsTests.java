package org.mirrorscope.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirrorscope.shared.Messages;

class PostgresProgramsTests {

    private static final String SYSTEM = System.getProperty("os.name");
    private static final String PROCESSOR = System.getProperty("os.arch");

    @TempDir
    private Path cache;

    @Test
    void unpacksOnceAlthoughTwoAskAtOnce() throws Exception {
        Callable<Path> ask = () -> PostgresPrograms.folder(cache, SYSTEM, PROCESSOR);
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            Future<Path> one = two.submit(ask);
            Future<Path> other = two.submit(ask);
            assertThat(one.get()).isEqualTo(other.get());
            assertThat(one.get().resolve("bin/initdb")).isExecutable();
        }
        try (Stream<Path> left = Files.list(cache)) {
            assertThat(left).hasSize(1);
        }
    }

    @Test
    void refusesAMachineItHasNoProgramsFor() {
        assertThatThrownBy(() -> PostgresPrograms.folder(cache, "Plan 9", "mips"))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal ->
                                assertThat(sentence(refusal)).contains("Plan 9 on mips", "MIRRORSCOPE_DATABASE_URL"));
    }

    @Test
    void refusesACacheItCannotWrite() throws Exception {
        Path file = Files.createFile(cache.resolve("file"));
        assertThatThrownBy(() -> PostgresPrograms.folder(file.resolve("cache"), SYSTEM, PROCESSOR))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(sentence(refusal)).contains("cannot be unpacked", "XDG_CACHE_HOME"));
    }

    private static String sentence(Refusal refusal) {
        return refusal.sentence(Messages.in(Locale.ENGLISH));
    }
}
