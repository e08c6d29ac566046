package org.mirrorscope.wave.web;

import java.time.LocalDate;
import java.util.List;
import org.mirrorscope.platform.Refusal;
import org.mirrorscope.shell.Reader;
import org.mirrorscope.shell.RefusedRequest;
import org.mirrorscope.wave.members.Survey;
import org.mirrorscope.wave.members.SurveyFindings;
import org.mirrorscope.wave.members.SurveyId;
import org.mirrorscope.wave.members.SurveyResults;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What everybody may see of members' surveys. */
@Controller
class MembersController {

    private static final String RESULTS = "/members/results";

    private final SurveyFindings findings;

    MembersController(SurveyFindings findings) {
        this.findings = findings;
    }

    @GetMapping("/members/thanks")
    ThanksPage thanks(Reader reader) {
        String title = reader.text("wave-pages/members.thanks");
        return new ThanksPage(title, title, "/members/thanks");
    }

    @GetMapping(RESULTS)
    PublishedSurveysPage published(Reader reader) {
        List<PublishedSurveysPage.Line> lines = findings.published().stream()
                .flatMap(survey -> findings.findPublished(survey.id()).stream())
                .map(results -> line(results, reader))
                .toList();
        return new PublishedSurveysPage(
                reader.text("wave-pages/members.published"),
                reader.text("wave-pages/members.published.description"),
                RESULTS,
                reader.text(
                        lines.isEmpty() ? "wave-pages/members.published.none" : "wave-pages/members.published.lead"),
                lines);
    }

    private static PublishedSurveysPage.Line line(SurveyResults results, Reader reader) {
        Survey survey = results.survey();
        LocalDate last = survey.closed() == null ? survey.opened() : survey.closed();
        return new PublishedSurveysPage.Line(
                reader.text(survey.title()),
                reader.link(RESULTS + "/" + survey.id()),
                reader.text("wave-pages/members.published.dates", reader.date(survey.opened()), reader.date(last)),
                new SurveyResultPages(reader).counted(results));
    }

    @GetMapping("/members/results/{survey}")
    SurveyResultsPage results(@PathVariable String survey, Reader reader) {
        return findings.findPublished(id(survey))
                .map(results -> new SurveyResultPages(reader).of(results, "/members/results/" + survey))
                .orElseThrow(() -> RefusedRequest.notFound("wave/survey.unknown", survey));
    }

    /** A name that cannot be one is of no survey. */
    static SurveyId id(String survey) {
        try {
            return new SurveyId(survey);
        } catch (Refusal none) {
            throw RefusedRequest.notFound("wave/survey.unknown", survey);
        }
    }
}
