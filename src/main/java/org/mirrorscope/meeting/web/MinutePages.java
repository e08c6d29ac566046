package org.mirrorscope.meeting.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.access.Deed;
import org.mirrorscope.access.Role;
import org.mirrorscope.access.Seats;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.instrument.AnswerField;
import org.mirrorscope.meeting.Agreements;
import org.mirrorscope.meeting.Attendances;
import org.mirrorscope.meeting.Finding;
import org.mirrorscope.meeting.Meeting;
import org.mirrorscope.meeting.Minute;
import org.mirrorscope.meeting.Minutes;
import org.mirrorscope.meeting.Practice;
import org.mirrorscope.meeting.Standing;
import org.mirrorscope.registry.KnownVariable;
import org.mirrorscope.registry.KnownVariables;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shell.FormError;
import org.mirrorscope.shell.Reader;
import org.mirrorscope.shell.RefusedRequest;
import org.springframework.stereotype.Component;

/** Makes the office's pages of minutes. */
@Component
class MinutePages {

    private final Minutes minutes;
    private final Agreements agreements;
    private final Attendances attendances;
    private final KnownVariables variables;
    private final Seats seats;
    private final MinuteViews views;
    private final MeetingHeads heads;
    private final Clock clock;

    MinutePages(
            Minutes minutes,
            Agreements agreements,
            Attendances attendances,
            KnownVariables variables,
            Seats seats,
            MinuteViews views,
            MeetingHeads heads,
            Clock clock) {
        this.minutes = minutes;
        this.agreements = agreements;
        this.attendances = attendances;
        this.variables = variables;
        this.seats = seats;
        this.views = views;
        this.heads = heads;
        this.clock = clock;
    }

    static RefusedRequest unknown() {
        return RefusedRequest.notFound("meeting/item.unknown");
    }

    /** All minutes of a meeting, with an answer that was refused. */
    MinutesPage all(
            SignedIn who, Reader reader, Meeting meeting, String typed, String typedFor, List<FormError> errors) {
        MinuteViews.Telling telling = views.of(who, reader, meeting, Addresses.OFFICE);
        List<Standing> standings = agreements.of(who, meeting);
        String path = Addresses.of(meeting.id()) + "/minutes";
        return new MinutesPage(
                reader.text("meeting-pages/minutes.title", meeting.title()),
                reader.text("meeting-pages/minutes.description"),
                path,
                heads.of(reader, meeting, "minutes"),
                who.may(Deed.HOLD_MEETINGS) && !meeting.isCancelled(),
                meeting.hasBegun(clock.instant()),
                (int) standings.stream().filter(Standing::isToSend).count(),
                standings.stream().allMatch(standing -> standing.sent().isEmpty()),
                attendances.of(who, meeting).isEmpty(),
                minutes.of(who, meeting.id()).stream()
                        .map(minute -> new MinutesPage.Item(
                                path + "/" + minute.item().id(),
                                minute.item().title(),
                                name(reader, minute.item().country()),
                                minute.text(),
                                telling.findings(minute.findings()),
                                telling.followUps(minute.followUps()),
                                telling.practices(minute.practices()),
                                standings.stream()
                                        .filter(each -> each.minute()
                                                .item()
                                                .id()
                                                .equals(minute.item().id()))
                                        .map(telling::standing)
                                        .toList()))
                        .toList(),
                typed,
                typedFor,
                errors);
    }

    private static String name(Reader reader, @Nullable CountryCode country) {
        return country == null ? "" : reader.name(country);
    }

    Minute find(SignedIn who, Meeting meeting, String item) {
        return minutes.of(who, meeting.id()).stream()
                .filter(minute -> minute.item().id().toString().equals(item))
                .findFirst()
                .orElseThrow(MinutePages::unknown);
    }

    /**
     * Where the minutes of one item are written.
     *
     * @param form what was typed, or chosen
     * @param text what was typed as minutes; null for what stands there
     */
    MinutePage one(
            SignedIn who,
            Reader reader,
            Meeting meeting,
            Minute minute,
            MinuteForm form,
            @Nullable String text,
            List<FormError> errors) {
        MinuteViews.Telling telling = views.of(who, reader, meeting, Addresses.OFFICE);
        List<CountryCode> concerned = meeting.countries().stream()
                .filter(minute.item()::concerns)
                .sorted(reader.byName())
                .toList();
        Set<CountryCode> agreed = agreements.of(who, meeting).stream()
                .filter(standing ->
                        standing.minute().item().id().equals(minute.item().id()))
                .filter(standing -> standing.state() == Standing.State.AGREED)
                .map(Standing::country)
                .collect(Collectors.toSet());
        boolean closed = agreed.containsAll(concerned);
        CountryCode country = Optional.ofNullable(MeetingPages.country(meeting, form.text(MinuteForm.COUNTRY)))
                .orElse(concerned.getFirst());
        Optional<KnownVariable> about = variables.find(chosen(minute, form));
        return new MinutePage(
                minute.item().title(),
                reader.text("meeting-pages/minute.description", meeting.title()),
                Addresses.of(meeting.id()) + "/minutes/" + minute.item().id(),
                heads.of(reader, meeting, "minutes"),
                minute.item().text(),
                text == null ? minute.text() : text,
                text == null ? MinuteForm.mark(minute.text()) : form.text(MinuteForm.BEFORE),
                closed,
                !closed || !errors.isEmpty() || form.hasNotes(meeting.day()),
                concerned.size() > 1,
                telling.findings(minute.findings()),
                telling.followUps(minute.followUps()),
                telling.practices(minute.practices()),
                fixed(minute, agreed),
                concerned.stream()
                        .map(one -> new PlanPage.Choice(one.alpha2(), reader.name(one), one.equals(country)))
                        .toList(),
                sections(reader, about.map(known -> known.variable().name()).orElse("")),
                about.filter(known -> !known.dropped())
                        .map(known -> fact(reader, meeting, form, known, country, telling))
                        .orElse(null),
                about.filter(KnownVariable::dropped)
                        .map(known -> reader.text(
                                "meeting/finding.dropped", known.variable().label(), known.version()))
                        .orElse(""),
                form.others(about.map(known -> known.variable().name()).orElse("")),
                country.alpha2(),
                owners(reader, concerned, form.text(MinuteForm.OWNER)),
                new MinutePage.Typed(
                        form.text(MinuteForm.WORDS),
                        form.text(MinuteForm.WHAT),
                        form.text(MinuteForm.DUE),
                        form.text(MinuteForm.PRACTICE_COUNTRY),
                        form.text(MinuteForm.PRACTICE),
                        form.text(MinuteForm.PRACTICE_TEXT)),
                errors);
    }

    private static Set<String> fixed(Minute minute, Set<CountryCode> agreed) {
        return Stream.concat(
                        minute.findings().stream()
                                .filter(finding -> agreed.contains(finding.country()))
                                .map(Finding::id),
                        minute.practices().stream()
                                .filter(practice -> agreed.contains(practice.country()))
                                .map(Practice::id))
                .map(UUID::toString)
                .collect(Collectors.toSet());
    }

    /** What was chosen, or else what the item is about. */
    private static String chosen(Minute minute, MinuteForm form) {
        String about = minute.item().variable();
        return form.fields().typed(MinuteForm.VARIABLE).isEmpty() && about != null
                ? about
                : form.text(MinuteForm.VARIABLE);
    }

    private MinutePage.Fact fact(
            Reader reader,
            Meeting meeting,
            MinuteForm form,
            KnownVariable about,
            CountryCode country,
            MinuteViews.Telling telling) {
        String asOf = form.text(MinuteForm.AS_OF);
        return new MinutePage.Fact(
                AnswerField.of(reader, about.variable(), form.fields()),
                form.text(MinuteForm.HOW),
                asOf.isEmpty() ? meeting.day().toString() : asOf,
                telling.now(country, about.variable().name()),
                new MeetingWords(reader, variables).visible(about.variable().name(), reader.name(country)));
    }

    /** In the order of the questionnaire; what is not asked any more cannot be chosen. */
    private List<MinutePage.Section> sections(Reader reader, String chosen) {
        MeetingWords words = new MeetingWords(reader, variables);
        Map<String, List<PlanPage.Choice>> sections = new LinkedHashMap<>();
        variables.all().forEach((name, known) -> {
            if (!known.dropped()) {
                sections.computeIfAbsent(reader.text(known.variable().section().title()), none -> new ArrayList<>())
                        .add(new PlanPage.Choice(name, words.label(known.variable()), name.equals(chosen)));
            }
        });
        return sections.entrySet().stream()
                .map(section -> new MinutePage.Section(section.getKey(), section.getValue()))
                .toList();
    }

    private List<PlanPage.Choice> owners(Reader reader, List<CountryCode> concerned, String chosen) {
        List<PlanPage.Choice> owners = new ArrayList<>();
        for (CountryCode country : concerned) {
            seats.holders(country).stream()
                    .filter(holding -> holding.seat().role() != Role.READER)
                    .forEach(holding -> owners.add(owner(
                            MinuteForm.Owner.of(holding.seat()),
                            reader.text(
                                    "meeting-pages/owner",
                                    holding.person().name(),
                                    reader.text("access/role."
                                            + holding.seat().role().code()),
                                    reader.name(country)),
                            chosen)));
            owners.add(owner(
                    MinuteForm.Owner.ofOffice(country),
                    reader.text("meeting-pages/owner.office", reader.name(country)),
                    chosen));
        }
        if (concerned.size() > 1) {
            owners.add(owner(MinuteForm.Owner.ofOffice(null), reader.text("meeting-pages/owner.office.all"), chosen));
        }
        return owners;
    }

    private static PlanPage.Choice owner(MinuteForm.Owner owner, String label, String chosen) {
        return new PlanPage.Choice(owner.code(), label, owner.code().equals(chosen));
    }
}
