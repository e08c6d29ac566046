package org.mirrorscope.access;

import org.mirrorscope.mail.Message;
import org.mirrorscope.mail.Outbox;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a coordinator does in the outbox, which leaves a trace. */
@Component
public class MailDesk {

    private final Outbox outbox;
    private final Audit audit;

    MailDesk(Outbox outbox, Audit audit) {
        this.outbox = outbox;
        this.audit = audit;
    }

    /** Reads a message as the person gets it, in an installation without a mail server; a link in it is good. */
    @Transactional
    public String open(SignedIn who, Message message) {
        who.require(Deed.HANDLE_MAIL);
        audit.record(
                who,
                "access/audit.mail-opened",
                Subject.of("message", message.id()),
                message.letter().subject(),
                message.letter().to());
        return outbox.textInFull(message);
    }

    /** Has a message delivered once more. */
    @Transactional
    public void sendAgain(SignedIn who, Message message) {
        who.require(Deed.HANDLE_MAIL);
        audit.record(
                who,
                "access/audit.mail-again",
                Subject.of("message", message.id()),
                message.letter().subject(),
                message.letter().to());
        outbox.sendAgain(message.id());
    }

    /** Says that a message came back later: its address gets no reminders any more until another one reaches it. */
    @Transactional
    public void cameBack(SignedIn who, Message message) {
        who.require(Deed.HANDLE_MAIL);
        outbox.cameBack(message.id());
        audit.record(
                who,
                "access/audit.mail-returned",
                Subject.of("message", message.id()),
                message.letter().subject(),
                message.letter().to());
    }
}
