package org.mirrorscope.wave.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import org.mirrorscope.access.Deed;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.instrument.Code;
import org.mirrorscope.instrument.Instrument;
import org.mirrorscope.platform.Refusal;
import org.mirrorscope.registry.Countries;
import org.mirrorscope.registry.Initiative;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shell.FormError;
import org.mirrorscope.shell.Frame;
import org.mirrorscope.shell.PersonalPage;
import org.mirrorscope.shell.Reader;
import org.mirrorscope.shell.SeeOther;
import org.mirrorscope.wave.Schedule;
import org.mirrorscope.wave.WaveId;
import org.mirrorscope.wave.WavePlan;
import org.mirrorscope.wave.WavePlans;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where the office plans a wave, and changes the plan as long as the wave is not open. */
@Controller
class WaveFormController {

    static final String NEW = "/office/new-wave";
    private static final String PLAN = "/office/waves/{wave}/plan";

    private final WavePlans plans;
    private final Countries countries;
    private final Clock clock;

    WaveFormController(WavePlans plans, Countries countries, Clock clock) {
        this.plans = plans;
        this.countries = countries;
        this.clock = clock;
    }

    @GetMapping(NEW)
    WaveFormPage blank(SignedIn who, Reader reader) {
        who.require(Deed.RUN_WAVES);
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return page(who, reader, NEW, WaveForm.empty(today), List.of());
    }

    @GetMapping(PLAN)
    WaveFormPage planned(@PathVariable String wave, SignedIn who, Reader reader) {
        Schedule planned = plans.find(who, new WaveId(wave));
        LocalDate opens = planned.wave().opened();
        List<CountryCode> taking = countries.all().values().stream()
                .filter(country -> country.participationOn(opens).isPresent())
                .map(country -> country.code())
                .toList();
        return page(who, reader, path(wave) + "/plan", WaveForm.of(planned, taking), List.of());
    }

    @PostMapping(NEW)
    PersonalPage create(
            SignedIn who,
            @RequestParam MultiValueMap<String, String> fields,
            Reader reader,
            HttpServletResponse response) {
        who.require(Deed.RUN_WAVES);
        return take(who, NEW, WaveForm.read(fields, languages()), fields.containsKey("list"), reader, response);
    }

    @PostMapping(PLAN)
    PersonalPage change(
            @PathVariable String wave,
            SignedIn who,
            @RequestParam MultiValueMap<String, String> fields,
            Reader reader,
            HttpServletResponse response) {
        who.require(Deed.RUN_WAVES);
        fields.set("name", wave);
        WaveForm form = WaveForm.read(fields, languages());
        return take(who, path(wave) + "/plan", form, fields.containsKey("list"), reader, response);
    }

    /** @param listOnly whether only the list of countries of another day is wanted */
    private PersonalPage take(
            SignedIn who, String path, WaveForm form, boolean listOnly, Reader reader, HttpServletResponse response) {
        if (listOnly) {
            return page(who, reader, path, form, List.of());
        }
        List<FormError> errors = new ArrayList<>();
        var plan = form.plan(
                plans.askable(who),
                languages(),
                form.taking(countries.all().values()).keySet(),
                reader,
                errors::add);
        if (plan.isPresent()) {
            try {
                keep(who, path, plan.get());
                return new SeeOther(path(form.name()));
            } catch (Refusal refusal) {
                errors.add(new FormError(field(refusal), refusal.sentence(reader.messages())));
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(who, reader, path, form, errors);
    }

    private void keep(SignedIn who, String path, WavePlan plan) {
        if (path.equals(NEW)) {
            plans.create(who, plan);
        } else {
            plans.change(who, plan);
        }
    }

    private static String field(Refusal refusal) {
        return switch (refusal.key()) {
            case "wave/wave.name", "wave/wave.taken" -> "name";
            case "wave/population.empty", "wave/population.unknown" -> "population";
            case "wave/deadline.past" -> "deadline";
            default -> "";
        };
    }

    private static String path(String wave) {
        return "/office/waves/" + wave;
    }

    private List<String> languages() {
        return countries.initiative().map(Initiative::languages).orElse(List.of("en"));
    }

    private WaveFormPage page(SignedIn who, Reader reader, String path, WaveForm form, List<FormError> errors) {
        boolean fresh = path.equals(NEW);
        List<String> languages = languages();
        return new WaveFormPage(
                reader.text(fresh ? "wave-pages/plan.new" : "wave-pages/plan.title"),
                reader.text("wave-pages/plan.lead"),
                path,
                form,
                fresh,
                plans.askable(who).stream()
                        .map(version -> choice(reader, version, form))
                        .toList(),
                languages.stream()
                        .map(tag -> new WaveFormPage.Language(
                                tag, Frame.nameOf(Locale.forLanguageTag(tag)), tag.equals(languages.getFirst())))
                        .toList(),
                choices(reader, form),
                errors);
    }

    private static WaveFormPage.Choice choice(Reader reader, Instrument version, WaveForm form) {
        String id = version.id().toString();
        return new WaveFormPage.Choice(
                id,
                reader.text("wave-pages/plan.version.choice", reader.text(version.title()), id),
                "",
                id.equals(form.version()));
    }

    private List<WaveFormPage.Choice> choices(Reader reader, WaveForm form) {
        List<Code> kinds = countries.initiative().map(Initiative::participation).orElse(List.of());
        SortedMap<CountryCode, String> taking = form.taking(countries.all().values());
        return taking.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(reader.byName()))
                .map(country -> new WaveFormPage.Choice(
                        country.getKey().alpha2(),
                        reader.name(country.getKey()),
                        label(reader, kinds, country.getValue()),
                        form.chosen().contains(country.getKey().alpha2())))
                .toList();
    }

    private static String label(Reader reader, List<Code> kinds, String kind) {
        return kinds.stream()
                .filter(code -> code.code().equals(kind))
                .findFirst()
                .map(code -> reader.text(code.label()))
                .orElse(kind);
    }
}
