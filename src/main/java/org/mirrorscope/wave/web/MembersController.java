package org.mirrorscope.wave.web;

import org.mirrorscope.platform.Refusal;
import org.mirrorscope.shell.Reader;
import org.mirrorscope.shell.RefusedRequest;
import org.mirrorscope.wave.members.SurveyFindings;
import org.mirrorscope.wave.members.SurveyId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What everybody may see of members' surveys. */
@Controller
class MembersController {

    private final SurveyFindings findings;

    MembersController(SurveyFindings findings) {
        this.findings = findings;
    }

    @GetMapping("/members/thanks")
    ThanksPage thanks(Reader reader) {
        String title = reader.text("wave-pages/members.thanks");
        return new ThanksPage(title, title, "/members/thanks");
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
