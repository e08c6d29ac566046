package org.mirrorscope.demonstration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.mirrorscope.analysis.Findings;
import org.mirrorscope.analysis.PackFolders;

/** Reads packs for counting, as the command line does. */
final class Packs {

    private Packs() {}

    /** The figures over a pack's folder. */
    static Findings findings(Path pack) throws PackFolders.Unreadable {
        PackFolders folders = ServiceLoader.load(PackFolders.class).findFirst().orElseThrow();
        return Findings.over(folders.open(pack).read());
    }

    /** Makes a pack in a folder: the demonstration with other invented answers. */
    static Path demonstration(Path folder, Parameters parameters) throws IOException {
        try (Stream<Path> files = Files.walk(DemonstrationAnswers.PACK)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(DemonstrationAnswers.PACK.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        new DemonstrationAnswers(parameters).write(folder);
        return folder;
    }
}
