package org.mirrorscope.platform;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NotDirectoryException;
import java.util.Objects;

/** Why the file system said no, in the few words that Java's exceptions leave to be guessed. */
final class Reasons {

    private Reasons() {}

    static String of(IOException problem) {
        return switch (problem) {
            case AccessDeniedException denied -> "permission denied: " + denied.getFile();
            case FileAlreadyExistsException exists -> "not a folder: " + exists.getFile();
            case NotDirectoryException file -> "not a folder: " + file.getFile();
            case FileSystemException other -> Objects.requireNonNullElse(other.getReason(), other.getMessage());
            default -> Objects.requireNonNullElse(problem.getMessage(), problem.toString());
        };
    }
}
