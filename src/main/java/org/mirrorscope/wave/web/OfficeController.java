package org.mirrorscope.wave.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.access.Deed;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.platform.Refusal;
import org.mirrorscope.shell.FormError;
import org.mirrorscope.shell.PersonalPage;
import org.mirrorscope.shell.Reader;
import org.mirrorscope.shell.SeeOther;
import org.mirrorscope.wave.DraftReturns;
import org.mirrorscope.wave.OpenReturn;
import org.mirrorscope.wave.Queries;
import org.mirrorscope.wave.Reviews;
import org.mirrorscope.wave.SignedReturn;
import org.mirrorscope.wave.WaveId;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where the office follows a wave and reviews what comes in. Whether the person may is decided behind the doors. */
@Controller
@RequestMapping("/office/waves")
class OfficeController {

    private final Reviews reviews;
    private final DraftReturns returns;
    private final Queries queries;

    OfficeController(Reviews reviews, DraftReturns returns, Queries queries) {
        this.reviews = reviews;
        this.returns = returns;
        this.queries = queries;
    }

    @GetMapping
    WavesPage waves(SignedIn who, Reader reader) {
        return new OfficePages(reader).waves(reviews.schedules(who), who.mayRunWaves());
    }

    @GetMapping("/{wave}")
    CockpitPage cockpit(@PathVariable String wave, SignedIn who, Reader reader) {
        return new OfficePages(reader)
                .cockpit(
                        reviews.cockpit(who, new WaveId(wave)),
                        who.mayRunWaves(),
                        queries.unsettled(who, new WaveId(wave)));
    }

    @PostMapping("/{wave}/close")
    SeeOther close(@PathVariable String wave, SignedIn who) {
        reviews.close(who, new WaveId(wave));
        return to(wave);
    }

    @PostMapping("/{wave}/publish")
    SeeOther publish(@PathVariable String wave, SignedIn who) {
        reviews.publishResults(who, new WaveId(wave));
        return to(wave);
    }

    @GetMapping("/{wave}/{country}")
    ReviewPage review(@PathVariable String wave, @PathVariable String country, SignedIn who, Reader reader) {
        return review(who, wave, country, reader, OfficePages.Typed.NOTHING);
    }

    private ReviewPage review(SignedIn who, String wave, String country, Reader reader, OfficePages.Typed typed) {
        who.require(Deed.SEE_OFFICE);
        OpenReturn shown = returns.find(who, new WaveId(wave), OpenReturns.country(country));
        Optional<SignedReturn> signed = returns.lastSigned(who, shown.wave().id(), shown.country());
        return new OfficePages(reader)
                .review(
                        shown,
                        who,
                        signed.orElse(null),
                        queries.of(who, shown.wave().id(), shown.country()),
                        typed);
    }

    @PostMapping("/{wave}/{country}/accept")
    SeeOther accept(
            @PathVariable String wave,
            @PathVariable String country,
            @RequestParam(defaultValue = "0") int number,
            SignedIn who) {
        reviews.accept(who, new WaveId(wave), OpenReturns.country(country), number);
        return to(wave, country);
    }

    /** @param until may be empty: as long as the wave is open */
    @PostMapping("/{wave}/{country}/send-back")
    PersonalPage sendBack(
            @PathVariable String wave,
            @PathVariable String country,
            @RequestParam(defaultValue = "0") int number,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String until,
            SignedIn who,
            Reader reader,
            HttpServletResponse response) {
        who.require(Deed.REVIEW);
        try {
            @Nullable Instant own = until.isEmpty() ? null : Moments.read(until);
            reviews.sendBack(who, new WaveId(wave), OpenReturns.country(country), number, reason.strip(), own);
            return to(wave, country);
        } catch (Refusal refusal) {
            response.setStatus(HttpStatus.CONFLICT.value());
            FormError error = new FormError(ReopenController.field(refusal), refusal.sentence(reader.messages()));
            return review(who, wave, country, reader, new OfficePages.Typed(reason, until, List.of(error)));
        }
    }

    private static SeeOther to(String wave) {
        return new SeeOther("/office/waves/" + wave);
    }

    private static SeeOther to(String wave, String country) {
        return new SeeOther("/office/waves/" + wave + "/" + country);
    }
}
