package org.mirrorscope.shell.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.zip.CRC32;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The addresses of static files. Each holds a checksum over all of them, so that browsers may keep a file for a year and
 * still get the new ones together.
 */
@Component
final class Assets {

    private final String version = checksum();

    String version() {
        return version;
    }

    String href(String name) {
        return "/assets/" + version + "/" + name;
    }

    private static String checksum() {
        try {
            Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath*:/static/**/*.*");
            Arrays.sort(files, Comparator.comparing(Resource::getDescription));
            CRC32 sum = new CRC32();
            for (Resource file : files) {
                sum.update(file.getContentAsByteArray());
            }
            return Long.toString(sum.getValue(), 36);
        } catch (IOException e) {
            throw new UncheckedIOException("static files of the program cannot be read", e);
        }
    }
}
