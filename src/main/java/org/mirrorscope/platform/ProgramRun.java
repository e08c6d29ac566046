package org.mirrorscope.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * What became of a program that was run to its end.
 *
 * @param code its exit code
 * @param output all that it said
 */
record ProgramRun(int code, String output) {

    private static final List<String> REASONS = List.of("FATAL:", "PANIC:", "error:", "could not bind");

    /** Runs a program, in English, and waits for its end. */
    static ProgramRun of(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C");
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new ProgramRun(process.waitFor(), output);
        } catch (IOException problem) {
            return new ProgramRun(-1, Objects.requireNonNullElse(problem.getMessage(), problem.toString()));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return new ProgramRun(-1, "interrupted");
        }
    }

    /** Refuses, with what the program said last, if it failed. */
    void orRefuse(String key, Object subject) {
        if (code != 0) {
            throw new Refusal(key, subject, errors(output));
        }
    }

    /** The last lines that look like the reason. */
    static String errors(String output) {
        List<String> lines = output.lines().filter(line -> !line.isBlank()).toList();
        List<String> reasons = lines.stream()
                .filter(line -> REASONS.stream().anyMatch(line::contains))
                .filter(line -> !line.contains("the database system is"))
                .toList();
        List<String> told = reasons.isEmpty() ? lines : reasons;
        return String.join(" / ", told.subList(Math.max(0, told.size() - 2), told.size()));
    }
}
