package org.mirrorscope.wave.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.access.Deed;
import org.mirrorscope.access.Holding;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.mail.Letter;
import org.mirrorscope.platform.Refusal;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shell.FormError;
import org.mirrorscope.shell.Frame;
import org.mirrorscope.shell.PersonalPage;
import org.mirrorscope.shell.Reader;
import org.mirrorscope.shell.RefusedRequest;
import org.mirrorscope.shell.SeeOther;
import org.mirrorscope.wave.WaveId;
import org.mirrorscope.wave.circulation.Circulation;
import org.mirrorscope.wave.circulation.LetterKind;
import org.mirrorscope.wave.circulation.LetterText;
import org.mirrorscope.wave.circulation.Mailing;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where the office words invitations and reminders, and sees them as somebody gets them. */
@Controller
class LetterController {

    private static final String LETTER = "/office/waves/{wave}/circulation/{kind}";

    private final Circulation circulation;

    LetterController(Circulation circulation) {
        this.circulation = circulation;
    }

    /** @param to whose letter is shown, as country, dot, person; empty for nobody's */
    @GetMapping(LETTER)
    LetterPage words(
            @PathVariable String wave,
            @PathVariable String kind,
            @RequestParam(defaultValue = "") String to,
            SignedIn who,
            Reader reader) {
        who.require(Deed.RUN_WAVES);
        WaveId id = new WaveId(wave);
        return page(who, id, kind(kind), circulation.words(who, id, kind(kind)), to, reader, List.of());
    }

    @PostMapping(LETTER)
    PersonalPage write(
            @PathVariable String wave,
            @PathVariable String kind,
            @RequestParam Map<String, String> fields,
            SignedIn who,
            Reader reader,
            HttpServletResponse response) {
        who.require(Deed.RUN_WAVES);
        WaveId id = new WaveId(wave);
        Map<String, LetterText> typed = new LinkedHashMap<>();
        circulation
                .words(who, id, kind(kind))
                .forEach((language, there) -> typed.put(language, typed(fields, language, there)));
        List<FormError> errors = errors(typed, reader);
        if (errors.isEmpty() && !fields.containsKey("preview")) {
            circulation.write(who, id, kind(kind), typed);
            return new SeeOther("/office/waves/" + wave + "/circulation?done=worded");
        }
        if (!errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        return page(who, id, kind(kind), typed, fields.getOrDefault("to", ""), reader, errors);
    }

    private static LetterKind kind(String code) {
        return LetterKind.ofCode(code).orElseThrow(() -> RefusedRequest.notFound("wave-pages/letter.none", code));
    }

    private static LetterText typed(Map<String, String> fields, String language, LetterText there) {
        return new LetterText(
                fields.getOrDefault("subject." + language, there.subject()).strip(),
                fields.getOrDefault("body." + language, there.body())
                        .replace("\r\n", "\n")
                        .strip());
    }

    private List<FormError> errors(Map<String, LetterText> typed, Reader reader) {
        List<FormError> errors = new ArrayList<>();
        typed.forEach((language, text) -> {
            try {
                circulation.check(text);
            } catch (Refusal refusal) {
                errors.add(new FormError(field(text, refusal) + language, refusal.sentence(reader.messages())));
            }
        });
        return errors;
    }

    private static String field(LetterText text, Refusal refusal) {
        boolean ofSubject = switch (refusal.key()) {
            case "wave/letter.subject" -> true;
            case "wave/letter.place" ->
                text.subject().contains(refusal.arguments().getFirst().toString());
            default -> false;
        };
        return ofSubject ? "subject." : "body.";
    }

    private LetterPage page(
            SignedIn who,
            WaveId id,
            LetterKind kind,
            Map<String, LetterText> words,
            String to,
            Reader reader,
            List<FormError> errors) {
        Mailing mailing = circulation.mailing(who, id);
        String circulating = CirculationPages.path(mailing.schedule());
        return new LetterPage(
                reader.text("wave-pages/letter." + kind.code()),
                reader.text("wave-pages/letter.lead"),
                circulating + "/" + kind.code(),
                "/office/waves/" + id,
                reader.text(mailing.schedule().wave().title()),
                circulating,
                words.entrySet().stream()
                        .map(text -> new LetterPage.Words(
                                text.getKey(),
                                Frame.nameOf(Locale.forLanguageTag(text.getKey())),
                                text.getValue().subject(),
                                text.getValue().body()))
                        .toList(),
                people(mailing, to, reader),
                preview(who, id, kind, words, mailing, to),
                errors);
    }

    private static String code(CountryCode country, Holding holding) {
        return country.alpha2() + "." + holding.person().id();
    }

    private static List<LetterPage.Choice> people(Mailing mailing, String to, Reader reader) {
        return mailing.people().entrySet().stream()
                .sorted(Map.Entry.comparingByKey(reader.byName()))
                .flatMap(country -> country.getValue().stream()
                        .map(holding -> new LetterPage.Choice(
                                code(country.getKey(), holding),
                                reader.text(
                                        "wave-pages/letter.to",
                                        reader.name(country.getKey()),
                                        holding.person().name()),
                                code(country.getKey(), holding).equals(to))))
                .toList();
    }

    private LetterPage.@Nullable Preview preview(
            SignedIn who, WaveId id, LetterKind kind, Map<String, LetterText> words, Mailing mailing, String to) {
        if (to.isEmpty()) {
            return null;
        }
        Optional<Letter> letter = mailing.people().entrySet().stream()
                .flatMap(country -> country.getValue().stream()
                        .filter(holding -> code(country.getKey(), holding).equals(to))
                        .map(holding -> circulation.preview(who, id, kind, words, country.getKey(), holding)))
                .findFirst();
        return letter.map(LetterController::preview)
                .orElseThrow(() -> RefusedRequest.notFound("wave-pages/letter.nobody"));
    }

    private static LetterPage.Preview preview(Letter letter) {
        return new LetterPage.Preview(
                letter.name() + " <" + letter.to() + ">",
                Frame.nameOf(letter.language()),
                letter.language().toLanguageTag(),
                letter.subject(),
                letter.text(),
                letter.calendar() != null);
    }
}
