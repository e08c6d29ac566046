package org.mirrorscope.registry.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.mirrorscope.access.Deed;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.platform.Refusal;
import org.mirrorscope.registry.Countries;
import org.mirrorscope.registry.group.GroupWords;
import org.mirrorscope.registry.group.MirrorGroups;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shell.Reader;
import org.mirrorscope.shell.RefusedRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;

/** What a country keeps of its mirror group: for itself, for the office, and for other countries. */
@Controller
class GroupController {

    static final String ALL = "/my/countries";
    static final String OTHERS = ALL + "/{country:[A-Z]{2}}";

    private final Countries countries;
    private final MirrorGroups groups;
    private final Clock clock;

    GroupController(Countries countries, MirrorGroups groups, Clock clock) {
        this.countries = countries;
        this.groups = groups;
        this.clock = clock;
    }

    @GetMapping({Where.MY_GROUP, Where.OFFICE_GROUP})
    GroupPage group(
            @PathVariable String country,
            @RequestAttribute(Where.PATTERN) String pattern,
            SignedIn who,
            Reader reader) {
        Where where = Where.of(who, country, pattern, countries);
        boolean mayEdit = who.may(Deed.EDIT_GROUP, where.country());
        return page(who, where.country(), where.office(), where.group(), mayEdit, reader);
    }

    @GetMapping(ALL)
    GroupsPage all(SignedIn who, Reader reader) {
        who.requireSomewhere(Deed.SEE_AMONG_COUNTRIES);
        return new GroupsPage(
                reader.text("registry-group/others.title"),
                reader.text("registry-group/others.description"),
                ALL,
                countries.all().keySet().stream()
                        .sorted(reader.byName())
                        .map(country -> new GroupsPage.Line(reader.name(country), ALL + "/" + country))
                        .toList());
    }

    /** As other countries see it. */
    @GetMapping(OTHERS)
    GroupPage ofOther(@PathVariable String country, SignedIn who, Reader reader) {
        who.requireSomewhere(Deed.SEE_AMONG_COUNTRIES);
        CountryCode code = new CountryCode(country);
        if (countries.find(code).isEmpty()) {
            throw RefusedRequest.notFound("registry/country.unknown", country);
        }
        return page(who, code, false, ALL + "/" + country, false, reader);
    }

    private GroupPage page(
            SignedIn who, CountryCode country, boolean office, String path, boolean mayEdit, Reader reader) {
        String name = reader.name(country);
        return new GroupPage(
                reader.text("registry-group/title", name),
                reader.text("registry-group/description", name),
                path,
                office,
                name,
                words(countries, clock, reader).view(groups.of(who, country)),
                reader.link(ALL + "/" + country + "/documents/"),
                mayEdit ? path : null);
    }

    static GroupWords words(Countries countries, Clock clock, Reader reader) {
        return new GroupWords(
                reader,
                countries.initiative().orElseThrow(() -> new Refusal("registry/initiative.none")),
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }
}
