package org.mirrorscope.publication.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.mirrorscope.access.Deed;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.platform.Refusal;
import org.mirrorscope.publication.Reply;
import org.mirrorscope.publication.ReplyRounds;
import org.mirrorscope.publication.ReplyVerb;
import org.mirrorscope.shell.FormError;
import org.mirrorscope.shell.PersonalPage;
import org.mirrorscope.shell.Reader;
import org.mirrorscope.shell.RefusedRequest;
import org.mirrorscope.shell.SeeOther;
import org.mirrorscope.wave.WaveId;
import org.mirrorscope.wave.Waves;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where the office asks countries for their replies, and answers them. */
@Controller
@RequestMapping(RoundsPages.PATH)
class RoundsController {

    /** Absent where pages are shown without a database. */
    private final ObjectProvider<ReplyRounds> rounds;

    private final ObjectProvider<Waves> waves;
    private final ReplyAccounts accounts;

    RoundsController(ObjectProvider<ReplyRounds> rounds, ObjectProvider<Waves> waves, ReplyAccounts accounts) {
        this.rounds = rounds;
        this.waves = waves;
        this.accounts = accounts;
    }

    @GetMapping
    RoundsPage all(SignedIn who, Reader reader) {
        return pages(who, reader).page("", "", "", List.of());
    }

    private RoundsPages pages(SignedIn who, Reader reader) {
        ReplyRounds door = rounds.getObject();
        return new RoundsPages(
                reader,
                waves.getObject().all(),
                door.all(who),
                door.replies(who),
                door.startable(who),
                who.may(Deed.RUN_REPLIES));
    }

    @PostMapping
    PersonalPage start(
            @RequestParam(defaultValue = "") String wave,
            @RequestParam(defaultValue = "") String last,
            SignedIn who,
            Reader reader,
            HttpServletResponse response) {
        who.require(Deed.RUN_REPLIES);
        try {
            rounds.getObject().start(who, new WaveId(wave), day(last));
            return new SeeOther(RoundsPages.PATH);
        } catch (Refusal refusal) {
            String field = refusal.key().startsWith("publication-replies/date") ? "last" : "wave";
            return pages(who, reader).page(wave, last, "", refused(field, refusal, reader, response));
        }
    }

    @PostMapping("/waves/{wave}/extend")
    PersonalPage extend(
            @PathVariable String wave,
            @RequestParam(defaultValue = "") String last,
            SignedIn who,
            Reader reader,
            HttpServletResponse response) {
        who.require(Deed.RUN_REPLIES);
        try {
            rounds.getObject().extend(who, new WaveId(wave), day(last));
            return new SeeOther(RoundsPages.PATH);
        } catch (Refusal refusal) {
            return pages(who, reader).page("", last, wave, refused("last-" + wave, refusal, reader, response));
        }
    }

    @GetMapping("/{id}")
    ReplyPage reply(@PathVariable String id, SignedIn who, Reader reader) {
        Reply reply = find(who, id);
        return accounts.pages(who, reply, reader).forOffice("", "", "", List.of());
    }

    @PostMapping("/{id}/extend")
    PersonalPage extendOne(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String last,
            SignedIn who,
            Reader reader,
            HttpServletResponse response) {
        who.require(Deed.RUN_REPLIES);
        Reply reply = find(who, id);
        try {
            rounds.getObject().extend(who, reply.id(), day(last));
            return to(reply);
        } catch (Refusal refusal) {
            return accounts.pages(who, reply, reader)
                    .forOffice("", "", last, refused("last", refusal, reader, response));
        }
    }

    @PostMapping("/{id}/respond")
    PersonalPage respond(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String verb,
            @RequestParam(defaultValue = "") String text,
            SignedIn who,
            Reader reader,
            HttpServletResponse response) {
        who.require(Deed.RUN_REPLIES);
        Reply reply = find(who, id);
        try {
            rounds.getObject().respond(who, reply.id(), verb(verb), text);
            return to(reply);
        } catch (Refusal refusal) {
            String field = refusal.key().endsWith("/choose") ? "verb-show" : "text";
            return accounts.pages(who, find(who, id), reader)
                    .forOffice(verb, text, "", refused(field, refusal, reader, response));
        }
    }

    private static ReplyVerb verb(String typed) {
        return switch (typed) {
            case "answer", "show", "keep" -> ReplyVerb.valueOf(typed.toUpperCase(Locale.ROOT));
            default -> throw new Refusal("publication-replies/choose");
        };
    }

    private static LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeException none) {
            throw new Refusal(none, "publication-replies/date.wrong", ReplyRounds.FARTHEST);
        }
    }

    private static List<FormError> refused(String field, Refusal refusal, Reader reader, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return List.of(new FormError(field, refusal.sentence(reader.messages())));
    }

    private static SeeOther to(Reply reply) {
        return new SeeOther(RoundsPages.PATH + "/" + reply.id());
    }

    private Reply find(SignedIn who, String id) {
        return rounds.getObject()
                .find(who, ReplyController.id(id))
                .orElseThrow(() -> RefusedRequest.notFound("publication-replies/unknown"));
    }
}
