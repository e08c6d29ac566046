package org.mirrorscope.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.jooq.DSLContext;
import org.mirrorscope.access.Invitation;
import org.mirrorscope.access.Invitations;
import org.mirrorscope.access.Person;
import org.mirrorscope.access.Role;
import org.mirrorscope.access.Seats;
import org.mirrorscope.access.SignIns;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.instrument.VersionId;
import org.mirrorscope.intake.Pack;
import org.mirrorscope.intake.PackReader;
import org.mirrorscope.intake.Packs;
import org.mirrorscope.mail.EmailAddress;
import org.mirrorscope.platform.Application;
import org.mirrorscope.platform.Home;
import org.mirrorscope.platform.Progress;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shared.LocalizedText;
import org.mirrorscope.wave.DraftReturns;
import org.mirrorscope.wave.Reviews;
import org.mirrorscope.wave.WaveId;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** A wave of 250 questions that the leads of fifty countries answer, each signed in, in a program that serves pages. */
final class Collecting implements AutoCloseable {

    static final WaveId WAVE = new WaveId("now");

    private final Application application;
    private final HttpClient client = HttpClient.newHttpClient();
    private final List<Lead> leads = new ArrayList<>();
    private final SignedIn office;

    /**
     * Somebody who answers.
     *
     * @param who the lead
     * @param country whose return it is
     * @param cookie of the session
     * @param amounts the questions for a number whose last answer waits to be confirmed
     */
    record Lead(SignedIn who, CountryCode country, String cookie, List<String> amounts) {}

    private Collecting(Application application, SignedIn office) {
        this.application = application;
        this.office = office;
    }

    /** Starts it in an empty folder: last time's answers are there, and every lead has begun. */
    static Collecting start(Path folder, int countries) throws IOException {
        Path pack = folder.resolve("pack");
        new BigPack(2, 250, countries).write(pack);
        Members.write(pack.resolve("instruments"));
        Application application = Application.serve(Home.of(folder.resolve("home")), "127.0.0.1", 0);
        Pack read = PackReader.read(pack, Progress.NONE);
        application.bean(Packs.class).load(read.dataset().orElseThrow(), read.problems(), false, Progress.NONE);
        SignIns signIns = application.bean(SignIns.class);
        SignedIn office = signIns.found(
                        signIns.firstToken().orElseThrow(),
                        "Olga Office",
                        new EmailAddress("office@example.org"),
                        Locale.ENGLISH)
                .orElseThrow()
                .who();
        Collecting collecting = new Collecting(application, office);
        collecting.open(application.bean(Invitations.class).countries());
        return collecting;
    }

    private void open(Iterable<CountryCode> countries) {
        Reviews reviews = application.bean(Reviews.class);
        List<CountryCode> invited = new ArrayList<>();
        countries.forEach(invited::add);
        reviews.create(office, WAVE, new VersionId("big", "1991"), LocalizedText.of("Measured wave"), invited);
        reviews.open(office, WAVE, Instant.now().plus(Duration.ofDays(1)));
        for (CountryCode country : invited) {
            leads.add(invite(country));
        }
    }

    private Lead invite(CountryCode country) {
        Invitations invitations = application.bean(Invitations.class);
        Person person = invitations
                .invite(
                        office,
                        new Invitation(
                                "Lead of " + country.alpha2(),
                                new EmailAddress(country.alpha2().toLowerCase(Locale.ROOT) + "@example.org"),
                                Locale.ENGLISH,
                                country,
                                Role.LEAD,
                                invitations.today()))
                .person();
        SignedIn who = application.bean(Seats.class).signedIn(person.id()).orElseThrow();
        application.bean(DraftReturns.class).begin(who, WAVE, country);
        return new Lead(who, country, cookie(person, application.bean(SessionRepository.class)), amounts(country));
    }

    private List<String> amounts(CountryCode country) {
        return database()
                .fetch(
                        "select variable from wave.entry where country = ? and jsonb_exists(value, 'number') order by variable",
                        country.alpha2())
                .getValues(0, String.class);
    }

    /** A session as signing in begins it, without waiting for fifty mails. */
    private static <S extends Session> String cookie(Person person, SessionRepository<S> sessions) {
        S session = sessions.createSession();
        session.setAttribute(
                "SPRING_SECURITY_CONTEXT",
                new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(
                        person.id().toString(), null, List.of())));
        sessions.save(session);
        return "mirrorscope="
                + Base64.getEncoder().encodeToString(session.getId().getBytes(StandardCharsets.UTF_8));
    }

    SignedIn office() {
        return office;
    }

    String root() {
        return "http://127.0.0.1:" + application.port();
    }

    <T> T bean(Class<T> type) {
        return application.bean(type);
    }

    List<Lead> leads() {
        return leads;
    }

    /** The database as the program has it. */
    DSLContext database() {
        return application.bean(DSLContext.class);
    }

    /** Sends a form as a browser does at a change, or asks for a page if there is no form; what came back. */
    String ask(Lead lead, String path, String form) {
        HttpRequest.Builder request = request("/my/" + WAVE + "/" + lead.country() + path, lead.cookie());
        if (!form.isEmpty()) {
            request.header("Content-Type", "application/x-www-form-urlencoded")
                    .header("Sec-Fetch-Site", "same-origin")
                    .header("HX-Request", "true")
                    .POST(BodyPublishers.ofString(form));
        }
        return answer(request.build());
    }

    /** Asks for a page as the office. */
    void look(String path) {
        answer(request(path, cookie(office.person(), application.bean(SessionRepository.class)))
                .build());
    }

    private HttpRequest.Builder request(String path, String cookie) {
        return HttpRequest.newBuilder(URI.create(root() + path)).header("Cookie", cookie);
    }

    private String answer(HttpRequest request) {
        try {
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new IllegalStateException(request.uri() + " answered " + response.statusCode());
            }
            return response.body();
        } catch (IOException | InterruptedException gone) {
            throw new IllegalStateException(request.uri().toString(), gone);
        }
    }

    @Override
    public void close() {
        client.close();
        application.close();
    }
}
