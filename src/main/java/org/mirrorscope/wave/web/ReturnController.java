package org.mirrorscope.wave.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.access.Deed;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.instrument.Question;
import org.mirrorscope.instrument.Section;
import org.mirrorscope.instrument.Variable;
import org.mirrorscope.platform.Refusal;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shell.FormError;
import org.mirrorscope.shell.PersonalPage;
import org.mirrorscope.shell.Reader;
import org.mirrorscope.shell.RefusedRequest;
import org.mirrorscope.shell.SeeOther;
import org.mirrorscope.wave.Burdens;
import org.mirrorscope.wave.DraftReturns;
import org.mirrorscope.wave.OpenReturn;
import org.mirrorscope.wave.Queries;
import org.mirrorscope.wave.Query;
import org.mirrorscope.wave.Rival;
import org.mirrorscope.wave.Said;
import org.mirrorscope.wave.WaveId;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages on which a country answers. Whether the person may is decided behind the door. */
@Controller
@RequestMapping("/my/{wave}/{country}")
class ReturnController {

    /** Fewer would tell how long one of them took. */
    private static final int ENOUGH = 3;

    private final OpenReturns open;
    private final DraftReturns returns;
    private final Queries queries;
    private final Burdens burdens;
    private final Answering answering;

    ReturnController(OpenReturns open, DraftReturns returns, Queries queries, Burdens burdens, Answering answering) {
        this.open = open;
        this.returns = returns;
        this.queries = queries;
        this.burdens = burdens;
        this.answering = answering;
    }

    @GetMapping
    ReturnPage overview(@PathVariable String wave, @PathVariable String country, SignedIn who, Reader reader) {
        return overview(who, wave, country, "", List.of(), reader);
    }

    private ReturnPage overview(
            SignedIn who, String wave, String country, String reason, List<FormError> errors, Reader reader) {
        OpenReturn shown = open.find(who, wave, country);
        boolean signed = seesAll(who, shown)
                && returns.lastSigned(who, shown.wave().id(), shown.country()).isPresent();
        return new ReturnPages(reader, shown, who)
                .overview(
                        signed,
                        QueryViews.open(reader, shown, asked(who, shown)),
                        takes(shown, reader),
                        reason,
                        errors);
    }

    @PostMapping("/begin")
    SeeOther begin(@PathVariable String wave, @PathVariable String country, SignedIn who) {
        returns.begin(who, new WaveId(wave), OpenReturns.country(country));
        OpenReturn shown = open.find(who, wave, country);
        return new SeeOther(sectionPath(shown, shown.asked().sections().getFirst()));
    }

    @GetMapping("/sections/{section}")
    SectionPage section(
            @PathVariable String wave,
            @PathVariable String country,
            @PathVariable String section,
            SignedIn who,
            Reader reader) {
        OpenReturn shown = open.find(who, wave, country);
        return new ReturnPages(reader, shown, who)
                .section(
                        OpenReturns.section(who, shown, section),
                        QuestionViews.of(reader, shown).with(asked(who, shown)),
                        Map.of());
    }

    /** The form's own button: saves the section and goes on, unless something could not be saved. */
    @PostMapping("/sections/{section}")
    PersonalPage save(
            @PathVariable String wave,
            @PathVariable String country,
            @PathVariable String section,
            @RequestParam MultiValueMap<String, String> fields,
            SignedIn who,
            Reader reader,
            HttpServletResponse response) {
        AnswerForm form = new AnswerForm(fields);
        Answering.Outcome outcome = answering.save(
                who,
                wave,
                country,
                shown -> OpenReturns.sectionToAnswer(who, shown, section).questions(),
                form,
                reader);
        OpenReturn now = outcome.now();
        Section of = OpenReturns.section(who, now, section);
        ReturnPages pages = new ReturnPages(reader, now, who);
        if (outcome.refused().isEmpty() && !pages.hasFlaws(of)) {
            boolean othersAsked =
                    !outcome.before().check().passed().equals(now.check().passed());
            return new SeeOther(fields.containsKey("stay") || othersAsked ? sectionPath(now, of) : pages.next(of));
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return pages.section(
                of, new QuestionViews(reader, now, outcome.refused(), form, asked(who, now)), outcome.refused());
    }

    /** One question at every change, for pages with JavaScript. */
    @PostMapping("/questions/{variable}")
    SavedPage saveOne(
            @PathVariable String wave,
            @PathVariable String country,
            @PathVariable String variable,
            @RequestParam MultiValueMap<String, String> fields,
            SignedIn who,
            Reader reader) {
        AnswerForm form = new AnswerForm(fields);
        Answering.Outcome outcome = answering.save(
                who, wave, country, shown -> List.of(OpenReturns.questionToAnswer(who, shown, variable)), form, reader);
        OpenReturn now = outcome.now();
        Question question = OpenReturns.question(who, now, variable);
        ReturnPages pages = new ReturnPages(reader, now, who);
        if (Answering.isOnlyChanged(outcome.before(), question, form)) {
            return pages.saved(question, QuestionViews.of(reader, now), "wave-pages/form.unchanged");
        }
        return pages.saved(
                question,
                new QuestionViews(reader, now, outcome.refused(), form, List.of()),
                outcome.refused().isEmpty() ? "wave-pages/saved" : "wave-pages/saved.not");
    }

    /** 'Everything here is still true.' */
    @PostMapping("/sections/{section}/confirm")
    SeeOther confirm(
            @PathVariable String wave, @PathVariable String country, @PathVariable String section, SignedIn who) {
        OpenReturn shown = open.findToAnswer(who, wave, country);
        Section of = OpenReturns.sectionToAnswer(who, shown, section);
        Set<String> cells = shown.check().unconfirmed().stream()
                .filter(variable -> variable.section().equals(of))
                .map(Variable::name)
                .collect(Collectors.toCollection(TreeSet::new));
        returns.confirm(who, shown.wave().id(), shown.country(), cells);
        return new SeeOther(sectionPath(shown, of));
    }

    /**
     * Chooses between what two people wrote.
     *
     * @param choice the id of the rival that is to hold; empty if the entry is to hold
     */
    @PostMapping("/cells/{variable}/choose")
    SeeOther choose(
            @PathVariable String wave,
            @PathVariable String country,
            @PathVariable String variable,
            @RequestParam(defaultValue = "") String choice,
            @RequestParam(defaultValue = "0") int number,
            @RequestParam(required = false) @Nullable List<UUID> seen,
            SignedIn who) {
        OpenReturn shown = open.findToAnswer(who, wave, country);
        Said said = shown.draft().rivals().stream()
                .filter(rival -> rival.id().toString().equals(choice))
                .findFirst()
                .map(Rival::said)
                .orElseGet(() -> shown.draft().said(variable));
        Set<UUID> settled = seen == null ? Set.of() : Set.copyOf(seen);
        returns.choose(who, shown.wave().id(), shown.country(), variable, number, said, settled);
        Variable of = shown.asked().variable(variable).orElseThrow();
        return new SeeOther(
                sectionPath(shown, of.section()) + "#q-" + of.question().variable());
    }

    @PostMapping("/questions/{variable}/remark")
    SeeOther remark(
            @PathVariable String wave,
            @PathVariable String country,
            @PathVariable String variable,
            @RequestParam(defaultValue = "") String text,
            SignedIn who) {
        OpenReturn shown = open.findToAnswer(who, wave, country);
        Question question = OpenReturns.questionToAnswer(who, shown, variable);
        returns.remark(who, shown.wave().id(), shown.country(), variable, text.strip());
        Section of = OpenReturns.sectionOf(shown, question);
        return new SeeOther(sectionPath(shown, of) + "#q-" + variable);
    }

    @PostMapping("/decline")
    PersonalPage decline(
            @PathVariable String wave,
            @PathVariable String country,
            @RequestParam(defaultValue = "") String reason,
            SignedIn who,
            Reader reader,
            HttpServletResponse response) {
        who.require(Deed.DECLINE, OpenReturns.country(country));
        open.find(who, wave, country);
        try {
            returns.decline(who, new WaveId(wave), OpenReturns.country(country), reason.strip());
            return new SeeOther(ReturnHeads.base(new WaveId(wave), OpenReturns.country(country)));
        } catch (Refusal refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            FormError error = new FormError("reason", refusal.sentence(reader.messages()));
            return overview(who, wave, country, reason, List.of(error), reader);
        }
    }

    @PostMapping("/resume")
    SeeOther resume(@PathVariable String wave, @PathVariable String country, SignedIn who) {
        returns.resume(who, new WaveId(wave), OpenReturns.country(country));
        return new SeeOther(ReturnHeads.base(new WaveId(wave), OpenReturns.country(country)));
    }

    @GetMapping("/check")
    CheckPage check(@PathVariable String wave, @PathVariable String country, SignedIn who, Reader reader) {
        return new ReturnPages(reader, open.find(who, wave, country), who).check();
    }

    /** The lead says that what the office entered is right. */
    @PostMapping("/confirm-entered")
    SeeOther confirmEntered(
            @PathVariable String wave,
            @PathVariable String country,
            @RequestParam(required = false) @Nullable List<String> variable,
            SignedIn who) {
        CountryCode code = OpenReturns.country(country);
        returns.confirmOnBehalf(who, new WaveId(wave), code, variable == null ? List.of() : variable);
        return new SeeOther(ReturnHeads.base(new WaveId(wave), code) + "/check");
    }

    @PostMapping("/sign-off")
    PersonalPage signOff(
            @PathVariable String wave,
            @PathVariable String country,
            @RequestParam(defaultValue = "0") long mark,
            @RequestParam(defaultValue = "") String correction,
            SignedIn who,
            Reader reader,
            HttpServletResponse response) {
        who.require(Deed.SIGN_OFF, OpenReturns.country(country));
        OpenReturn shown = open.find(who, wave, country);
        try {
            returns.signOff(who, shown.wave().id(), shown.country(), mark, correction.strip());
            return new SeeOther(ReturnHeads.base(shown.wave().id(), shown.country()) + "/signed");
        } catch (Refusal refusal) {
            response.setStatus(HttpStatus.CONFLICT.value());
            FormError error =
                    new FormError(correction.isEmpty() ? "" : "correction", refusal.sentence(reader.messages()));
            return new ReturnPages(reader, open.find(who, wave, country), who).check(correction, List.of(error));
        }
    }

    @GetMapping("/signed")
    SignedPage signed(@PathVariable String wave, @PathVariable String country, SignedIn who, Reader reader) {
        OpenReturn shown = open.find(who, wave, country);
        return new ReturnPages(reader, shown, who)
                .signed(returns.lastSigned(who, shown.wave().id(), shown.country())
                        .orElseThrow(() -> RefusedRequest.notFound("wave-pages/signed.none")));
    }

    /** As soon as a few countries signed off. */
    private String takes(OpenReturn shown, Reader reader) {
        return burdens.of(shown.wave().id())
                .filter(burden -> burden.countries() >= ENOUGH)
                .map(burden -> reader.text("wave-pages/burden.takes", burden.minutes(), burden.countries()))
                .orElse("");
    }

    private List<Query> asked(SignedIn who, OpenReturn shown) {
        return queries.of(who, shown.wave().id(), shown.country());
    }

    private static boolean seesAll(SignedIn who, OpenReturn shown) {
        return who.part(Deed.SEE_RETURN, shown.country(), shown.wave().id().id())
                .whole();
    }

    private static String sectionPath(OpenReturn shown, Section section) {
        return ReturnHeads.base(shown.wave().id(), shown.country()) + "/sections/" + section.id();
    }
}
