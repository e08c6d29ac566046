package org.mirrorscope.registry.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.access.Deed;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.platform.Refusal;
import org.mirrorscope.registry.Countries;
import org.mirrorscope.registry.Country;
import org.mirrorscope.registry.Initiative;
import org.mirrorscope.registry.Participations;
import org.mirrorscope.registry.Spell;
import org.mirrorscope.registry.web.ParticipationPage.Kind;
import org.mirrorscope.registry.web.ParticipationPage.Row;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shell.FormError;
import org.mirrorscope.shell.PersonalPage;
import org.mirrorscope.shell.Reader;
import org.mirrorscope.shell.RefusedRequest;
import org.mirrorscope.shell.SeeOther;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where the office says how a country takes part, from when to when. */
@Controller
@RequestMapping("/office/countries/{country:[A-Z]{2}}/participation")
class ParticipationController {

    private static final int MORE = 2;

    private final Countries countries;
    private final Participations participations;

    ParticipationController(Countries countries, Participations participations) {
        this.countries = countries;
        this.participations = participations;
    }

    @GetMapping
    ParticipationPage form(@PathVariable String country, SignedIn who, Reader reader) {
        who.require(Deed.EDIT_COUNTRIES);
        Country found = find(country);
        List<Row> rows = new ArrayList<>(found.spells().stream()
                .map(spell -> new Row(spell.participation(), text(spell.from()), text(spell.to())))
                .toList());
        return page(reader, found, rows, List.of());
    }

    private static String text(@Nullable LocalDate day) {
        return Objects.toString(day, "");
    }

    @PostMapping
    PersonalPage change(
            @PathVariable String country,
            @RequestParam(name = "kind", defaultValue = "") List<String> kinds,
            @RequestParam(name = "from", defaultValue = "") List<String> from,
            @RequestParam(name = "to", defaultValue = "") List<String> to,
            SignedIn who,
            Reader reader,
            HttpServletResponse response) {
        who.require(Deed.EDIT_COUNTRIES);
        Country found = find(country);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < kinds.size(); i++) {
            rows.add(new Row(kinds.get(i), at(from, i), at(to, i)));
        }
        rows.removeIf(row -> row.equals(new Row("", "", "")));
        try {
            participations.change(
                    who,
                    found.code(),
                    rows.stream().map(ParticipationController::spell).toList());
            return new SeeOther(new Where(found.code(), true).path());
        } catch (Refusal refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(reader, found, rows, List.of(new FormError("kind-1", refusal.sentence(reader.messages()))));
        }
    }

    private static String at(List<String> typed, int row) {
        return row < typed.size() ? typed.get(row).strip() : "";
    }

    private static Spell spell(Row row) {
        if (row.kind().isBlank()) {
            throw new Refusal("registry/spell.kindless", row.from(), row.to());
        }
        return new Spell(row.kind(), day(row.from()), day(row.to()));
    }

    private static @Nullable LocalDate day(String typed) {
        if (typed.isEmpty()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(typed);
            if (day.getYear() >= 1000 && day.getYear() <= 9999) {
                return day;
            }
        } catch (DateTimeException none) {
            throw new Refusal(none, "registry/update.day", typed);
        }
        throw new Refusal("registry/update.day", typed);
    }

    private Country find(String code) {
        CountryCode country = new CountryCode(code);
        return countries.find(country).orElseThrow(() -> RefusedRequest.notFound("registry/country.unknown", country));
    }

    private ParticipationPage page(Reader reader, Country country, List<Row> rows, List<FormError> errors) {
        List<Row> shown = new ArrayList<>(rows);
        for (int i = 0; i < MORE; i++) {
            shown.add(new Row("", "", ""));
        }
        String name = reader.name(country.code());
        Where where = new Where(country.code(), true);
        return new ParticipationPage(
                reader.text("registry/participation.title", name),
                reader.text("registry/participation.description", name),
                where.participation(),
                name,
                where.path(),
                countries.initiative().map(Initiative::participation).orElse(List.of()).stream()
                        .map(code -> new Kind(code.code(), reader.text(code.label())))
                        .toList(),
                shown,
                errors);
    }
}
