package org.mirrorscope.publication.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.publication.Reply;
import org.mirrorscope.publication.ReplyRound;
import org.mirrorscope.publication.ReplyState;
import org.mirrorscope.publication.web.RoundsPage.Choice;
import org.mirrorscope.publication.web.RoundsPage.Form;
import org.mirrorscope.publication.web.RoundsPage.Line;
import org.mirrorscope.publication.web.RoundsPage.Round;
import org.mirrorscope.publication.web.RoundsPage.Waiting;
import org.mirrorscope.shell.FormError;
import org.mirrorscope.shell.Reader;
import org.mirrorscope.wave.Wave;
import org.mirrorscope.wave.WaveId;

/**
 * Makes the office's page of replies.
 *
 * @param waves every wave, for its title
 * @param replies all there are, of each wave and country the earliest revision first
 * @param startable the waves that can be asked about
 * @param runs whether the reader may do anything here
 */
record RoundsPages(
        Reader reader,
        List<Wave> waves,
        List<ReplyRound> rounds,
        List<Reply> replies,
        List<Wave> startable,
        boolean runs) {

    private static final String TEXTS = "publication-replies/";
    static final String PATH = "/office/replies";

    /**
     * The page with what was typed so far.
     *
     * @param extended the wave about which more time was typed; empty if none
     */
    RoundsPage page(String wave, String last, String extended, List<FormError> errors) {
        return new RoundsPage(
                reader.text(TEXTS + "title"),
                reader.text(TEXTS + "office.description"),
                PATH,
                replies.stream()
                        .filter(Reply::waitsForOffice)
                        .filter(this::isLatest)
                        .map(this::waiting)
                        .toList(),
                rounds.stream()
                        .map(round -> round(round, round.wave().id().equals(extended) ? last : ""))
                        .toList(),
                form(wave, extended.isEmpty() ? last : ""),
                errors);
    }

    private boolean isLatest(Reply reply) {
        return replies.stream()
                .noneMatch(other -> other.wave().equals(reply.wave())
                        && other.country().equals(reply.country())
                        && other.revision() > reply.revision());
    }

    private Waiting waiting(Reply reply) {
        return new Waiting(
                reader.text(
                        TEXTS + "waiting." + reply.state().code(),
                        reader.name(reply.country()),
                        title(reply.wave()),
                        reply.comments().values().iterator().next()),
                PATH + "/" + reply.id());
    }

    private Round round(ReplyRound round, String typed) {
        List<Reply> own = replies.stream()
                .filter(reply -> reply.wave().equals(round.wave()))
                .toList();
        return new Round(
                round.wave().id(),
                title(round.wave()),
                reader.date(round.lastDay()),
                Arrays.stream(ReplyState.values())
                        .filter(state -> state != ReplyState.REPLACED)
                        .map(state -> reader.text(
                                TEXTS + "count." + state.code(),
                                own.stream()
                                        .filter(reply -> reply.state() == state)
                                        .count()))
                        .toList(),
                own.stream()
                        .sorted(Comparator.comparing(Reply::country, reader.byName())
                                .thenComparing(Reply::revision))
                        .map(this::line)
                        .toList(),
                runs ? typed : null);
    }

    private Line line(Reply reply) {
        return new Line(
                reader.name(reply.country()),
                Integer.toString(reply.revision()),
                PATH + "/" + reply.id(),
                reader.text(TEXTS + "state." + reply.state().code()),
                reply.state().code(),
                reader.date(reply.lastDay()),
                reader.text(TEXTS + "told", reply.told()));
    }

    private @Nullable Form form(String wave, String last) {
        return !runs || startable.isEmpty()
                ? null
                : new Form(
                        startable.stream()
                                .map(able -> new Choice(able.id().id(), reader.text(able.title())))
                                .toList(),
                        wave,
                        last);
    }

    private String title(WaveId id) {
        return waves.stream()
                .filter(wave -> wave.id().equals(id))
                .map(wave -> reader.text(wave.title()))
                .findFirst()
                .orElse(id.id());
    }
}
