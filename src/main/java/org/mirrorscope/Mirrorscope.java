package org.mirrorscope;

import org.mirrorscope.platform.Commands;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** The program. */
@SpringBootApplication
@Modulithic(
        systemName = "Mirrorscope",
        sharedModules = {"shared", "chart", "document", "mail", "shell", "platform"})
public class Mirrorscope {

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(Commands.run(arguments));
    }
}
