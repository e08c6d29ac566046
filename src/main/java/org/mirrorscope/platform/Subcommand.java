package org.mirrorscope.platform;

/**
 * One command of the command line. A class in the module that it speaks for (for example {@code analysis.cli}), public
 * with a public constructor without parameters, annotated with picocli's {@code @Command} and named in
 * {@code META-INF/services/org.mirrorscope.platform.Subcommand}. Its options are fields that picocli fills.
 *
 * <p>A command that needs the database opens an {@link Application}; one that does not must not start Spring.
 */
public interface Subcommand {

    /**
     * Does the work.
     *
     * @param console where results, progress and words for the person go
     * @throws Refusal if it cannot be done, in words for a person; any other exception is reported as a fault of the
     *     program
     */
    void run(Console console) throws Exception;
}
