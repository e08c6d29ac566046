package org.mirrorscope.wave.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.platform.Refusal;
import org.mirrorscope.shell.FormError;
import org.mirrorscope.shell.PersonalPage;
import org.mirrorscope.shell.Reader;
import org.mirrorscope.shell.RefusedRequest;
import org.mirrorscope.shell.SeeOther;
import org.mirrorscope.wave.members.Ballots;
import org.mirrorscope.wave.members.Link;
import org.mirrorscope.wave.members.Way;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where members answer, without signing in. Nothing of the request is kept; that this browser answered is known to the
 * browser alone, by a mark that is the same for everybody who answered.
 */
@Controller
@RequestMapping("/members/{link:[A-Za-z0-9_-]{22}}")
class BallotController {

    private static final Duration MARKED = Duration.ofDays(180);

    private final Ballots ballots;
    private final Pace pace;

    BallotController(Ballots ballots, Pace pace) {
        this.ballots = ballots;
        this.pace = pace;
    }

    /** @param again somebody else wants to answer from a browser that answered */
    @GetMapping
    BallotPage form(
            @PathVariable String link,
            @RequestParam(defaultValue = "false") boolean again,
            HttpServletRequest request,
            HttpServletResponse response,
            Reader reader) {
        Optional<Way> way = ballots.find(new Link(link));
        if (way.isEmpty()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            return note(link, reader, null, "members.used");
        }
        if (!ballots.isOpen(way.get())) {
            return note(link, reader, way.get(), "members.over");
        }
        if (!way.get().single() && !again && isMarked(way.get(), request)) {
            return note(link, reader, way.get(), "members.answered");
        }
        return page(link, way.get(), ballots.page().text(), again, null, List.of(), reader);
    }

    @PostMapping
    PersonalPage send(
            @PathVariable String link,
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletRequest request,
            HttpServletResponse response,
            Reader reader) {
        requireOurForm(request);
        Optional<Way> found = ballots.find(new Link(link));
        if (found.isEmpty()) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return note(link, reader, null, "members.used");
        }
        Way way = found.get();
        boolean again = fields.containsKey("again");
        AnswerForm typed = new AnswerForm(fields);
        BallotForm form = new BallotForm(way.asked(), typed, reader);
        List<FormError> errors = new BallotViews(reader, way.asked(), form).errors();
        if (errors.isEmpty() && !pace.takes(request.getRemoteAddr())) {
            errors = List.of(new FormError("", reader.text("wave-pages/members.pace")));
        }
        if (errors.isEmpty()) {
            try {
                return taken(
                        link,
                        way,
                        ballots.put(new Link(link), new Link(typed.text("mark")), way, form.submission()),
                        request,
                        response,
                        reader);
            } catch (Refusal refusal) {
                errors = List.of(new FormError("", refusal.sentence(reader.messages())));
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(link, way, typed.text("mark"), again, form, errors, reader);
    }

    private PersonalPage taken(
            String link,
            Way way,
            Ballots.Fate fate,
            HttpServletRequest request,
            HttpServletResponse response,
            Reader reader) {
        if (fate == Ballots.Fate.USED) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return note(link, reader, null, "members.used");
        }
        if (!way.single()) {
            mark(way, request, response);
        }
        return new SeeOther("/members/thanks");
    }

    /** Another site may not make a visitor's browser answer. */
    private static void requireOurForm(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null && !site.equals("same-origin") && !site.equals("none")) {
            throw RefusedRequest.forbidden("wave-pages/members.elsewhere");
        }
    }

    /** With the prefix, browsers take it from this very host alone, and not from a neighbour under the same domain. */
    private static String cookie(Way way, HttpServletRequest request) {
        return (request.isSecure() ? "__Host-" : "") + "answered-"
                + way.survey().id();
    }

    private boolean isMarked(Way way, HttpServletRequest request) {
        return request.getCookies() != null
                && Arrays.stream(request.getCookies())
                        .anyMatch(each -> each.getName().equals(cookie(way, request))
                                && ballots.isAnsweredMark(way, each.getValue()));
    }

    private void mark(Way way, HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(cookie(way, request), ballots.answeredMark(way))
                        .path("/")
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .maxAge(MARKED)
                        .build()
                        .toString());
    }

    private BallotPage page(
            String link,
            Way way,
            String mark,
            boolean again,
            @Nullable BallotForm typed,
            List<FormError> errors,
            Reader reader) {
        String title = reader.text(way.survey().title());
        return new BallotPage(
                title,
                title,
                "/members/" + link,
                reader.name(way.country()),
                Moments.full(reader, way.survey().deadline()),
                new BallotViews(reader, way.asked(), typed).parts(),
                mark,
                again,
                way.single(),
                null,
                null,
                errors);
    }

    private static BallotPage note(String link, Reader reader, @Nullable Way way, String sentence) {
        String title = way == null
                ? reader.text("wave-pages/members")
                : reader.text(way.survey().title());
        return new BallotPage(
                title,
                title,
                "/members/" + link,
                way == null ? "" : reader.name(way.country()),
                "",
                List.of(),
                "",
                false,
                true,
                reader.text("wave-pages/" + sentence),
                sentence.equals("members.answered") ? "/members/" + link + "?again=true" : null,
                List.of());
    }
}
