package org.mirrorscope.wave.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.mirrorscope.access.Deed;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.platform.Refusal;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shell.FormError;
import org.mirrorscope.shell.PersonalPage;
import org.mirrorscope.shell.Reader;
import org.mirrorscope.shell.SeeOther;
import org.mirrorscope.wave.Reviews;
import org.mirrorscope.wave.WaveId;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where the office gives one country time again, with a reason. */
@Controller
@RequestMapping("/office/waves/{wave}/{country}/reopen")
class ReopenController {

    private final Reviews reviews;
    private final OpenReturns open;

    ReopenController(Reviews reviews, OpenReturns open) {
        this.reviews = reviews;
        this.open = open;
    }

    @GetMapping
    ReopenPage form(@PathVariable String wave, @PathVariable String country, SignedIn who, Reader reader) {
        return page(who, wave, OpenReturns.country(country), "", "", reader, List.of());
    }

    @PostMapping
    PersonalPage reopen(
            @PathVariable String wave,
            @PathVariable String country,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String until,
            SignedIn who,
            Reader reader,
            HttpServletResponse response) {
        who.require(Deed.RUN_WAVES);
        try {
            reviews.reopen(who, new WaveId(wave), OpenReturns.country(country), reason.strip(), Moments.read(until));
            return new SeeOther(path(wave, OpenReturns.country(country)));
        } catch (Refusal refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            FormError error = new FormError(field(refusal), refusal.sentence(reader.messages()));
            return page(who, wave, OpenReturns.country(country), reason, until, reader, List.of(error));
        }
    }

    /** The field of the form that a refusal is about. */
    static String field(Refusal refusal) {
        return switch (refusal.key()) {
            case "wave-pages/moment.wrong", "wave/deadline.past" -> "until";
            case "wave/reason.empty", "instrument-answers/long", "instrument-answers/nul" -> "reason";
            default -> "";
        };
    }

    private ReopenPage page(
            SignedIn who,
            String wave,
            CountryCode country,
            String reason,
            String until,
            Reader reader,
            List<FormError> errors) {
        who.require(Deed.RUN_WAVES);
        open.find(who, wave, country.alpha2());
        String name = reader.name(country);
        return new ReopenPage(
                reader.text("wave-pages/reopen", name),
                reader.text("wave-pages/reopen.what", name),
                path(wave, country) + "/reopen",
                path(wave, country),
                reader.text("wave-pages/review.title", name),
                reason,
                until,
                errors);
    }

    private static String path(String wave, CountryCode country) {
        return "/office/waves/" + wave + "/" + country.alpha2();
    }
}
