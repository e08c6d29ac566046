package org.mirrorscope.publication.web;

import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import org.mirrorscope.analysis.AnswerSource;
import org.mirrorscope.analysis.PackFolders;
import org.mirrorscope.analysis.PackFolders.Unreadable;
import org.mirrorscope.analysis.PublishedFindings;
import org.mirrorscope.shell.PagesOnly;
import org.mirrorscope.wave.members.PublishedSurveys;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/** The public pages over the demonstration pack's folder, without a database. */
@PagesOnly
@ComponentScan(basePackageClasses = HomePage.class)
@Import({PublishedFindings.class, FolderRecords.class})
class PackPages {

    @Bean
    AnswerSource answers() {
        return answersOf(Path.of("src/main/resources/packs/demonstration"));
    }

    /** A folder holds no members' survey. */
    @Bean
    PublishedSurveys members() {
        return List::of;
    }

    static AnswerSource answersOf(Path pack) {
        try {
            return ServiceLoader.load(PackFolders.class)
                    .findFirst()
                    .orElseThrow()
                    .open(pack);
        } catch (Unreadable unreadable) {
            throw new IllegalStateException(unreadable.problems().toString(), unreadable);
        }
    }
}
