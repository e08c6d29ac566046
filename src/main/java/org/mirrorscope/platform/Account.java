package org.mirrorscope.platform;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * As whom the programs of PostgreSQL run. They refuse to run as root, so root starts them in a user namespace where it
 * is nobody, or, where such namespaces are forbidden, as the user nobody.
 */
enum Account {
    /** As the person who runs Mirrorscope. */
    ONESELF(List.of()),
    /** As root that does not know that it is root: files stay root's. */
    NAMESPACE(List.of("unshare", "-U")),
    /** As the user nobody, who may still pass through the folders that lead to its data. */
    NOBODY(List.of(
            "setpriv",
            "--reuid=65534",
            "--regid=65534",
            "--clear-groups",
            "--inh-caps=+dac_override",
            "--ambient-caps=+dac_override"));

    private static final int NOBODY_ID = 65534;

    private final List<String> prefix;

    Account(List<String> prefix) {
        this.prefix = prefix;
    }

    /** The account for this process; tries out what the machine allows. */
    static Account find() {
        if (!isRoot()) {
            return ONESELF;
        }
        return Stream.of(NAMESPACE, NOBODY)
                .filter(Account::works)
                .findFirst()
                .orElseThrow(() -> new Refusal("platform/postgres.root"));
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"))
                && !System.getProperty("os.name").startsWith("Windows");
    }

    private boolean works() {
        try {
            return new ProcessBuilder(command(List.of("true")))
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** A command as this account runs it. */
    List<String> command(List<String> command) {
        List<String> whole = new ArrayList<>(prefix);
        whole.addAll(command);
        return whole;
    }

    /** Sees to it that a folder and all in it belong to this account. */
    void own(Path folder) throws IOException {
        if (!isRoot()) {
            return;
        }
        int id = this == NOBODY ? NOBODY_ID : 0;
        if (Files.getAttribute(folder, "unix:uid") instanceof Integer now && now == id) {
            return;
        }
        UserPrincipal owner = principal(folder.getFileSystem(), id);
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : (Iterable<Path>) all::iterator) {
                Files.getFileAttributeView(path, PosixFileAttributeView.class, java.nio.file.LinkOption.NOFOLLOW_LINKS)
                        .setOwner(owner);
            }
        }
    }

    private static UserPrincipal principal(FileSystem files, int id) throws IOException {
        return files.getUserPrincipalLookupService().lookupPrincipalByName(Integer.toString(id));
    }
}
