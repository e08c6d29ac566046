package org.mirrorscope.intake.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The demonstration pack that comes with the program, written out to a folder so that it is read like any other. */
final class BuiltInPack {

    private static final String ROOT = "packs/demonstration/";

    private BuiltInPack() {}

    /**
     * Writes the pack's files into a folder, over what an earlier version of the program wrote there.
     *
     * @return whether any of them is new or changed
     */
    static boolean copyTo(Path folder) {
        try {
            boolean changed = false;
            for (Resource resource :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:" + ROOT + "**")) {
                String address = resource.getURL().toString();
                String name = address.substring(address.lastIndexOf(ROOT) + ROOT.length());
                if (resource.isReadable() && !name.isEmpty() && !name.endsWith("/")) {
                    changed |= copy(resource, folder.resolve(name));
                }
            }
            return changed;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static boolean copy(Resource resource, Path file) throws IOException {
        try (InputStream stream = resource.getInputStream()) {
            byte[] content = stream.readAllBytes();
            if (Files.exists(file) && Arrays.equals(content, Files.readAllBytes(file))) {
                return false;
            }
            Files.createDirectories(file.getParent());
            Files.write(file, content);
            return true;
        }
    }
}
