package org.mirrorscope.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The pack that the guide for authors prints, to be written into a folder, sound or bent. */
final class GuidePack {

    private static final Pattern FILE =
            Pattern.compile("\\*\\*`([^`]+)`\\*\\*\\n\\n```\\w+\\n(.*?)```", Pattern.DOTALL);

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    static GuidePack printed() throws IOException {
        GuidePack pack = new GuidePack();
        var matcher = FILE.matcher(Files.readString(Path.of("docs", "guide", "packs.md")));
        while (matcher.find()) {
            pack.files.put(matcher.group(1), matcher.group(2).getBytes(StandardCharsets.UTF_8));
        }
        return pack;
    }

    /** Replaces a text that has to be there. */
    GuidePack with(String file, String from, String to) {
        String text = new String(files.getOrDefault(file, new byte[0]), StandardCharsets.UTF_8);
        if (!text.contains(from)) {
            throw new IllegalArgumentException(file + " does not say: " + from);
        }
        return with(file, text.replace(from, to).getBytes(StandardCharsets.UTF_8));
    }

    GuidePack with(String file, byte[] content) {
        files.put(file, content);
        return this;
    }

    GuidePack without(String file) {
        files.remove(file);
        return this;
    }

    byte[] file(String name) {
        return files.getOrDefault(name, new byte[0]);
    }

    Map<String, byte[]> files() {
        return files;
    }

    Path in(Path folder) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
        return folder;
    }
}
