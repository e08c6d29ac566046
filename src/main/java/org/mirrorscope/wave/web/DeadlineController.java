package org.mirrorscope.wave.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import org.mirrorscope.access.Deed;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.platform.Refusal;
import org.mirrorscope.shell.FormError;
import org.mirrorscope.shell.PersonalPage;
import org.mirrorscope.shell.Reader;
import org.mirrorscope.shell.SeeOther;
import org.mirrorscope.wave.Reviews;
import org.mirrorscope.wave.Schedule;
import org.mirrorscope.wave.WaveId;
import org.mirrorscope.wave.WavePlans;
import org.mirrorscope.wave.WaveState;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where the office opens a wave until a deadline, and moves that. */
@Controller
@RequestMapping("/office/waves/{wave}")
class DeadlineController {

    private final WavePlans plans;
    private final Reviews reviews;

    DeadlineController(WavePlans plans, Reviews reviews) {
        this.plans = plans;
        this.reviews = reviews;
    }

    @GetMapping("/deadline")
    DeadlinePage form(@PathVariable String wave, SignedIn who, Reader reader) {
        Schedule schedule = plans.find(who, new WaveId(wave));
        return page(reader, schedule, Moments.typed(schedule.deadline()), List.of());
    }

    private interface Verb {
        void until(Instant deadline);
    }

    @PostMapping("/open")
    PersonalPage open(
            @PathVariable String wave,
            @RequestParam(defaultValue = "") String deadline,
            SignedIn who,
            Reader reader,
            HttpServletResponse response) {
        Verb open = until -> reviews.open(who, new WaveId(wave), until);
        return take(plans.find(who, new WaveId(wave)), deadline, open, reader, response);
    }

    @PostMapping("/extend")
    PersonalPage extend(
            @PathVariable String wave,
            @RequestParam(defaultValue = "") String deadline,
            SignedIn who,
            Reader reader,
            HttpServletResponse response) {
        who.require(Deed.RUN_WAVES);
        Verb extend = until -> reviews.extend(who, new WaveId(wave), until);
        return take(plans.find(who, new WaveId(wave)), deadline, extend, reader, response);
    }

    private static PersonalPage take(
            Schedule schedule, String typed, Verb verb, Reader reader, HttpServletResponse response) {
        try {
            verb.until(Moments.read(typed));
            return new SeeOther(path(schedule));
        } catch (Refusal refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            String sentence = refusal.sentence(reader.messages());
            return page(reader, schedule, typed, List.of(new FormError("deadline", sentence)));
        }
    }

    private static String path(Schedule schedule) {
        return "/office/waves/" + schedule.wave().id().id();
    }

    private static DeadlinePage page(Reader reader, Schedule schedule, String typed, List<FormError> errors) {
        String verb = schedule.state() == WaveState.DRAFT ? "open" : "extend";
        String wave = reader.text(schedule.wave().title());
        return new DeadlinePage(
                reader.text("wave-pages/wave." + verb + ".title", wave),
                reader.text("wave-pages/wave." + verb),
                path(schedule) + "/deadline",
                path(schedule),
                wave,
                path(schedule) + "/" + verb,
                reader.text(
                        "wave-pages/wave." + verb + ".what",
                        schedule.wave().population().size()),
                typed,
                reader.text("wave-pages/wave." + verb),
                errors);
    }
}
