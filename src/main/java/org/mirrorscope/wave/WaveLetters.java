package org.mirrorscope.wave;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.mirrorscope.access.Person;
import org.mirrorscope.access.SiteLinks;
import org.mirrorscope.instrument.Instrument;
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

    /**
     * Says what the other side said in queries: to a country what the office asks, to the office which queries were
     * answered. What a country answers is not in the letter, as it need not be for everybody's eyes.
     *
     * @param side to whom: the country of what is open, the office of what was answered
     */
    void said(
            Schedule schedule,
            Instrument asked,
            CountryCode country,
            List<Query> queries,
            Person to,
            QueryState side,
            Instant now) {
        Locale language = to.language();
        Messages words = Messages.in(language);
        String wave = schedule.wave().title().in(language);
        String key = "wave-queries/mail." + side.code();
        String lines = queries.stream()
                .map(query -> words.text(
                        key + ".line",
                        asked.question(query.variable())
                                .map(question -> question.label().in(language))
                                .orElse(query.variable()),
                        query.words().getLast().text(),
                        side == QueryState.OPEN
                                ? page(language, query.wave(), country) + place(asked, query)
                                : links.to(language, "/office/waves/" + query.wave() + "/" + country.alpha2())
                                        + "#queries-" + query.variable()))
                .collect(Collectors.joining("\n\n"));
        post(
                "wave.query",
                to,
                words.text(key + ".subject", wave, country.name(language), queries.size()),
                words.text(key + ".text", to.name(), country.name(language), wave, lines, queries.size()),
                now);
    }

    private static String place(Instrument asked, Query query) {
        return asked.question(query.variable())
                .flatMap(question -> asked.sections().stream()
                        .filter(section -> section.questions().contains(question))
                        .findFirst())
                .map(section -> "/sections/" + section.id() + "#q-" + query.variable())
                .orElse("");
    }

    private String page(Locale language, WaveId wave, CountryCode country) {
        return links.to(language, "/my/" + wave.id() + "/" + country.alpha2());
    }

    private void post(String kind, Person to, String subject, String text, Instant now) {
        String line = subject.replaceAll("\\s+", " ");
        outbox.post(new Letter(kind, to.address(), to.name(), to.language(), line, text, null, now.plus(USELESS)));
    }
}
