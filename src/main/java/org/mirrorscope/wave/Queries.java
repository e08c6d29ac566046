package org.mirrorscope.wave;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.mirrorscope.access.Audit;
import org.mirrorscope.access.Deed;
import org.mirrorscope.access.Part;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.access.Subject;
import org.mirrorscope.instrument.Fit;
import org.mirrorscope.instrument.Question;
import org.mirrorscope.platform.Refusal;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shared.NewId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the office asks about answers that were signed off, and what countries answer. Everything asks first whether the
 * person may. An answer to a query changes nothing in the return: for that it is sent back or reopened.
 */
@Component
public class Queries {

    private final QueryStore store;
    private final Drafting drafting;
    private final RevisionStore revisions;
    private final QueryPost post;
    private final Audit audit;
    private final Clock clock;

    Queries(QueryStore store, Drafting drafting, RevisionStore revisions, QueryPost post, Audit audit, Clock clock) {
        this.store = store;
        this.drafting = drafting;
        this.revisions = revisions;
        this.post = post;
        this.audit = audit;
        this.clock = clock;
    }

    /** The queries of a return that somebody may see, earliest first. */
    @Transactional(readOnly = true)
    public List<Query> of(SignedIn who, WaveId wave, CountryCode country) {
        Part sees = who.require(Deed.SEE_RETURN, country, wave.id());
        return store.of(wave, country).stream()
                .filter(query -> sees.whole() || sees.has(section(query)))
                .toList();
    }

    private String section(Query query) {
        return drafting.sections(query.wave(), query.country(), List.of(query.variable()))
                .iterator()
                .next();
    }

    /** The queries of a wave that are not settled, earliest first. */
    @Transactional(readOnly = true)
    public List<Query> unsettled(SignedIn who, WaveId wave) {
        who.require(Deed.SEE_OFFICE);
        return store.unsettled(wave);
    }

    /** The queries of a country's returns in all waves that are not settled, earliest first. */
    @Transactional(readOnly = true)
    public List<Query> unsettled(SignedIn who, CountryCode country) {
        who.require(Deed.SEE_OFFICE);
        return store.unsettled(country);
    }

    /**
     * Asks about an answer that was signed off, and has the country told by mail.
     *
     * @throws Refusal if nothing was signed off here, or the question is not asked
     */
    @Transactional
    public Query ask(SignedIn who, WaveId wave, CountryCode country, String variable, String text) {
        Writer writer = DraftReturns.writer(who, Deed.REVIEW, country);
        Schedule schedule = drafting.invited(wave, country, WaveStore.Hold.AS_IT_IS);
        drafting.requireBegun(wave, country);
        int revision = revisions
                .last(wave, country)
                .map(SignedReturn::number)
                .orElseThrow(() -> new Refusal("wave/query.unsigned"));
        Question question = drafting.instrument(schedule.wave())
                .question(variable)
                .orElseThrow(() -> new Refusal("wave/answer.unasked", variable));
        Query.Word word = word(text, writer);
        Query query =
                new Query(NewId.next(), wave, country, question.variable(), revision, QueryState.OPEN, List.of(word));
        store.add(query);
        post.said(wave, country);
        note(who, "wave/audit.asked", query, text);
        return query;
    }

    /**
     * Answers a query for the country, and has the office told by mail.
     *
     * @throws Refusal if it is settled
     */
    @Transactional
    public void answer(SignedIn who, WaveId wave, CountryCode country, UUID id, String text) {
        who.require(Deed.ANSWER, country, wave.id());
        Query query = hold(wave, country, id);
        who.require(Deed.ANSWER, country, wave.id(), section(query));
        Writer writer =
                new Writer(who.person().id().toString(), who.person().name(), who.capacity(Deed.ANSWER, country));
        say(query, word(text, writer), QueryState.ANSWERED);
        post.said(wave, country);
        note(who, "wave/audit.query-answered", query, text);
    }

    /**
     * Asks on, in the same query.
     *
     * @throws Refusal if it is settled
     */
    @Transactional
    public void askOn(SignedIn who, WaveId wave, CountryCode country, UUID id, String text) {
        Writer writer = DraftReturns.writer(who, Deed.REVIEW, country);
        Query query = hold(wave, country, id);
        say(query, word(text, writer), QueryState.OPEN);
        post.said(wave, country);
        note(who, "wave/audit.asked", query, text);
    }

    private void say(Query query, Query.Word word, QueryState state) {
        if (query.state() == QueryState.SETTLED) {
            throw new Refusal("wave/query.settled");
        }
        store.addWord(query.id(), query.words().size() + 1, word);
        store.change(query.id(), state);
    }

    /** Says that the office is content. */
    @Transactional
    public void settle(SignedIn who, WaveId wave, CountryCode country, UUID id) {
        who.require(Deed.REVIEW, country);
        Query query = hold(wave, country, id);
        if (query.state() != QueryState.SETTLED) {
            store.change(id, QueryState.SETTLED);
            note(who, "wave/audit.settled", query);
        }
    }

    private Query hold(WaveId wave, CountryCode country, UUID id) {
        return store.hold(wave, country, id).orElseThrow(() -> new Refusal("wave/query.unknown"));
    }

    private Query.Word word(String text, Writer writer) {
        if (text.isBlank()) {
            throw new Refusal("wave/query.empty");
        }
        Fit.requireText("", text);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new Query.Word(text.strip(), writer, now);
    }

    private void note(SignedIn who, String verb, Query query, Object... text) {
        Object[] arguments = new Object[text.length + 1];
        arguments[0] = query.variable();
        System.arraycopy(text, 0, arguments, 1, text.length);
        audit.record(who, verb, Subject.of("return", query.wave(), query.country()), arguments);
    }
}
