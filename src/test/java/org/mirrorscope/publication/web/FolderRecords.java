package org.mirrorscope.publication.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import org.mirrorscope.analysis.AnswerSource;
import org.mirrorscope.publication.CountryRecords;
import org.mirrorscope.publication.GeneralPart;
import org.mirrorscope.publication.GeneralTexts;
import org.springframework.context.annotation.Bean;

/** What the public pages read besides findings, where answers come from a folder: for {@code @Import}. */
public class FolderRecords {

    /** The day on which the pages are read: some months after the last wave of the demonstration. */
    static final LocalDate TODAY = LocalDate.of(2022, 6, 1);

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
}
