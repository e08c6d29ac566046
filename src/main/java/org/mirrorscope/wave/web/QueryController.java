package org.mirrorscope.wave.web;

import java.util.UUID;
import org.mirrorscope.access.Deed;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.instrument.Question;
import org.mirrorscope.shell.Reader;
import org.mirrorscope.shell.RefusedRequest;
import org.mirrorscope.shell.SeeOther;
import org.mirrorscope.wave.OpenReturn;
import org.mirrorscope.wave.Queries;
import org.mirrorscope.wave.Query;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The office asks about an answer, the country answers. */
@Controller
class QueryController {

    private static final String MY = "/my/{wave}/{country}/queries/{id}";
    private static final String OFFICE = "/office/waves/{wave}/{country}/queries";

    private final OpenReturns open;
    private final Queries queries;

    QueryController(OpenReturns open, Queries queries) {
        this.open = open;
        this.queries = queries;
    }

    /** The country answers. */
    @PostMapping(MY)
    SeeOther answer(
            @PathVariable String wave,
            @PathVariable String country,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String text,
            SignedIn who,
            Reader reader) {
        OpenReturn shown = open.findToAnswer(who, wave, country);
        Query query = find(who, shown, id);
        queries.answer(who, shown.wave().id(), shown.country(), id, text);
        return new SeeOther(
                new QueryViews(reader, shown.asked()).forCountry(query).href());
    }

    /** The office asks anew. */
    @PostMapping(OFFICE)
    SeeOther ask(
            @PathVariable String wave,
            @PathVariable String country,
            @RequestParam(defaultValue = "") String variable,
            @RequestParam(defaultValue = "") String text,
            SignedIn who) {
        OpenReturn shown = findToReview(who, wave, country);
        Question question = OpenReturns.question(who, shown, variable);
        queries.ask(who, shown.wave().id(), shown.country(), question.variable(), text);
        return to(shown, question.variable());
    }

    /** The office asks on. */
    @PostMapping(OFFICE + "/{id}")
    SeeOther askOn(
            @PathVariable String wave,
            @PathVariable String country,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String text,
            SignedIn who) {
        OpenReturn shown = findToReview(who, wave, country);
        Query query = find(who, shown, id);
        queries.askOn(who, shown.wave().id(), shown.country(), id, text);
        return to(shown, query.variable());
    }

    @PostMapping(OFFICE + "/{id}/settle")
    SeeOther settle(@PathVariable String wave, @PathVariable String country, @PathVariable UUID id, SignedIn who) {
        OpenReturn shown = findToReview(who, wave, country);
        Query query = find(who, shown, id);
        queries.settle(who, shown.wave().id(), shown.country(), id);
        return to(shown, query.variable());
    }

    private OpenReturn findToReview(SignedIn who, String wave, String country) {
        who.require(Deed.REVIEW, OpenReturns.country(country));
        return open.find(who, wave, country);
    }

    private Query find(SignedIn who, OpenReturn shown, UUID id) {
        return queries.of(who, shown.wave().id(), shown.country()).stream()
                .filter(query -> query.id().equals(id))
                .findFirst()
                .orElseThrow(() -> RefusedRequest.notFound("wave/query.unknown"));
    }

    private static SeeOther to(OpenReturn shown, String variable) {
        return new SeeOther(
                "/office/waves/" + shown.wave().id() + "/" + shown.country().alpha2() + "#queries-" + variable);
    }
}
