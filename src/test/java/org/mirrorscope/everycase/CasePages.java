package org.mirrorscope.everycase;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import org.mirrorscope.analysis.AnswerSource;
import org.mirrorscope.analysis.PackFolders;
import org.mirrorscope.analysis.PublishedFindings;
import org.mirrorscope.analysis.web.FindingPage;
import org.mirrorscope.publication.web.FolderRecords;
import org.mirrorscope.publication.web.HomePage;
import org.mirrorscope.shell.PagesOnly;
import org.mirrorscope.wave.members.PublishedSurveys;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/** The whole site over the cases that load, without a database. */
@PagesOnly
@ComponentScan(basePackageClasses = {FindingPage.class, HomePage.class})
@Import({PublishedFindings.class, FolderRecords.class})
class CasePages {

    private static final Path FOLDER = Path.of("target/every-case");

    @Bean
    PackFolders folders() {
        return ServiceLoader.load(PackFolders.class).findFirst().orElseThrow();
    }

    @Bean
    AnswerSource answers(PackFolders folders) throws IOException, PackFolders.Unreadable {
        return folders.open(CasePack.write(FOLDER, Row.loading()));
    }

    /** A case holds no members' survey. */
    @Bean
    PublishedSurveys members() {
        return List::of;
    }
}
