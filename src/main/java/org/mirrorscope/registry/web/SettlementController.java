package org.mirrorscope.registry.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.mirrorscope.access.Deed;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.platform.Refusal;
import org.mirrorscope.registry.Settlements;
import org.mirrorscope.shell.PersonalPage;
import org.mirrorscope.shell.Reader;
import org.mirrorscope.shell.SeeOther;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** Where the office and a country settle what sources say differently, each on its own pages. */
@Controller
class SettlementController {

    private static final String MY = Where.MY + "/{variable}/settlement";
    private static final String OFFICE = Where.OFFICE + "/{variable}/settlement";

    private final Histories histories;
    private final Settlements settlements;

    SettlementController(Histories histories, Settlements settlements) {
        this.histories = histories;
        this.settlements = settlements;
    }

    @PostMapping({MY, OFFICE})
    PersonalPage propose(
            @PathVariable String country,
            @PathVariable String variable,
            @RequestParam(defaultValue = "") String origin,
            @RequestParam(defaultValue = "") String why,
            @RequestAttribute(Where.PATTERN) String pattern,
            SignedIn who,
            Reader reader,
            HttpServletResponse response) {
        Where where = histories.where(who, country, pattern);
        return done(
                who,
                where,
                variable,
                reader,
                response,
                why,
                () -> settlements.propose(who, where.country(), variable, origin, why));
    }

    @PostMapping({MY + "/{id}/agree", OFFICE + "/{id}/agree"})
    PersonalPage agree(
            @PathVariable String country,
            @PathVariable String variable,
            @PathVariable String id,
            @RequestAttribute(Where.PATTERN) String pattern,
            SignedIn who,
            Reader reader,
            HttpServletResponse response) {
        Where where = histories.where(who, country, pattern);
        UUID proposed = Histories.id(id);
        return done(
                who, where, variable, reader, response, "", () -> settlements.agree(who, where.country(), proposed));
    }

    @PostMapping({MY + "/{id}/decline", OFFICE + "/{id}/decline"})
    PersonalPage decline(
            @PathVariable String country,
            @PathVariable String variable,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String why,
            @RequestAttribute(Where.PATTERN) String pattern,
            SignedIn who,
            Reader reader,
            HttpServletResponse response) {
        Where where = histories.where(who, country, pattern);
        UUID proposed = Histories.id(id);
        return done(
                who,
                where,
                variable,
                reader,
                response,
                why,
                () -> settlements.decline(who, where.country(), proposed, why));
    }

    /** What somebody wrote is kept by the page of refused forms; without it the history says why nothing was done. */
    private PersonalPage done(
            SignedIn who,
            Where where,
            String variable,
            Reader reader,
            HttpServletResponse response,
            String written,
            Runnable deed) {
        who.require(Deed.SETTLE_RECORD, where.country());
        histories.about(variable);
        try {
            deed.run();
            return new SeeOther(where.path(variable));
        } catch (Refusal refusal) {
            if (!written.isBlank()) {
                throw refusal;
            }
            response.setStatus(HttpStatus.CONFLICT.value());
            return histories.pages(who, where, variable, reader).refused(refusal.sentence(reader.messages()));
        }
    }
}
