package org.mirrorscope.analysis.web;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.analysis.AnswerSource;
import org.mirrorscope.analysis.Dataset;
import org.mirrorscope.analysis.PublishedFindings;
import org.mirrorscope.registry.Initiative;
import org.mirrorscope.shell.PagesOnly;
import org.mirrorscope.shell.Site;
import org.mirrorscope.shell.SiteSource;
import org.mirrorscope.wave.members.PublishedSurveys;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** This module's pages in their frame, over answers that a test gives. */
@PagesOnly
@Import({
    PublishedFindings.class,
    AnalysisNavigation.class,
    FindingsController.class,
    FindingController.class,
    CompositionController.class,
    AssociationController.class
})
class PagesOfFindings {

    /** Answers that a test can change. */
    static final class Given implements AnswerSource, SiteSource {

        private @Nullable Dataset dataset;
        private int version;

        void give(Dataset answers) {
            dataset = answers;
            version++;
        }

        @Override
        public Dataset read() {
            return Objects.requireNonNull(dataset);
        }

        @Override
        public String version() {
            return "v" + version;
        }

        @Override
        public Site site() {
            Initiative initiative = read().initiative();
            return new Site(
                    initiative.shortName(),
                    initiative.name(),
                    List.of("en", "es"),
                    initiative.synthetic(),
                    null,
                    version());
        }
    }

    @Bean
    Given given() {
        return new Given();
    }

    /** Answers to waves come without any members' survey. */
    @Bean
    PublishedSurveys members() {
        return List::of;
    }

    static MockHttpServletResponse answer(MockMvc pages, String path) throws Exception {
        MockHttpServletResponse response =
                pages.perform(get(URI.create(path))).andReturn().getResponse();
        response.setDefaultCharacterEncoding("UTF-8");
        return response;
    }
}
