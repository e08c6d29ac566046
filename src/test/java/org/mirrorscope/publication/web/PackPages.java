package org.mirrorscope.publication.web;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import org.mirrorscope.analysis.AnswerSource;
import org.mirrorscope.analysis.PackFolders;
import org.mirrorscope.analysis.PackFolders.Unreadable;
import org.mirrorscope.analysis.PublishedFindings;
import org.mirrorscope.publication.CountryRecords;
import org.mirrorscope.publication.GeneralPart;
import org.mirrorscope.publication.GeneralTexts;
import org.mirrorscope.shell.PagesOnly;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/** The public pages over the demonstration pack's folder, without a database. */
@PagesOnly
@ComponentScan(basePackageClasses = HomePage.class)
@Import(PublishedFindings.class)
class PackPages {

    private static final LocalDate TODAY = LocalDate.of(2022, 6, 1);

    @Bean
    AnswerSource answers() {
        return answersOf(Path.of("src/main/resources/packs/demonstration"));
    }

    @Bean
    CountryRecords records(AnswerSource answers) {
        return new RecordsOfReturns(answers.read(), TODAY);
    }

    @Bean
    GeneralTexts texts() {
        return new GeneralTexts() {
            @Override
            public Map<GeneralPart, String> written(Locale language) {
                return Map.of();
            }

            @Override
            public long version() {
                return 0;
            }
        };
    }

    @Bean
    Clock clock() {
        return Clock.fixed(TODAY.atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
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
