package org.mirrorscope.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mirrorscope.access.LinkState;
import org.mirrorscope.access.Person;
import org.mirrorscope.access.SignIns;
import org.mirrorscope.access.SignIns.Entered;
import org.mirrorscope.mail.EmailAddress;
import org.mirrorscope.shell.FormError;
import org.mirrorscope.shell.PersonalPage;
import org.mirrorscope.shell.Reader;
import org.mirrorscope.shell.SeeOther;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The way in for the first coordinator, by the link that the program printed when it started. */
@Controller
class FirstSignInController {

    private static final String PATH = SignInPage.PATH + "/first";

    private final SignIns signIns;
    private final Session session;

    FirstSignInController(SignIns signIns, Session session) {
        this.signIns = signIns;
        this.session = session;
    }

    @GetMapping(PATH)
    FirstSignInPage look(@RequestParam(defaultValue = "") String token, Reader reader, HttpServletResponse response) {
        return page(reader, token, "", "", List.of(), response);
    }

    @PostMapping(PATH)
    PersonalPage found(
            @RequestParam(defaultValue = "") String token,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String address,
            Reader reader,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<EmailAddress> read = EmailAddress.read(address);
        List<FormError> errors = new ArrayList<>();
        if (!Person.isName(name)) {
            errors.add(new FormError("name", reader.text("access/name.missing")));
        }
        if (read.isEmpty()) {
            errors.add(new FormError("address", reader.text("access/address.malformed")));
        }
        if (errors.isEmpty()) {
            Optional<Entered> entered = signIns.found(token, name, read.orElseThrow(), reader.language());
            if (entered.isPresent()) {
                session.begin(entered.get(), request, response);
                return new SeeOther(session.start(entered.get()));
            }
        } else {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        return page(reader, token, name, address, errors, response);
    }

    private FirstSignInPage page(
            Reader reader,
            String token,
            String name,
            String address,
            List<FormError> errors,
            HttpServletResponse response) {
        LinkState state = signIns.lookAtFirst(token);
        boolean good = state == LinkState.GOOD;
        if (!good) {
            response.setStatus(HttpStatus.GONE.value());
        }
        return new FirstSignInPage(
                reader.text(good ? "access/first.title" : "access/link.title.bad"),
                reader.text("access/first.description"),
                PATH,
                good ? token : "",
                reader.text(good ? "access/first.good" : "access/first.bad"),
                name,
                address,
                errors);
    }
}
