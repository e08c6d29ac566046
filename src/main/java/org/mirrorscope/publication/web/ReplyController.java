package org.mirrorscope.publication.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.mirrorscope.access.Deed;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.platform.Refusal;
import org.mirrorscope.publication.Replies;
import org.mirrorscope.publication.Reply;
import org.mirrorscope.publication.ReplyState;
import org.mirrorscope.publication.ReplyVerb;
import org.mirrorscope.publication.web.ReplyPage.Form;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shell.FormError;
import org.mirrorscope.shell.PersonalPage;
import org.mirrorscope.shell.Reader;
import org.mirrorscope.shell.RefusedRequest;
import org.mirrorscope.shell.SeeOther;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a country sees what will be said of it, and replies. */
@Controller
@RequestMapping("/my/{country:[A-Z]{2}}/reply")
class ReplyController {

    /** Before the name of a variable in the name of its comment's field. */
    static final String COMMENT = "c-";

    /** The field of the comment about all of it. */
    static final String ALL = "all";

    /** Absent where pages are shown without a database. */
    private final ObjectProvider<Replies> replies;

    private final ReplyAccounts accounts;

    ReplyController(ObjectProvider<Replies> replies, ReplyAccounts accounts) {
        this.replies = replies;
        this.accounts = accounts;
    }

    @GetMapping
    RepliesPage all(@PathVariable String country, SignedIn who, Reader reader) {
        CountryCode code = new CountryCode(country);
        return new RepliesPages(reader).of(code, replies.getObject().of(who, code));
    }

    @GetMapping("/{id}")
    ReplyPage reply(@PathVariable String country, @PathVariable String id, SignedIn who, Reader reader) {
        Reply reply = find(who, country, id);
        return accounts.pages(who, reply, reader).forCountry(new Form("", Map.of()), List.of());
    }

    @PostMapping("/{id}")
    PersonalPage send(
            @PathVariable String country,
            @PathVariable String id,
            @RequestParam Map<String, String> fields,
            SignedIn who,
            Reader reader,
            HttpServletResponse response) {
        who.require(Deed.REPLY, new CountryCode(country));
        Reply reply = find(who, country, id);
        Form typed = new Form(fields.getOrDefault("verb", ""), comments(fields));
        try {
            replies.getObject().reply(who, reply.country(), reply.id(), verb(typed.verb()), typed.words());
            return new SeeOther("/my/" + country + "/reply/" + id);
        } catch (Refusal refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            FormError error = new FormError(field(refusal), refusal.sentence(reader.messages()));
            return accounts.pages(who, find(who, country, id), reader).forCountry(typed, List.of(error));
        }
    }

    private static Map<String, String> comments(Map<String, String> fields) {
        Map<String, String> comments = new LinkedHashMap<>();
        fields.forEach((name, words) -> {
            if (name.startsWith(COMMENT)) {
                comments.put(name.substring(COMMENT.length()), words);
            }
        });
        comments.put(Reply.ALL, fields.getOrDefault(ALL, ""));
        return comments;
    }

    private static ReplyVerb verb(String typed) {
        return switch (typed) {
            case "agree", "comment", "object" -> ReplyVerb.valueOf(typed.toUpperCase(Locale.ROOT));
            default -> throw new Refusal("publication-replies/choose");
        };
    }

    private static String field(Refusal refusal) {
        return switch (refusal.key()) {
            case "publication-replies/choose", "publication-replies/agree.words" -> "verb-agree";
            case "publication-replies/say" -> ALL;
            case "instrument-answers/long", "instrument-answers/nul" ->
                field(refusal.arguments().getFirst());
            default -> "";
        };
    }

    private static String field(Object variable) {
        return variable.equals(Reply.ALL) ? ALL : COMMENT + variable;
    }

    /** The draft of the country's factsheet, which nobody else gets. */
    @GetMapping("/{id}/factsheet.pdf")
    ResponseEntity<byte[]> factsheet(
            @PathVariable String country, @PathVariable String id, SignedIn who, Reader reader) {
        Reply reply = find(who, country, id);
        if (reply.state() == ReplyState.REPLACED) {
            throw RefusedRequest.notFound("publication-replies/replaced");
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .body(FactsheetController.pdf(accounts.draft(reply, reader)));
    }

    private Reply find(SignedIn who, String country, String id) {
        return replies.getObject()
                .find(who, new CountryCode(country), id(id))
                .orElseThrow(() -> RefusedRequest.notFound("publication-replies/unknown"));
    }

    static UUID id(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException none) {
            throw RefusedRequest.notFound("publication-replies/unknown");
        }
    }
}
