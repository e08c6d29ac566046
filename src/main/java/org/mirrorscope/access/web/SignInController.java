package org.mirrorscope.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.access.LinkState;
import org.mirrorscope.access.SignIns;
import org.mirrorscope.access.SignIns.Entered;
import org.mirrorscope.mail.EmailAddress;
import org.mirrorscope.mail.Outbox;
import org.mirrorscope.platform.Refusal;
import org.mirrorscope.shell.FormError;
import org.mirrorscope.shell.PersonalPage;
import org.mirrorscope.shell.Reader;
import org.mirrorscope.shell.SeeOther;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in by a link from a mail, and signing out. */
@Controller
class SignInController {

    private static final Pattern OWN_PAGE = Pattern.compile("/(?:office|my)(?:[/?][\\w./~?=&%+,:-]*)?");
    private static final String SENT = SignInPage.PATH + "/sent";
    static final String LINK = SignInPage.PATH + "/link";

    private final SignIns signIns;
    private final Session session;
    private final Outbox outbox;
    private final Provider provider;
    private final boolean demonstration;

    SignInController(
            SignIns signIns,
            Session session,
            Outbox outbox,
            Provider provider,
            @Value("${" + DemonstrationController.SETTING + ":false}") boolean demonstration) {
        this.signIns = signIns;
        this.session = session;
        this.outbox = outbox;
        this.provider = provider;
        this.demonstration = demonstration;
    }

    @GetMapping(SignInPage.PATH)
    PersonalPage ask(
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String refused,
            Reader reader) {
        String target = ownPage(to);
        return session.who()
                .<PersonalPage>map(who -> new SeeOther(target.isEmpty() ? session.start(who) : target))
                .orElseGet(() -> page(reader, "", target, refusals(reader, refused)));
    }

    /** Why the identity provider's word was not enough. */
    private static List<FormError> refusals(Reader reader, String refused) {
        return Set.of("stranger", "unverified", "failed", "unreachable").contains(refused)
                ? List.of(new FormError("", reader.text("access/provider." + refused)))
                : List.of();
    }

    /** Somebody comes here only if there is no identity provider, or it cannot be reached: else a filter sends people on. */
    @GetMapping(Provider.START)
    SeeOther startWithoutProvider(@RequestParam(defaultValue = "") String to) {
        return new SeeOther(
                SignInPage.PATH + "?refused=unreachable&to=" + URLEncoder.encode(ownPage(to), StandardCharsets.UTF_8));
    }

    /** Only pages of this site, so that nobody can be led elsewhere after signing in. */
    static String ownPage(@Nullable String to) {
        return to != null && OWN_PAGE.matcher(to).matches() ? to : "";
    }

    private SignInPage page(Reader reader, String address, String to, List<FormError> errors) {
        return new SignInPage(
                reader.text("access/sign-in.title"),
                reader.text("access/sign-in.description"),
                SignInPage.PATH,
                address,
                to,
                provider.isConfigured()
                        ? reader.link(Provider.START + "?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8))
                        : "",
                provider.name().isEmpty() ? reader.text("access/provider") : provider.name(),
                demonstration,
                errors);
    }

    @PostMapping(SignInPage.PATH)
    PersonalPage send(
            @RequestParam(defaultValue = "") String address,
            @RequestParam(defaultValue = "") String to,
            Reader reader,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<EmailAddress> read = EmailAddress.read(address);
        if (read.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(
                    reader,
                    address,
                    ownPage(to),
                    List.of(new FormError("address", reader.text("access/address.malformed"))));
        }
        try {
            signIns.ask(read.get(), reader.language(), ownPage(to), request.getRemoteAddr());
        } catch (Refusal often) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            return page(
                    reader, address, ownPage(to), List.of(new FormError("address", often.sentence(reader.messages()))));
        }
        return new SeeOther(SENT);
    }

    @GetMapping(SENT)
    SignInSentPage sent(Reader reader) {
        return new SignInSentPage(
                reader.text("access/sent.title"), reader.text("access/sent.description"), SENT, outbox.hasServer());
    }

    @GetMapping(LINK)
    SignInLinkPage look(@RequestParam(defaultValue = "") String token, Reader reader, HttpServletResponse response) {
        return link(reader, signIns.look(token), token, response);
    }

    @PostMapping(LINK)
    PersonalPage enter(
            @RequestParam(defaultValue = "") String token,
            Reader reader,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<Entered> entered = signIns.enter(token);
        return entered.<PersonalPage>map(somebody -> begin(somebody, request, response))
                .orElseGet(() -> {
                    LinkState state = signIns.look(token);
                    // Good a moment ago, but of somebody who holds no seat any more: that is told to nobody else.
                    return link(reader, state == LinkState.GOOD ? LinkState.USED : state, token, response);
                });
    }

    private SeeOther begin(Entered somebody, HttpServletRequest request, HttpServletResponse response) {
        session.begin(somebody, request, response);
        return new SeeOther(session.start(somebody));
    }

    private static SignInLinkPage link(Reader reader, LinkState state, String token, HttpServletResponse response) {
        boolean good = state == LinkState.GOOD;
        if (!good) {
            response.setStatus(HttpStatus.GONE.value());
        }
        return new SignInLinkPage(
                reader.text(good ? "access/link.title" : "access/link.title.bad"),
                reader.text("access/link.description"),
                LINK,
                good ? token : "",
                reader.text(sentence(state)));
    }

    static String sentence(LinkState state) {
        return switch (state) {
            case GOOD -> "access/link.good";
            case USED -> "access/link.used";
            case EXPIRED -> "access/link.expired";
            case UNKNOWN -> "access/link.unknown";
        };
    }

    @PostMapping("/sign-out")
    SeeOther leave(HttpServletRequest request) {
        signIns.left(session.who().orElse(null));
        session.end(request);
        return new SeeOther("/");
    }
}
