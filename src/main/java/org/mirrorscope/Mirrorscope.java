package org.mirrorscope;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** The program. */
@SpringBootApplication
@Modulithic(
        systemName = "Mirrorscope",
        sharedModules = {"shared", "chart", "document", "shell", "platform"})
public class Mirrorscope {

    /** Starts the program. */
    public static void main(String[] arguments) {
        SpringApplication.run(Mirrorscope.class, arguments);
    }
}
