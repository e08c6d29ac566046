package org.mirrorscope.access.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.access.Deed;
import org.mirrorscope.access.MailDesk;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.access.web.MessagePage.Try;
import org.mirrorscope.access.web.OutboxPage.Filter;
import org.mirrorscope.access.web.OutboxPage.Row;
import org.mirrorscope.mail.Fate;
import org.mirrorscope.mail.LateText;
import org.mirrorscope.mail.Message;
import org.mirrorscope.mail.MessageId;
import org.mirrorscope.mail.Outbox;
import org.mirrorscope.shell.Reader;
import org.mirrorscope.shell.RefusedRequest;
import org.mirrorscope.shell.SeeOther;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The outbox: each message and its fate. */
@Controller
class OutboxController {

    private static final String PATH = "/office/outbox";
    private static final int MOST = 200;

    private final Outbox outbox;
    private final MailDesk desk;

    OutboxController(Outbox outbox, MailDesk desk) {
        this.outbox = outbox;
        this.desk = desk;
    }

    @GetMapping(PATH)
    OutboxPage list(SignedIn who, @RequestParam(required = false) @Nullable String fate, Reader reader) {
        who.require(Deed.HANDLE_MAIL);
        Fate chosen = Arrays.stream(Fate.values())
                .filter(one -> code(one).equals(fate))
                .findFirst()
                .orElse(null);
        return new OutboxPage(
                reader.text("access/outbox.title"),
                reader.text("access/outbox.description"),
                PATH,
                reader.text(outbox.hasServer() ? "access/outbox.lead" : "access/outbox.no-server"),
                filters(reader, chosen),
                outbox.latest(MOST, chosen).stream()
                        .map(message -> row(reader, message))
                        .toList());
    }

    private static String code(Fate fate) {
        return fate.name().toLowerCase(Locale.ROOT);
    }

    private List<Filter> filters(Reader reader, @Nullable Fate chosen) {
        List<Filter> filters = new ArrayList<>();
        filters.add(new Filter(reader.text("access/outbox.all"), reader.link(PATH), chosen == null));
        for (Fate fate : Fate.values()) {
            filters.add(new Filter(
                    reader.text("access/outbox.filter", reader.text("access/fate." + code(fate)), outbox.count(fate)),
                    reader.link(PATH + "?fate=" + code(fate)),
                    fate == chosen));
        }
        return filters;
    }

    private static Row row(Reader reader, Message message) {
        return new Row(
                Moments.text(reader, message.madeAt()),
                to(message),
                message.letter().subject(),
                reader.link(PATH + "/" + message.id()),
                fate(reader, message),
                message.attempts().isEmpty() ? "" : message.attempts().getLast().said());
    }

    private static String to(Message message) {
        String name = message.letter().name();
        return name.isEmpty()
                ? message.letter().to().text()
                : name + " <" + message.letter().to() + ">";
    }

    private static String fate(Reader reader, Message message) {
        String words = reader.text("access/fate." + code(message.fate()));
        return Optional.ofNullable(message.nextAt())
                .filter(next -> !message.attempts().isEmpty())
                .map(next -> reader.text("access/fate.next", words, Moments.text(reader, next)))
                .orElse(words);
    }

    @GetMapping(PATH + "/{id}")
    MessagePage read(SignedIn who, @PathVariable UUID id, Reader reader) {
        who.require(Deed.HANDLE_MAIL);
        Message message = find(id);
        boolean canOpen = !outbox.hasServer() && message.letter().text().contains(LateText.PLACE);
        String text = message.letter().text().replace(LateText.PLACE, reader.text("access/message.link"));
        return page(reader, message, text, canOpen, false);
    }

    /** Where there is no mail server, the page shows what the person would get, with a link made for it. */
    @PostMapping(PATH + "/{id}/open")
    MessagePage open(SignedIn who, @PathVariable UUID id, Reader reader) {
        who.require(Deed.HANDLE_MAIL);
        if (outbox.hasServer()) {
            throw RefusedRequest.forbidden("access/message.not-yours");
        }
        Message message = find(id);
        return page(reader, message, desk.open(who, message), false, true);
    }

    private MessagePage page(Reader reader, Message message, String text, boolean canOpen, boolean hasLink) {
        return new MessagePage(
                message.letter().subject(),
                reader.text("access/message.description"),
                PATH + "/" + message.id(),
                to(message),
                Moments.text(reader, message.madeAt()),
                text,
                canOpen,
                hasLink,
                message.fate() == Fate.SENT,
                message.fate() == Fate.RETURNED,
                fate(reader, message),
                message.attempts().stream()
                        .map(attempt -> new Try(
                                Moments.text(reader, attempt.at()),
                                reader.text("access/fate." + code(attempt.fate())),
                                attempt.said()))
                        .toList());
    }

    private Message find(UUID id) {
        return outbox.find(new MessageId(id)).orElseThrow(() -> RefusedRequest.notFound("access/message.unknown"));
    }

    @PostMapping(PATH + "/{id}/returned")
    SeeOther cameBack(SignedIn who, @PathVariable UUID id) {
        who.require(Deed.HANDLE_MAIL);
        desk.cameBack(who, find(id));
        return new SeeOther(PATH + "/" + id);
    }

    @PostMapping(PATH + "/{id}/send")
    SeeOther send(SignedIn who, @PathVariable UUID id) {
        who.require(Deed.HANDLE_MAIL);
        desk.sendAgain(who, find(id));
        return new SeeOther(PATH + "/" + id);
    }
}
