package org.mirrorscope.publication.web;

import org.mirrorscope.access.SignedIn;
import org.mirrorscope.publication.Replies;
import org.mirrorscope.publication.Reply;
import org.mirrorscope.publication.ReplyDrafts;
import org.mirrorscope.shell.Reader;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Sets side by side what is said of a country and what will be. */
@Component
class ReplyAccounts {

    /** Absent where pages are shown without a database. */
    private final ObjectProvider<ReplyDrafts> drafts;

    private final ObjectProvider<Replies> replies;
    private final CountryAccounts accounts;

    ReplyAccounts(ObjectProvider<ReplyDrafts> drafts, ObjectProvider<Replies> replies, CountryAccounts accounts) {
        this.drafts = drafts;
        this.replies = replies;
        this.accounts = accounts;
    }

    ReplyPages pages(SignedIn who, Reply reply, Reader reader) {
        return new ReplyPages(
                reader,
                who,
                reply,
                replies.getObject().steps(who, reply),
                accounts.of(reply.country().alpha2(), reader),
                then(reply, reader));
    }

    /** What will be said, marked as a draft. */
    CountryAccount draft(Reply reply, Reader reader) {
        return then(reply, reader)
                .noticed(reader.text(
                        "publication-replies/draft", Integer.toString(reply.revision()), reader.date(reply.lastDay())));
    }

    private CountryAccount then(Reply reply, Reader reader) {
        return accounts.of(drafts.getObject().of(reply), reply.country(), reader);
    }
}
