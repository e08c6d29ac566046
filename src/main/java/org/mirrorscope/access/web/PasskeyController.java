package org.mirrorscope.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.Supplier;
import org.mirrorscope.access.Passkeys;
import org.mirrorscope.access.SignIns.Entered;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.platform.Refusal;
import org.mirrorscope.shell.Reader;
import org.mirrorscope.shell.SeeOther;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What {@code passkeys.js} asks: first for what the device has to sign, as JSON; then, with the device's answer, for the
 * address to go on to. A refusal is a sentence in plain text.
 */
@Controller
class PasskeyController {

    static final String OWN = OwnPage.PATH + "/passkeys";
    static final String SIGN_IN = SignInPage.PATH + "/passkey";

    private static final MediaType PLAIN = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private final Passkeys passkeys;
    private final Session session;

    PasskeyController(Passkeys passkeys, Session session) {
        this.passkeys = passkeys;
        this.session = session;
    }

    @PostMapping(OWN + "/ask")
    ResponseEntity<String> askToAdd(SignedIn who, Reader reader, HttpServletRequest request) {
        return answered(MediaType.APPLICATION_JSON, reader, () -> passkeys.askToAdd(who, request.getRemoteAddr()));
    }

    @PostMapping(OWN)
    ResponseEntity<String> add(
            SignedIn who,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String answer,
            Reader reader) {
        return answered(PLAIN, reader, () -> {
            passkeys.add(who, name, answer);
            return reader.link(OwnPage.PATH + "?done=added");
        });
    }

    @PostMapping(OWN + "/{id}/remove")
    SeeOther remove(SignedIn who, @PathVariable UUID id) {
        passkeys.remove(who, id);
        return new SeeOther(OwnPage.PATH + "?done=removed");
    }

    @PostMapping(SIGN_IN + "/ask")
    ResponseEntity<String> askToSignIn(Reader reader, HttpServletRequest request) {
        return answered(MediaType.APPLICATION_JSON, reader, () -> passkeys.askToSignIn(request.getRemoteAddr()));
    }

    @PostMapping(SIGN_IN)
    ResponseEntity<String> enter(
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") String to,
            Reader reader,
            HttpServletRequest request,
            HttpServletResponse response) {
        return answered(PLAIN, reader, () -> {
            Entered entered = passkeys.enter(answer);
            session.begin(entered, request, response);
            String target = SignInController.ownPage(to);
            return reader.link(target.isEmpty() ? session.start(entered) : target);
        });
    }

    private static ResponseEntity<String> answered(MediaType type, Reader reader, Supplier<String> answer) {
        try {
            return ResponseEntity.ok()
                    .contentType(type)
                    .cacheControl(CacheControl.noStore())
                    .body(answer.get());
        } catch (Refusal refusal) {
            return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                    .contentType(PLAIN)
                    .cacheControl(CacheControl.noStore())
                    .body(refusal.sentence(reader.messages()));
        }
    }
}
