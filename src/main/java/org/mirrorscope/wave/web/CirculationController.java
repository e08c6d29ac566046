package org.mirrorscope.wave.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.access.Role;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.platform.Refusal;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shell.FormError;
import org.mirrorscope.shell.PersonalPage;
import org.mirrorscope.shell.Reader;
import org.mirrorscope.shell.SeeOther;
import org.mirrorscope.wave.WaveId;
import org.mirrorscope.wave.circulation.Circulation;
import org.mirrorscope.wave.circulation.Reminders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where the office sends invitations and reminders. Whether the person may is decided behind the doors. */
@Controller
@RequestMapping("/office/waves/{wave}/circulation")
class CirculationController {

    private final Circulation circulation;
    private final Reminders reminders;

    CirculationController(Circulation circulation, Reminders reminders) {
        this.circulation = circulation;
        this.reminders = reminders;
    }

    /** @param done the deed after which the page is shown, with how many people were written to */
    @GetMapping
    CirculationPage show(
            @PathVariable String wave,
            @RequestParam(defaultValue = "") String done,
            @RequestParam(defaultValue = "0") int people,
            SignedIn who,
            Reader reader) {
        String words =
                Set.of("invited", "reminded", "planned", "addressed", "worded").contains(done)
                        ? reader.text("wave-pages/circulation.done." + done, people)
                        : "";
        return page(new WaveId(wave), who, reader, null, words, List.of());
    }

    @PostMapping("/roles")
    PersonalPage writeTo(
            @PathVariable String wave,
            @RequestParam(required = false) @Nullable List<String> role,
            SignedIn who,
            Reader reader,
            HttpServletResponse response) {
        List<Role> roles = role == null
                ? List.of()
                : role.stream().map(Role::ofCode).flatMap(Optional::stream).toList();
        try {
            circulation.writeTo(who, new WaveId(wave), roles);
            return to(wave, "addressed", 0);
        } catch (Refusal refusal) {
            return refused(wave, who, reader, null, error("roles", refusal, reader), response);
        }
    }

    @PostMapping("/invite")
    PersonalPage invite(@PathVariable String wave, SignedIn who, Reader reader, HttpServletResponse response) {
        try {
            return to(wave, "invited", circulation.invite(who, new WaveId(wave)));
        } catch (Refusal refusal) {
            return refused(wave, who, reader, null, error("invite", refusal, reader), response);
        }
    }

    /** @param days numbers of days, parted by commas or blanks */
    @PostMapping("/plan")
    PersonalPage plan(
            @PathVariable String wave,
            @RequestParam(defaultValue = "") String days,
            SignedIn who,
            Reader reader,
            HttpServletResponse response) {
        try {
            reminders.plan(who, new WaveId(wave), numbers(days));
            return to(wave, "planned", 0);
        } catch (Refusal refusal) {
            return refused(wave, who, reader, days, error("days", refusal, reader), response);
        }
    }

    private static List<Integer> numbers(String days) {
        List<Integer> numbers = new ArrayList<>();
        for (String word : days.strip().split("[\\s,;]+", -1)) {
            if (!word.isEmpty() && !word.matches("\\d{1,4}")) {
                throw new Refusal("wave-pages/reminder.wrong", word);
            }
            if (!word.isEmpty()) {
                numbers.add(Integer.valueOf(word));
            }
        }
        return numbers;
    }

    @PostMapping("/remind")
    PersonalPage remind(
            @PathVariable String wave,
            @RequestParam(required = false) @Nullable List<String> country,
            SignedIn who,
            Reader reader,
            HttpServletResponse response) {
        Set<CountryCode> countries = new TreeSet<>();
        if (country != null) {
            country.stream()
                    .filter(code -> code.matches("[A-Z]{2}"))
                    .map(CountryCode::new)
                    .forEach(countries::add);
        }
        try {
            return to(wave, "reminded", reminders.remind(who, new WaveId(wave), countries));
        } catch (Refusal refusal) {
            return refused(wave, who, reader, null, error("remind", refusal, reader), response);
        }
    }

    private static FormError error(String field, Refusal refusal, Reader reader) {
        return new FormError(field, refusal.sentence(reader.messages()));
    }

    private static SeeOther to(String wave, String done, int people) {
        return new SeeOther("/office/waves/" + wave + "/circulation?done=" + done + "&people=" + people);
    }

    /** A wave that is not there is told as such. */
    private CirculationPage refused(
            String wave,
            SignedIn who,
            Reader reader,
            @Nullable String days,
            FormError error,
            HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(new WaveId(wave), who, reader, days, "", List.of(error));
    }

    private CirculationPage page(
            WaveId wave, SignedIn who, Reader reader, @Nullable String days, String done, List<FormError> errors) {
        return new CirculationPages(reader, circulation.mailing(who, wave), reminders.owing(who, wave))
                .page(reminders.planned(who, wave), days, done, errors);
    }
}
