package org.mirrorscope.registry.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.access.Deed;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.instrument.AnswerField;
import org.mirrorscope.registry.Confirmations;
import org.mirrorscope.registry.Known;
import org.mirrorscope.registry.KnownVariable;
import org.mirrorscope.registry.OpenQuestion;
import org.mirrorscope.registry.OwnUpdate;
import org.mirrorscope.registry.Settlement;
import org.mirrorscope.registry.Source;
import org.mirrorscope.registry.Statement;
import org.mirrorscope.registry.web.HistoryPage.Choice;
import org.mirrorscope.registry.web.HistoryPage.Fact;
import org.mirrorscope.registry.web.HistoryPage.Form;
import org.mirrorscope.registry.web.HistoryPage.Proposal;
import org.mirrorscope.shared.AnswerValue;
import org.mirrorscope.shared.Missing;
import org.mirrorscope.shell.FormError;
import org.mirrorscope.shell.Reader;

/**
 * Makes the page of one variable of a country's record.
 *
 * @param known what holds; null if nothing is known
 * @param facts everything that was ever recorded, what holds first
 * @param updates the country's own updates, by id
 * @param confirmations who confirmed what was said in meetings; null if nothing tells
 * @param settlements what was ever proposed, earliest first
 * @param asked where the country is asked at this moment; null if it is not
 * @param today the last day as of which something can be true
 */
record HistoryPages(
        Reader reader,
        SignedIn who,
        Where where,
        KnownVariable about,
        FactWords words,
        @Nullable Known known,
        List<Statement> facts,
        Map<UUID, OwnUpdate> updates,
        @Nullable Confirmations confirmations,
        List<Settlement> settlements,
        @Nullable OpenQuestion asked,
        LocalDate today) {

    /** The page before anything was typed. */
    HistoryPage page() {
        AnswerValue holds = known != null && known.statement().answer() instanceof AnswerValue value ? value : null;
        return page(new Form(AnswerField.of(reader, about.variable(), holds), "", today.toString(), "", ""), List.of());
    }

    /** The page with what was typed, and what is wrong with it. */
    HistoryPage page(UpdateForm typed, FormError error) {
        return page(
                new Form(
                        AnswerField.of(reader, about.variable(), typed.fields()),
                        typed.fields().text(UpdateForm.HOW),
                        typed.fields().text(UpdateForm.AS_OF),
                        typed.fields().text(UpdateForm.REASON),
                        typed.fields().text(UpdateForm.LINK)),
                List.of(error));
    }

    /** The page with a sentence that says why something cannot be done. */
    HistoryPage refused(String sentence) {
        HistoryPage page = page();
        return page(page.form(), List.of(new FormError("", sentence)));
    }

    private HistoryPage page(@Nullable Form form, List<FormError> errors) {
        String label = words.label(about.variable());
        String name = reader.name(where.country());
        boolean writes = !where.office() && who.may(Deed.UPDATE_RECORD, where.country()) && !about.dropped();
        return new HistoryPage(
                label,
                reader.text("registry/history.description", label, name),
                where.path(about.variable().name()),
                where.office(),
                name,
                where.path(),
                reader.text(about.variable().section().title()),
                known == null ? null : fact(known.statement()),
                known != null && known.old(),
                choices(),
                known == null
                        ? List.of()
                        : known.conflicting().stream().map(words::line).toList(),
                proposal(),
                settlements.stream().flatMap(this::cameToNothing).toList(),
                facts.stream().map(this::fact).toList(),
                writes && asked == null ? form : null,
                writes && asked != null ? new HistoryPage.Asked(reader.text(asked.wave()), asked.path()) : null,
                errors);
    }

    private List<Choice> choices() {
        if (known == null
                || !known.isInConflict()
                || !who.may(Deed.SETTLE_RECORD, where.country())
                || settlements.stream().anyMatch(Settlement::isOpen)) {
            return List.of();
        }
        return known.sides().stream()
                .map(fact -> new Choice(fact.source().origin(), words.line(fact)))
                .toList();
    }

    private @Nullable Proposal proposal() {
        return settlements.stream()
                .filter(Settlement::isOpen)
                .findFirst()
                .map(open -> new Proposal(
                        open.id().toString(),
                        reader.text(
                                "registry/settlement.proposed",
                                open.author().name(),
                                open.author().seat(),
                                words.answer(open.variable(), open.answer()),
                                day(open.proposedAt())),
                        open.reason(),
                        mayAgree(open),
                        who.may(Deed.SETTLE_RECORD, where.country())))
                .orElse(null);
    }

    private boolean mayAgree(Settlement open) {
        return who.seatFor(Deed.SETTLE_RECORD, where.country())
                .filter(seat -> seat.role().isOfOffice() != open.author().ofOffice())
                .filter(seat ->
                        !who.person().id().toString().equals(open.author().person()))
                .isPresent();
    }

    private Stream<String> cameToNothing(Settlement settlement) {
        Settlement.End end = settlement.end();
        return end == null || end.agreed()
                ? Stream.of()
                : Stream.of(reader.text(
                        "registry/settlement.declined",
                        settlement.author().name(),
                        words.answer(settlement.variable(), settlement.answer()),
                        settlement.reason(),
                        end.name(),
                        day(end.at()),
                        end.reason() == null ? "" : end.reason()));
    }

    private Fact fact(Statement fact) {
        Optional<OwnUpdate> update = fact.source() instanceof Source.Update(String id, LocalDate _)
                ? Optional.ofNullable(updates.get(UUID.fromString(id)))
                : Optional.empty();
        Optional<Settlement> settlement = fact.source() instanceof Source.Settlement(String id, LocalDate _)
                ? settlements.stream()
                        .filter(each -> each.id().toString().equals(id))
                        .findFirst()
                : Optional.empty();
        return new Fact(
                words.answer(fact),
                fact.answer() instanceof Missing,
                reader.date(fact.asOf()),
                day(fact.recordedAt()),
                words.source(fact),
                href(fact.source()),
                update.map(OwnUpdate::author)
                        .map(author -> author.name() + " (" + author.seat() + ")")
                        .or(() -> settlement.map(this::parties))
                        .or(() -> Optional.ofNullable(confirmations)
                                .flatMap(all -> all.name(fact))
                                .map(name -> name + " (" + fact.confirmedBy() + ")"))
                        .or(() -> Optional.ofNullable(fact.confirmedBy()))
                        .orElse(""),
                update.map(OwnUpdate::reason)
                        .or(() -> settlement.map(Settlement::reason))
                        .orElse(""),
                update.map(OwnUpdate::link).orElse(null));
    }

    private String parties(Settlement settlement) {
        Settlement.End end = settlement.end();
        String proposer =
                settlement.author().name() + " (" + settlement.author().seat() + ")";
        return end == null ? proposer : proposer + ", " + end.name() + " (" + end.seat() + ")";
    }

    /** Where a source can be seen by whoever sees the record. */
    private @Nullable String href(Source source) {
        String country = where.country().alpha2();
        return switch (source) {
            case Source.Return(String wave, int _) -> "/my/" + wave + "/" + country;
            case Source.Meeting(String meeting, LocalDate _) ->
                (where.office() ? "/office" : "/my/" + country) + "/meetings/" + meeting;
            case Source.Update _, Source.Settlement _ -> null;
        };
    }

    private String day(Instant moment) {
        return reader.date(LocalDate.ofInstant(moment, ZoneOffset.UTC));
    }
}
