package org.mirrorscope.platform;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;
import java.util.zip.CRC32C;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** The programs of PostgreSQL that come with Mirrorscope, unpacked once for each person into a cache. */
final class PostgresPrograms {

    /** The major version: a database is only opened by the version that made it. */
    static final String MAJOR = "18";

    /** The user nobody cannot reach what root keeps in its own folder. */
    private static final Path FOR_EVERYBODY = Path.of("/var/cache/mirrorscope");

    private PostgresPrograms() {}

    /** The folder with {@code bin}, {@code lib} and {@code share}; unpacks them on first use. */
    static Path folder(Account account) {
        Path cache = account == Account.NOBODY ? FOR_EVERYBODY : cache();
        return folder(cache, System.getProperty("os.name"), System.getProperty("os.arch"));
    }

    static Path folder(Path cache, String system, String processor) {
        String archive = "/postgres-" + system(system) + "-" + processor(processor) + ".txz";
        try (InputStream packed = PostgresPrograms.class.getResourceAsStream(archive)) {
            if (packed == null) {
                throw new Refusal("platform/postgres.platform", system, processor);
            }
            byte[] content = packed.readAllBytes();
            Path folder = cache.resolve("postgres-" + MAJOR + "-" + digest(content));
            if (!Files.isDirectory(folder)) {
                unpackBeside(folder, content);
            }
            return folder;
        } catch (FileSystemException problem) {
            throw new Refusal(problem, "platform/postgres.cache", cache, Reasons.of(problem));
        } catch (IOException problem) {
            throw new Refusal(problem, "platform/postgres.archive", archive, Reasons.of(problem));
        }
    }

    private static Path cache() {
        String chosen = System.getenv("XDG_CACHE_HOME");
        Path caches = chosen == null || chosen.isBlank()
                ? Path.of(System.getProperty("user.home"), ".cache")
                : Path.of(chosen);
        return caches.resolve("mirrorscope");
    }

    private static String system(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.startsWith("windows")) {
            return "windows";
        }
        return lower.startsWith("mac") ? "darwin" : lower;
    }

    private static String processor(String name) {
        return switch (name) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> name;
        };
    }

    private static String digest(byte[] content) {
        CRC32C sum = new CRC32C();
        sum.update(content);
        return HexFormat.of().toHexDigits(sum.getValue(), 8);
    }

    /** Unpacks beside the folder and moves it into place in one step, so that two processes may do it at once. */
    private static void unpackBeside(Path folder, byte[] content) throws IOException {
        Path parent = Files.createDirectories(folder.toAbsolutePath().getParent());
        Path draft = parent.resolve(folder.getFileName() + "." + UUID.randomUUID());
        try {
            unpack(content, draft);
            Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException impossible) {
            throw new IOException(impossible);
        } catch (FileSystemException problem) {
            if (!Files.isDirectory(folder)) {
                throw problem;
            }
        } finally {
            Folders.delete(draft);
        }
    }

    private static void unpack(byte[] content, Path draft) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZCompressorInputStream(new ByteArrayInputStream(content)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path target = entry.resolveIn(draft);
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    write(tar, entry, target);
                }
            }
        }
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        if (entry.isLink()) {
            throw new FileAlreadyExistsException(entry.getName(), entry.getLinkName(), "hard links are not expected");
        }
        Files.copy(tar, target);
        boolean executable = (entry.getMode() & 0b001_000_000) != 0;
        if (executable && !target.toFile().setExecutable(true, false)) {
            throw new FileSystemException(target.toString(), null, "cannot be made executable");
        }
    }
}
