package org.mirrorscope.meeting.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.mirrorscope.access.Deed;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.meeting.AgendaItemId;
import org.mirrorscope.meeting.Agendas;
import org.mirrorscope.meeting.Agreements;
import org.mirrorscope.meeting.Attendances;
import org.mirrorscope.meeting.Meeting;
import org.mirrorscope.meeting.Meetings;
import org.mirrorscope.meeting.SentItem;
import org.mirrorscope.platform.Refusal;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shell.FormError;
import org.mirrorscope.shell.PersonalPage;
import org.mirrorscope.shell.Reader;
import org.mirrorscope.shell.RefusedRequest;
import org.mirrorscope.shell.SeeOther;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One meeting for a country: its agenda, and the minutes that it agrees to. */
@Controller
class CountryMeetingController {

    private static final String TEXT = "text.";
    private static final String SENT = Addresses.MY_MEETING + "/minutes/{sent}";

    private final Meetings meetings;
    private final Agendas agendas;
    private final Attendances attendances;
    private final Agreements agreements;
    private final MinuteViews views;
    private final MeetingHeads heads;

    CountryMeetingController(
            Meetings meetings,
            Agendas agendas,
            Attendances attendances,
            Agreements agreements,
            MinuteViews views,
            MeetingHeads heads) {
        this.meetings = meetings;
        this.agendas = agendas;
        this.attendances = attendances;
        this.agreements = agreements;
        this.views = views;
        this.heads = heads;
    }

    @GetMapping(Addresses.MY_MEETING)
    CountryMeetingPage meeting(@PathVariable String country, @PathVariable String id, SignedIn who, Reader reader) {
        CountryCode code = new CountryCode(country);
        return page(who, reader, code, find(who, code, id), Map.of(), Map.of());
    }

    @PostMapping(SENT + "/agree")
    PersonalPage agree(
            @PathVariable String country,
            @PathVariable String id,
            @PathVariable String sent,
            @RequestParam MultiValueMap<String, String> fields,
            SignedIn who,
            Reader reader,
            HttpServletResponse response) {
        return respond(country, id, sent, fields, Deed.AGREE_MINUTES, who, reader, response, agreements::agree);
    }

    @PostMapping(SENT + "/disagree")
    PersonalPage disagree(
            @PathVariable String country,
            @PathVariable String id,
            @PathVariable String sent,
            @RequestParam MultiValueMap<String, String> fields,
            SignedIn who,
            Reader reader,
            HttpServletResponse response) {
        return respond(country, id, sent, fields, Deed.AGREE_MINUTES, who, reader, response, agreements::disagree);
    }

    @PostMapping(SENT + "/comment")
    PersonalPage comment(
            @PathVariable String country,
            @PathVariable String id,
            @PathVariable String sent,
            @RequestParam MultiValueMap<String, String> fields,
            SignedIn who,
            Reader reader,
            HttpServletResponse response) {
        return respond(country, id, sent, fields, Deed.COMMENT_MINUTES, who, reader, response, agreements::comment);
    }

    private interface Responding {
        void say(SignedIn who, CountryCode country, UUID sent, String text);
    }

    private PersonalPage respond(
            String country,
            String id,
            String sent,
            MultiValueMap<String, String> fields,
            Deed deed,
            SignedIn who,
            Reader reader,
            HttpServletResponse response,
            Responding responding) {
        CountryCode code = new CountryCode(country);
        who.require(deed, code);
        Meeting meeting = find(who, code, id);
        Map<String, String> typed = typed(fields);
        try {
            responding.say(who, code, Addresses.id(sent), typed.getOrDefault(sent, ""));
            typed.remove(sent);
            return typed.isEmpty()
                    ? new SeeOther(Addresses.of(code, meeting.id()) + "#minutes")
                    : page(who, reader, code, meeting, typed, Map.of());
        } catch (Refusal refusal) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return page(who, reader, code, meeting, typed, Map.of(sent, refusal.sentence(reader.messages())));
        }
    }

    /** What was typed about each sent item: all stand in one form, so that nothing goes while one is answered. */
    private static Map<String, String> typed(MultiValueMap<String, String> fields) {
        Map<String, String> typed = new LinkedHashMap<>();
        fields.toSingleValueMap().forEach((name, text) -> {
            if (name.startsWith(TEXT) && !text.isBlank()) {
                typed.put(name.substring(TEXT.length()), text);
            }
        });
        return typed;
    }

    private Meeting find(SignedIn who, CountryCode country, String id) {
        return meetings.find(who, Addresses.meeting(id), country)
                .orElseThrow(() -> RefusedRequest.notFound("meeting/unknown"));
    }

    /**
     * @param typed by the id of the sent item that was answered, which need not be the latest of its item any more
     * @param refused why, by the same id
     */
    private CountryMeetingPage page(
            SignedIn who,
            Reader reader,
            CountryCode country,
            Meeting meeting,
            Map<String, String> typed,
            Map<String, String> refused) {
        List<List<SentItem>> got = got(who, country, meeting);
        MinuteViews.Telling telling = views.of(who, reader, meeting, Addresses.of(country));
        MeetingHead head = heads.of(reader, meeting, country);
        return new CountryMeetingPage(
                meeting.title(),
                reader.text("meeting-pages/own.meeting.description", head.when()),
                Addresses.of(country, meeting.id()),
                head,
                who.may(Deed.AGREE_MINUTES, country),
                who.may(Deed.COMMENT_MINUTES, country),
                MeetingPages.items(reader, agendas.of(who, meeting.id(), country), Set.of()),
                attendances.of(who, meeting).stream()
                        .map(one -> AttendanceController.words(reader, one))
                        .toList(),
                got.stream().map(sent -> item(reader, sent, telling)).toList(),
                toLatest(typed, got),
                toLatest(refused, got).entrySet().stream()
                        .map(one -> new FormError("text-" + one.getKey(), one.getValue()))
                        .toList());
    }

    /** The same by the id of what the country got last of each item, where the answer to it stands. */
    private static Map<String, String> toLatest(Map<String, String> texts, List<List<SentItem>> got) {
        Map<String, String> latest = new LinkedHashMap<>();
        got.forEach(sent -> sent.forEach(
                one -> latest.put(one.id().toString(), sent.getLast().id().toString())));
        Map<String, String> moved = new LinkedHashMap<>();
        texts.forEach((id, text) -> moved.put(latest.getOrDefault(id, id), text));
        return moved;
    }

    /** In the order of the agenda; of each item what the country got, earliest first. */
    private List<List<SentItem>> got(SignedIn who, CountryCode country, Meeting meeting) {
        Map<AgendaItemId, List<SentItem>> byItem = new LinkedHashMap<>();
        agendas.of(who, meeting.id(), country).forEach(item -> byItem.put(item.id(), new ArrayList<>()));
        agreements
                .of(who, meeting.id(), country)
                .forEach(sent -> byItem.computeIfAbsent(sent.item(), none -> new ArrayList<>())
                        .add(sent));
        return byItem.values().stream().filter(sent -> !sent.isEmpty()).toList();
    }

    private static CountryMeetingPage.Item item(Reader reader, List<SentItem> sent, MinuteViews.Telling telling) {
        SentItem latest = sent.getLast();
        String state = latest.agreement()
                .or(latest::decision)
                .map(decision -> decision.kind().code())
                .orElse("waiting");
        return new CountryMeetingPage.Item(
                state,
                reader.text("meeting-pages/own.standing." + state),
                latest.isTakenBack(),
                telling.sent(latest),
                sent.subList(0, sent.size() - 1).stream().map(telling::sent).toList());
    }
}
