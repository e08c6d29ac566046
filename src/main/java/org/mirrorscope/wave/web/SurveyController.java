package org.mirrorscope.wave.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mirrorscope.access.Deed;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.access.SignedInEntries;
import org.mirrorscope.instrument.Instrument;
import org.mirrorscope.platform.Refusal;
import org.mirrorscope.registry.Countries;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shell.FormError;
import org.mirrorscope.shell.NavigationEntry;
import org.mirrorscope.shell.PersonalPage;
import org.mirrorscope.shell.Reader;
import org.mirrorscope.shell.RefusedRequest;
import org.mirrorscope.shell.SeeOther;
import org.mirrorscope.wave.members.Link;
import org.mirrorscope.wave.members.Survey;
import org.mirrorscope.wave.members.SurveyFindings;
import org.mirrorscope.wave.members.SurveyId;
import org.mirrorscope.wave.members.SurveyResults;
import org.mirrorscope.wave.members.Surveys;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where the office runs members' surveys. */
@Controller
@RequestMapping(SurveyController.PATH)
class SurveyController implements SignedInEntries {

    static final String PATH = "/office/members";

    private static final int AFTER_WAVES = 21;

    private final Surveys surveys;
    private final SurveyFindings findings;
    private final Countries countries;

    SurveyController(Surveys surveys, SurveyFindings findings, Countries countries) {
        this.surveys = surveys;
        this.findings = findings;
        this.countries = countries;
    }

    @Override
    public List<NavigationEntry> entries(SignedIn who) {
        return who.isOffice() ? List.of(new NavigationEntry(AFTER_WAVES, PATH, "wave-pages/nav.members")) : List.of();
    }

    @GetMapping
    SurveysPage list(SignedIn who, Reader reader) {
        return list(who, reader, new SurveysPage.Typed("", "", ""), List.of());
    }

    @PostMapping
    PersonalPage open(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String version,
            @RequestParam(defaultValue = "") String deadline,
            SignedIn who,
            Reader reader,
            HttpServletResponse response) {
        who.require(Deed.RUN_WAVES);
        try {
            SurveyId id = new SurveyId(name.strip());
            Instrument asked = surveys.askable(who).stream()
                    .filter(known -> known.id().toString().equals(version))
                    .findFirst()
                    .orElseThrow(() -> new Refusal("wave/survey.version", version));
            surveys.open(who, id, asked.id(), asked.title(), taking(), Moments.read(deadline));
            return new SeeOther(PATH + "/" + id);
        } catch (Refusal refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            FormError error = new FormError(field(refusal), refusal.sentence(reader.messages()));
            return list(who, reader, new SurveysPage.Typed(name, version, deadline), List.of(error));
        }
    }

    private static String field(Refusal refusal) {
        return switch (refusal.key()) {
            case "wave/survey.name", "wave/survey.taken" -> "name";
            case "wave/survey.version" -> "version";
            case "wave/deadline.past", "wave-pages/moment.wrong" -> "deadline";
            default -> "";
        };
    }

    /** The countries that take part today. */
    private List<CountryCode> taking() {
        return countries.all().values().stream()
                .filter(country -> country.participationOn(surveys.today()).isPresent())
                .map(country -> country.code())
                .toList();
    }

    private SurveysPage list(SignedIn who, Reader reader, SurveysPage.Typed typed, List<FormError> errors) {
        return new SurveysPage(
                reader.text("wave-pages/members"),
                reader.text("wave-pages/members.lead"),
                PATH,
                surveys.all(who).stream()
                        .map(survey -> new SurveysPage.Line(
                                PATH + "/" + survey.id(),
                                reader.text(survey.title()),
                                state(survey, reader),
                                Moments.full(reader, survey.deadline())))
                        .toList(),
                who.mayRunWaves(),
                surveys.askable(who).stream()
                        .map(version -> new SurveysPage.Version(
                                version.id().toString(), reader.text(version.title()) + " (" + version.id() + ")"))
                        .toList(),
                typed,
                errors);
    }

    static String state(Survey survey, Reader reader) {
        String state = survey.published() ? "published" : survey.closed() == null ? "open" : "closed";
        return reader.text("wave-pages/members.state." + state, Moments.full(reader, survey.deadline()));
    }

    @GetMapping("/{survey}")
    SurveyPage survey(@PathVariable String survey, SignedIn who, Reader reader) {
        who.require(Deed.SEE_OFFICE);
        SurveyResults results = results(who, survey);
        Survey shown = results.survey();
        SortedMap<CountryCode, Link> links = who.mayRunWaves() ? surveys.links(who, shown.id()) : new TreeMap<>();
        return new SurveyPage(
                reader.text(shown.title()),
                reader.text("wave-pages/members.lead"),
                PATH + "/" + shown.id(),
                state(shown, reader),
                who.mayRunWaves(),
                shown.closed() == null,
                shown.published(),
                Moments.typed(shown.deadline()),
                results.counted().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey(reader.byName()))
                        .map(country -> new SurveyPage.Country(
                                reader.name(country.getKey()),
                                "/my/" + country.getKey().alpha2() + "/members",
                                links.containsKey(country.getKey())
                                        ? address(links.get(country.getKey()), reader)
                                        : null,
                                counted(country.getValue(), reader)))
                        .toList(),
                findings.texts(who, results).entrySet().stream()
                        .map(texts ->
                                new SurveyPage.Texts(reader.text(texts.getKey().label()), texts.getValue()))
                        .toList());
    }

    private static String counted(int counted, Reader reader) {
        return reader.text("wave-pages/members.counted", counted);
    }

    /** A link as it is handed out. */
    static String address(Link link, Reader reader) {
        return reader.links().canonical(reader.language(), "/members/" + link.text());
    }

    @GetMapping("/{survey}/results")
    SurveyResultsPage results(@PathVariable String survey, SignedIn who, Reader reader) {
        who.require(Deed.SEE_OFFICE);
        return new SurveyResultPages(reader).of(results(who, survey), PATH + "/" + survey + "/results");
    }

    private SurveyResults results(SignedIn who, String survey) {
        return findings.find(who, MembersController.id(survey))
                .orElseThrow(() -> RefusedRequest.notFound("wave/survey.unknown", survey));
    }

    @PostMapping("/{survey}/extend")
    SeeOther extend(@PathVariable String survey, @RequestParam(defaultValue = "") String deadline, SignedIn who) {
        who.require(Deed.RUN_WAVES);
        surveys.extend(who, MembersController.id(survey), Moments.read(deadline));
        return new SeeOther(PATH + "/" + survey);
    }

    @PostMapping("/{survey}/close")
    SeeOther close(@PathVariable String survey, SignedIn who) {
        surveys.close(who, MembersController.id(survey));
        return new SeeOther(PATH + "/" + survey);
    }

    @PostMapping("/{survey}/publish")
    SeeOther publish(@PathVariable String survey, SignedIn who) {
        surveys.publish(who, MembersController.id(survey));
        return new SeeOther(PATH + "/" + survey);
    }
}
