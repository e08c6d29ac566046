package org.mirrorscope.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.mirrorscope.access.PersonId;
import org.mirrorscope.access.Seats;
import org.mirrorscope.access.SignIns.Entered;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.access.SignedInEntries;
import org.mirrorscope.shell.NavigationEntry;
import org.mirrorscope.shell.Visitor;
import org.mirrorscope.shell.VisitorSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Who is signed in on a request. Of the person a session holds the id and nothing else: name and seats are looked up anew
 * for each request, so that a seat that ends takes effect at once.
 */
@Component
class Session implements VisitorSource {

    /** Where the person works, and by what the person signed in: kept with the session, for its owner to read. */
    static final String DEVICE = "device";

    static final String WAY = "way";

    private static final String KNOWN = Session.class.getName() + ".known";

    private final SecurityContextRepository contexts;
    private final Seats seats;
    private final ObjectProvider<SignedInEntries> modules;

    Session(SecurityContextRepository contexts, Seats seats, ObjectProvider<SignedInEntries> modules) {
        this.contexts = contexts;
        this.seats = seats;
        this.modules = modules;
    }

    /** Begins one; an id that somebody may have planted before is not used. */
    void begin(Entered entered, HttpServletRequest request, HttpServletResponse response) {
        if (request.getSession(false) != null) {
            request.getSession().invalidate();
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                entered.who().person().id().toString(), null, List.of()));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        HttpSession session = request.getSession();
        session.setAttribute(WAY, entered.way().name());
        session.setAttribute(DEVICE, Device.words(request.getHeader(HttpHeaders.USER_AGENT)));
    }

    void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
    }

    /** Looked up once for each request. */
    Optional<SignedIn> who() {
        RequestAttributes request = Objects.requireNonNull(RequestContextHolder.getRequestAttributes());
        if (request.getAttribute(KNOWN, RequestAttributes.SCOPE_REQUEST) instanceof SignedIn known) {
            return Optional.of(known);
        }
        Authentication said = SecurityContextHolder.getContext().getAuthentication();
        Optional<SignedIn> who =
                said == null ? Optional.empty() : person(said.getName()).flatMap(seats::signedIn);
        who.ifPresent(found -> request.setAttribute(KNOWN, found, RequestAttributes.SCOPE_REQUEST));
        return who;
    }

    /** Empty for Spring's own name of somebody who is not signed in. */
    private static Optional<PersonId> person(String name) {
        try {
            return Optional.of(new PersonId(UUID.fromString(name)));
        } catch (IllegalArgumentException nobody) {
            return Optional.empty();
        }
    }

    /** Where somebody goes who has just signed in. */
    String start(Entered entered) {
        return entered.target().isEmpty() ? start(entered.who()) : entered.target();
    }

    /** Where somebody begins. */
    String start(SignedIn who) {
        return entries(who).stream().map(NavigationEntry::path).findFirst().orElse("/");
    }

    private List<NavigationEntry> entries(SignedIn who) {
        return modules.orderedStream()
                .flatMap(module -> module.entries(who).stream())
                .sorted(Comparator.comparingInt(NavigationEntry::order))
                .toList();
    }

    @Override
    public String entrance() {
        return SignInPage.PATH;
    }

    @Override
    public Optional<Visitor> visitor() {
        return who().map(who -> new Visitor(who.person().name(), OwnPage.PATH, entries(who)));
    }
}
