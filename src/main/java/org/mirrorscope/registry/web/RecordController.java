package org.mirrorscope.registry.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mirrorscope.access.Deed;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.instrument.Visibility;
import org.mirrorscope.registry.Ages;
import org.mirrorscope.registry.Countries;
import org.mirrorscope.registry.Known;
import org.mirrorscope.registry.KnownVariables;
import org.mirrorscope.registry.Statements;
import org.mirrorscope.shell.Reader;
import org.mirrorscope.shell.RefusedRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** A country's record, now or as it was known on a day. A country sees all of its own. */
@Controller
class RecordController {

    private final Countries countries;
    private final Statements statements;
    private final KnownVariables variables;
    private final Ages ages;

    RecordController(Countries countries, Statements statements, KnownVariables variables, Ages ages) {
        this.countries = countries;
        this.statements = statements;
        this.variables = variables;
        this.ages = ages;
    }

    @GetMapping({Where.MY, Where.OFFICE})
    RecordPage record(
            @PathVariable String country,
            @RequestAttribute(Where.PATTERN) String pattern,
            @RequestParam(defaultValue = "") String at,
            SignedIn who,
            Reader reader) {
        Where where = Where.of(who, country, pattern, countries);
        boolean mayEdit = where.office() && who.may(Deed.EDIT_COUNTRIES);
        if (at.isBlank()) {
            SortedMap<String, Known> known = statements.known(where.country(), Visibility.OFFICE);
            return new RecordPages(reader, variables, where, known, mayEdit).of(null);
        }
        LocalDate day = day(at);
        if (day.isAfter(ages.today())) {
            throw RefusedRequest.badRequest("registry/record.future", reader.date(day));
        }
        SortedMap<String, Known> known = new TreeMap<>();
        statements
                .profileKnownAt(where.country(), Visibility.OFFICE, endOf(day))
                .forEach((variable, fact) -> known.put(variable, new Known(fact, false, List.of())));
        return new RecordPages(reader, variables, where, known, mayEdit).of(day);
    }

    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC).minusNanos(1_000);
    }

    private static LocalDate day(String typed) {
        try {
            LocalDate day = LocalDate.parse(typed.strip());
            if (day.getYear() >= 1000 && day.getYear() <= 9999) {
                return day;
            }
        } catch (DateTimeException none) {
            throw RefusedRequest.badRequest("instrument-answers/typed.day", typed);
        }
        throw RefusedRequest.badRequest("instrument-answers/typed.day", typed);
    }
}
