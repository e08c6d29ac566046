package org.mirrorscope.publication.web;

import java.util.List;
import org.mirrorscope.publication.Reply;
import org.mirrorscope.publication.ReplyState;
import org.mirrorscope.publication.web.RepliesPage.Line;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shell.Reader;

/** Makes the list of a country's replies. */
record RepliesPages(Reader reader) {

    RepliesPage of(CountryCode country, List<Reply> replies) {
        String path = "/my/" + country + "/reply";
        return new RepliesPage(
                reader.text("publication-replies/title"),
                reader.text("publication-replies/my.description", reader.name(country)),
                path,
                replies.stream()
                        .map(reply -> new Line(
                                reader.text(
                                        "publication-replies/of",
                                        reply.wave().id(),
                                        Integer.toString(reply.revision())),
                                path + "/" + reply.id(),
                                reader.text("publication-replies/state."
                                        + reply.state().code()),
                                reader.date(reply.lastDay()),
                                reply.state() == ReplyState.OPEN))
                        .toList());
    }
}
