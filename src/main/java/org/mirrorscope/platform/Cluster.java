package org.mirrorscope.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * PostgreSQL's data folder in a home, {@code postgres}: made once, completely or not at all. The password of its roles
 * is kept inside, in a file that only the owner can read.
 */
final class Cluster {

    private static final String PASSWORD = "mirrorscope.password";

    private final Path folder;
    private final Path programs;
    private final Account account;

    Cluster(Path home, Path programs, Account account) {
        this.folder = home.resolve("postgres");
        this.programs = programs;
        this.account = account;
    }

    /**
     * What a running server writes about itself.
     *
     * @param process the postmaster's process id
     * @param port where it listens
     */
    record Notice(long process, int port) {}

    Path folder() {
        return folder;
    }

    /** Makes the data folder where there is none, and checks that this version can open the one there is. */
    void prepare() {
        try {
            if (!Files.exists(folder)) {
                initialize();
            }
            String version = Files.readString(folder.resolve("PG_VERSION")).strip();
            if (!version.equals(PostgresPrograms.MAJOR)) {
                throw new Refusal("platform/postgres.version", folder, version, PostgresPrograms.MAJOR);
            }
            account.own(folder);
        } catch (IOException problem) {
            throw new Refusal(problem, "platform/postgres.folder", folder, Reasons.of(problem));
        }
    }

    private void initialize() throws IOException {
        Path draft = folder.resolveSibling("postgres.new");
        Path password = folder.resolveSibling("postgres.password");
        Folders.delete(draft);
        Folders.writeSecret(password, newPassword());
        Files.createDirectory(draft);
        account.own(draft);
        account.own(password);
        ProgramRun.of(account.command(List.of(
                        programs.resolve("bin/initdb").toString(),
                        "--pgdata=" + draft,
                        "--username=" + PostgresServer.SUPERUSER,
                        "--pwfile=" + password,
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale=C",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8")))
                .orRefuse("platform/postgres.initialize", folder);
        Files.move(password, draft.resolve(PASSWORD));
        Files.move(draft, folder);
    }

    private static String newPassword() {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    /** The password of the roles that log in. */
    String password() {
        try {
            return Files.readString(folder.resolve(PASSWORD));
        } catch (IOException problem) {
            throw new Refusal(problem, "platform/postgres.folder", folder, Reasons.of(problem));
        }
    }

    /** What the server that runs on this folder, or ran last and was killed, says about itself. */
    Optional<Notice> notice() {
        try {
            List<String> lines = Files.readAllLines(folder.resolve("postmaster.pid"));
            return lines.size() < 4
                    ? Optional.empty()
                    : Optional.of(new Notice(
                            Long.parseLong(lines.get(0).strip()),
                            Integer.parseInt(lines.get(3).strip())));
        } catch (IOException | NumberFormatException absentOrHalfWritten) {
            return Optional.empty();
        }
    }

    /** Forgets the notice of a server that is gone: its process id may belong to another program by now. */
    void forgetNotice() {
        try {
            Files.deleteIfExists(folder.resolve("postmaster.pid"));
        } catch (IOException problem) {
            throw new Refusal(problem, "platform/postgres.folder", folder, Reasons.of(problem));
        }
    }
}
