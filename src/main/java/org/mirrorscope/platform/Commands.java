package org.mirrorscope.platform;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ServiceLoader;
import org.mirrorscope.shared.Messages;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParseResult;

/** The command line: collects the commands of all modules, runs one, and answers with an exit code. */
@Command(
        name = "mirrorscope",
        description = "The observatory of an initiative's national mirror groups.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND")
public final class Commands {

    private static final int DONE = 0;
    private static final int REFUSED = 1;
    private static final int WRONG_USAGE = 2;

    private final PrintWriter out;
    private final PrintWriter err;
    private final Messages messages;
    private final ConsoleProgress progress;

    private Commands(PrintWriter out, PrintWriter err, Messages messages, boolean terminal) {
        this.out = out;
        this.err = err;
        this.messages = messages;
        this.progress = new ConsoleProgress(err, messages, terminal, System::nanoTime);
    }

    /** Runs one command on the process's own streams. The exit code: 0 done, 1 refused, 2 wrong usage. */
    public static int run(String... arguments) {
        boolean terminal = System.console() != null && System.console().isTerminal();
        return new Commands(writer(System.out), writer(System.err), personsMessages(), terminal).execute(arguments);
    }

    /** Runs one command with given streams, in English, without a terminal; for tests and benchmarks. */
    public static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return new Commands(out, err, Messages.in(Locale.ENGLISH), false).execute(arguments);
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, false, StandardCharsets.UTF_8);
    }

    private static Messages personsMessages() {
        Locale language = Locale.getDefault();
        return Messages.in(List.of("en", "es").contains(language.getLanguage()) ? language : Locale.ENGLISH);
    }

    private int execute(String... arguments) {
        try {
            CommandLine line = commandLine();
            return line.execute(arguments);
        } finally {
            out.flush();
            err.flush();
        }
    }

    private CommandLine commandLine() {
        CommandLine line = new CommandLine(this);
        ServiceLoader.load(Subcommand.class).stream()
                .map(ServiceLoader.Provider::get)
                .map(CommandLine::new)
                .sorted((one, other) -> one.getCommandName().compareTo(other.getCommandName()))
                .forEach(subcommand -> line.addSubcommand(
                        subcommand.getCommandName(),
                        subcommand
                                .getCommandSpec()
                                .mixinStandardHelpOptions(true)
                                .commandLine()));
        return line.setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionStrategy(this::runParsed);
    }

    private int runParsed(ParseResult parsed) {
        Integer help = CommandLine.executeHelpRequest(parsed);
        if (help != null) {
            return help;
        }
        if (!parsed.hasSubcommand()) {
            err.println(messages.text("platform/command.missing"));
            parsed.commandSpec().commandLine().usage(err);
            return WRONG_USAGE;
        }
        Subcommand subcommand = (Subcommand) parsed.subcommand().commandSpec().userObject();
        return answer(subcommand, parsed.subcommand().commandSpec().name());
    }

    private int answer(Subcommand subcommand, String name) {
        try {
            subcommand.run(new Console(out, err, messages, progress));
            progress.end();
            if (out.checkError()) {
                throw new Refusal("platform/output.failed");
            }
            return DONE;
        } catch (CommandLine.ParameterException wrong) {
            progress.end();
            err.println(Objects.requireNonNullElse(wrong.getMessage(), name));
            return WRONG_USAGE;
        } catch (Refusal refusal) {
            progress.end();
            LoggerFactory.getLogger(Commands.class).info("refused: {}", name, refusal);
            err.println(refusal.sentence(messages));
            return REFUSED;
        } catch (Exception fault) {
            progress.end();
            if (Shutdown.isUnderWay()) {
                return REFUSED;
            }
            LoggerFactory.getLogger(Commands.class).error("{} failed", name, fault);
            err.println(messages.text("platform/fault", fault.toString()));
            return REFUSED;
        }
    }
}
