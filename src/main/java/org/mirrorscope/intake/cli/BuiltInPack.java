package org.mirrorscope.intake.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The demonstration pack that comes with the program, written out to a folder so that it is read like any other. */
final class BuiltInPack {

    private static final String ROOT = "packs/demonstration/";

    private BuiltInPack() {}

    /** Writes the pack's files into a folder, over what an earlier version of the program wrote there. */
    static Path copyTo(Path folder) {
        try {
            for (Resource resource :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:" + ROOT + "**")) {
                String address = resource.getURL().toString();
                String name = address.substring(address.lastIndexOf(ROOT) + ROOT.length());
                if (resource.isReadable() && !name.isEmpty() && !name.endsWith("/")) {
                    copy(resource, folder.resolve(name));
                }
            }
            return folder;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static void copy(Resource resource, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        try (InputStream content = resource.getInputStream()) {
            Files.write(file, content.readAllBytes());
        }
    }
}
