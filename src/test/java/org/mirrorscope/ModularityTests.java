package org.mirrorscope;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;
import org.springframework.modulith.docs.Documenter.DiagramOptions;
import org.springframework.modulith.docs.Documenter.DiagramOptions.DiagramStyle;
import org.springframework.modulith.docs.Documenter.Options;

class ModularityTests {

    private static final ApplicationModules MODULES = ApplicationModules.of(Mirrorscope.class);

    @Test
    void modulesUseOnlyWhatTheyMay() {
        MODULES.verify();
    }

    @Test
    void committedDiagramShowsTheModulesAsTheyAre() throws IOException {
        Path drawn = Path.of("target/modules");
        new Documenter(MODULES, Options.defaults().withOutputFolder(drawn.toString()))
                .writeModulesAsPlantUml(DiagramOptions.defaults().withStyle(DiagramStyle.UML));

        assertThat(Files.readAllLines(Path.of("docs/modules/components.puml")))
                .as("copy target/modules/components.puml to docs/modules")
                .containsExactlyInAnyOrderElementsOf(Files.readAllLines(drawn.resolve("components.puml")));
    }
}
