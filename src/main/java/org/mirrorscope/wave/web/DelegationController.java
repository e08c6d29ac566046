package org.mirrorscope.wave.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mirrorscope.access.Deed;
import org.mirrorscope.access.Person;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.shell.FormError;
import org.mirrorscope.shell.Frame;
import org.mirrorscope.shell.PersonalPage;
import org.mirrorscope.shell.Reader;
import org.mirrorscope.shell.SeeOther;
import org.mirrorscope.wave.Delegations;
import org.mirrorscope.wave.Handed;
import org.mirrorscope.wave.OpenReturn;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Handing sections of a return to colleagues. */
@Controller
@RequestMapping("/my/{wave}/{country}/delegations")
class DelegationController {

    private final OpenReturns open;
    private final Delegations delegations;

    DelegationController(OpenReturns open, Delegations delegations) {
        this.open = open;
        this.delegations = delegations;
    }

    @GetMapping
    DelegationsPage list(@PathVariable String wave, @PathVariable String country, SignedIn who, Reader reader) {
        return page(reader, find(who, wave, country), DelegationForm.empty(reader), List.of());
    }

    @PostMapping
    PersonalPage give(
            @PathVariable String wave,
            @PathVariable String country,
            @RequestParam MultiValueMap<String, String> fields,
            SignedIn who,
            Reader reader,
            HttpServletResponse response) {
        OpenReturn shown = find(who, wave, country);
        DelegationForm typed = DelegationForm.of(fields);
        List<FormError> errors = typed.errors(reader);
        if (!errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(reader, shown, typed, errors);
        }
        delegations.give(who, shown.wave().id(), shown.country(), typed.handover());
        return new SeeOther(path(shown));
    }

    @PostMapping("/{id}/end")
    SeeOther end(@PathVariable String wave, @PathVariable String country, @PathVariable UUID id, SignedIn who) {
        OpenReturn shown = find(who, wave, country);
        delegations.takeBack(who, shown.wave().id(), shown.country(), id);
        return new SeeOther(path(shown));
    }

    private OpenReturn find(SignedIn who, String wave, String country) {
        who.require(Deed.DELEGATE, OpenReturns.country(country));
        return open.find(who, wave, country);
    }

    private static String path(OpenReturn shown) {
        return ReturnHeads.base(shown.wave().id(), shown.country()) + "/delegations";
    }

    private static DelegationsPage page(Reader reader, OpenReturn shown, DelegationForm typed, List<FormError> errors) {
        return new DelegationsPage(
                reader.text("wave-delegation/title"),
                reader.text("wave-delegation/lead"),
                path(shown),
                new ReturnHeads(reader).of(shown, null),
                shown.handed().stream()
                        .map(handed -> line(reader, shown, handed))
                        .toList(),
                shown.asked().sections().stream()
                        .map(section -> new DelegationsPage.Choice(
                                section.id(),
                                reader.text(section.title()),
                                typed.sections().contains(section.id())))
                        .toList(),
                Person.LANGUAGES.stream()
                        .map(tag -> new DelegationsPage.Choice(
                                tag, Frame.nameOf(Locale.forLanguageTag(tag)), tag.equals(typed.language())))
                        .toList(),
                typed,
                errors);
    }

    /** One line about what somebody has in hand, also for the office. */
    static DelegationsPage.Line line(Reader reader, OpenReturn shown, Handed handed) {
        String sections = shown.asked().sections().stream()
                .filter(section -> handed.delegation().sections().contains(section.id()))
                .map(section -> reader.text(section.title()))
                .collect(Collectors.joining("; "));
        return new DelegationsPage.Line(
                handed.id().toString(),
                handed.to().name(),
                handed.to().address().text(),
                sections,
                reader.text("wave-delegation/sees." + (handed.delegation().seesAll() ? "all" : "only")),
                reader.text("wave-pages/by", handed.giver().name(), Moments.full(reader, handed.at())));
    }
}
