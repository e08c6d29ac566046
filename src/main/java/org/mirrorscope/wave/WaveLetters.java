package org.mirrorscope.wave;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Collectors;
import org.mirrorscope.access.Person;
import org.mirrorscope.access.SiteLinks;
import org.mirrorscope.instrument.Instrument;
import org.mirrorscope.instrument.Question;
import org.mirrorscope.mail.Letter;
import org.mirrorscope.mail.Outbox;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shared.Messages;
import org.springframework.stereotype.Component;

/** Mail about a return, to one person each. A link in it is no way in: it leads to where people sign in. */
@Component
class WaveLetters {

    private static final Duration USELESS = Duration.ofDays(7);

    private final Outbox outbox;
    private final SiteLinks links;

    WaveLetters(Outbox outbox, SiteLinks links) {
        this.outbox = outbox;
        this.links = links;
    }

    /** Says which sections somebody has in hand now. */
    void handedOver(Schedule schedule, Instrument asked, Handed handed, String message) {
        Locale language = handed.to().language();
        Messages words = Messages.in(language);
        CountryCode country = handed.delegation().country();
        String sections = asked.sections().stream()
                .filter(section -> handed.delegation().sections().contains(section.id()))
                .map(section -> "- " + section.title().in(language))
                .collect(Collectors.joining("\n"));
        String wave = schedule.wave().title().in(language);
        String text = words.text(
                "wave-delegation/mail.text",
                handed.to().name(),
                handed.giver().name(),
                country.name(language),
                wave,
                sections,
                message.isBlank() ? "" : words.text("wave-delegation/mail.message", message.strip()),
                words.text(handed.delegation().seesAll() ? "wave-delegation/mail.all" : "wave-delegation/mail.only"),
                page(language, schedule.wave().id(), country));
        post(
                "wave.delegation",
                handed.to(),
                words.text("wave-delegation/mail.subject", handed.giver().name(), country.name(language), wave),
                text,
                handed.at());
    }

    /** Says what the office asks about an answer. */
    void asked(Schedule schedule, Question question, String section, CountryCode country, Query.Word word, Person to) {
        Locale language = to.language();
        Messages words = Messages.in(language);
        String wave = schedule.wave().title().in(language);
        String text = words.text(
                "wave-queries/mail.text",
                to.name(),
                country.name(language),
                wave,
                question.label().in(language),
                word.text(),
                page(language, schedule.wave().id(), country) + "/sections/" + section + "#q-" + question.variable());
        post("wave.query", to, words.text("wave-queries/mail.subject", wave, country.name(language)), text, word.at());
    }

    private String page(Locale language, WaveId wave, CountryCode country) {
        return links.to(language, "/my/" + wave.id() + "/" + country.alpha2());
    }

    private void post(String kind, Person to, String subject, String text, Instant now) {
        String line = subject.replaceAll("\\s+", " ");
        outbox.post(new Letter(kind, to.address(), to.name(), to.language(), line, text, null, now.plus(USELESS)));
    }
}
