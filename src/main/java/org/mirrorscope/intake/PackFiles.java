package org.mirrorscope.intake;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.Optional;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.mirrorscope.shared.Place;

/** The files of a pack's folder, by their paths inside it, with forward slashes. */
final class PackFiles {

    private static final int DEEPEST = 12;
    private static final long LARGEST_TEXT = 50_000_000;

    private final Path folder;
    private final List<String> names;

    private PackFiles(Path folder, List<String> names) {
        this.folder = folder;
        this.names = names;
    }

    /** The folder's files; empty, and reported, if it is no folder. Links are not followed out of it. */
    static Optional<PackFiles> of(Path folder, ProblemList problems) {
        if (!Files.isDirectory(folder)) {
            String cause = Files.exists(folder) ? "intake/folder.not" : "intake/folder.absent";
            problems.problem(Place.of(folder.toString()), cause);
            return Optional.empty();
        }
        try (Stream<Path> files = Files.walk(folder, DEEPEST)) {
            List<String> names = files.filter(Files::isRegularFile)
                    .filter(file -> !isPassing(file.getFileName().toString()))
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
            return Optional.of(new PackFiles(folder, names));
        } catch (IOException | java.io.UncheckedIOException unreadable) {
            problems.problem(
                    Place.of(folder.toString()), "intake/file.unreadable", String.valueOf(unreadable.getMessage()));
            return Optional.empty();
        }
    }

    /** What editors and spreadsheet programs leave lying about. */
    private static boolean isPassing(String name) {
        return name.startsWith(".") || name.startsWith("~$");
    }

    Path path(String name) {
        return folder.resolve(name);
    }

    boolean has(String name) {
        return names.contains(name);
    }

    /** The names that begin and end so, in a folder but not below it. */
    List<String> in(String directory, List<String> endings) {
        return names.stream()
                .filter(name -> name.startsWith(directory + "/") && name.indexOf('/', directory.length() + 1) < 0)
                .filter(name -> endings.stream().anyMatch(name::endsWith))
                .toList();
    }

    /** The names that a pattern such as {@code answers/*.csv} matches; empty if the pattern is none. */
    Optional<List<String>> matching(String glob) {
        try {
            String plain = glob.startsWith("./") ? glob.substring(2) : glob;
            PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + plain);
            return Optional.of(names.stream()
                    .filter(name -> name.equals(plain) || matcher.matches(Path.of(name)))
                    .toList());
        } catch (PatternSyntaxException malformed) {
            return has(glob) ? Optional.of(List.of(glob)) : Optional.empty();
        }
    }

    /** A text file's bytes; empty, and reported, if it is missing or cannot be read. */
    Optional<byte[]> bytes(String name, ProblemList problems) {
        if (!has(name)) {
            problems.problem(Place.of(name), "intake/file.missing");
            return Optional.empty();
        }
        try {
            if (Files.size(path(name)) > LARGEST_TEXT) {
                problems.problem(Place.of(name), "intake/file.tooBig", LARGEST_TEXT / 1_000_000);
                return Optional.empty();
            }
            return Optional.of(Files.readAllBytes(path(name)));
        } catch (IOException unreadable) {
            problems.problem(Place.of(name), "intake/file.unreadable", String.valueOf(unreadable.getMessage()));
            return Optional.empty();
        }
    }
}
