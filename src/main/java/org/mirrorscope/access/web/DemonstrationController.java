package org.mirrorscope.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.access.Holding;
import org.mirrorscope.access.PersonId;
import org.mirrorscope.access.Seats;
import org.mirrorscope.access.SignIns;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shell.Reader;
import org.mirrorscope.shell.RefusedRequest;
import org.mirrorscope.shell.SeeOther;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Signing in as one of the demonstration's invented people, without mail. It is there only in the program that the
 * command {@code demo} starts, which listens to its own machine alone.
 */
@Controller
@ConditionalOnProperty(DemonstrationController.SETTING)
class DemonstrationController {

    static final String SETTING = "mirrorscope.demonstration";
    static final String PATH = SignInPage.PATH + "/demonstration";

    private final Seats seats;
    private final SignIns signIns;
    private final Session session;

    DemonstrationController(Seats seats, SignIns signIns, Session session) {
        this.seats = seats;
        this.signIns = signIns;
        this.session = session;
    }

    @GetMapping(PATH)
    DemonstrationPage people(Reader reader) {
        Comparator<@Nullable CountryCode> officeFirst = Comparator.nullsFirst(reader.byName());
        List<DemonstrationPage.Somebody> people = seats.holders().stream()
                .sorted(Comparator.<Holding, @Nullable CountryCode>comparing(
                        holding -> holding.seat().country(), officeFirst))
                .map(holding -> somebody(reader, holding))
                .toList();
        return new DemonstrationPage(
                reader.text("access/demonstration.title"),
                reader.text("access/demonstration.description"),
                PATH,
                people);
    }

    private static DemonstrationPage.Somebody somebody(Reader reader, Holding holding) {
        CountryCode country = holding.seat().country();
        return new DemonstrationPage.Somebody(
                holding.person().id().toString(),
                holding.person().name(),
                reader.text(
                        "access/seat.of",
                        reader.text("access/role." + holding.seat().role().code()),
                        country == null ? reader.text("access/office") : reader.name(country)));
    }

    @PostMapping(PATH)
    SeeOther enter(@RequestParam UUID person, HttpServletRequest request, HttpServletResponse response) {
        return signIns.enterDemonstration(new PersonId(person))
                .map(entered -> {
                    session.begin(entered, request, response);
                    return new SeeOther(session.start(entered));
                })
                .orElseThrow(() -> RefusedRequest.notFound("access/person.unknown"));
    }
}
