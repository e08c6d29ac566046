package org.mirrorscope.meeting;

import static org.mirrorscope.meeting.db.Tables.AGENDA_ITEM;
import static org.mirrorscope.meeting.db.Tables.FINDING;
import static org.mirrorscope.meeting.db.Tables.SENT_PART;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.document.ValueJson;
import org.mirrorscope.meeting.db.tables.records.FindingRecord;
import org.mirrorscope.shared.Answer;
import org.mirrorscope.shared.AnswerValue;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shared.Missing;
import org.springframework.stereotype.Component;

/** The table of findings. */
@Component
class FindingStore {

    private static final String VALUE = "value";

    private final DSLContext sql;

    FindingStore(DSLContext sql) {
        this.sql = sql;
    }

    void add(Finding finding) {
        Finding.Fact fact = finding.fact();
        Answer answer = fact == null ? null : fact.answer();
        sql.insertInto(FINDING)
                .set(FINDING.ID, finding.id())
                .set(FINDING.ITEM, finding.item().id())
                .set(FINDING.COUNTRY, finding.country().alpha2())
                .set(FINDING.VARIABLE, fact == null ? null : fact.variable())
                .set(FINDING.ANSWER_STATE, state(answer))
                .set(FINDING.ANSWER, answer instanceof AnswerValue value ? JSONB.jsonb(ValueJson.write(value)) : null)
                .set(FINDING.AS_OF, fact == null ? null : fact.asOf())
                .set(FINDING.TEXT, finding.text())
                .execute();
    }

    private static @Nullable String state(@Nullable Answer answer) {
        return switch (answer) {
            case AnswerValue _ -> VALUE;
            case Missing missing -> missing.code();
            case null -> null;
        };
    }

    Optional<Finding> find(UUID id) {
        return find(FINDING.ID.eq(id)).stream().findFirst();
    }

    /** Those of a meeting in the order in which they were noted, also those that were withdrawn. */
    List<Finding> of(MeetingId meeting) {
        return find(FINDING.ITEM.in(
                DSL.select(AGENDA_ITEM.ID).from(AGENDA_ITEM).where(AGENDA_ITEM.MEETING.eq(meeting.id()))));
    }

    private List<Finding> find(Condition condition) {
        return sql.selectFrom(FINDING)
                .where(condition)
                .orderBy(FINDING.ID) // ids grow with time
                .fetch(FindingStore::finding);
    }

    private static Finding finding(FindingRecord row) {
        return new Finding(
                row.getId(),
                new AgendaItemId(row.getItem()),
                new CountryCode(row.getCountry()),
                fact(row),
                row.getText(),
                row.getWithdrawn());
    }

    private static Finding.@Nullable Fact fact(FindingRecord row) {
        String variable = row.getVariable();
        if (variable == null) {
            return null;
        }
        String state = Objects.requireNonNull(row.getAnswerState());
        Answer answer = state.equals(VALUE)
                ? ValueJson.readValue(row.getAnswer().data())
                : Missing.ofCode(state).orElseThrow();
        return new Finding.Fact(variable, answer, Objects.requireNonNull(row.getAsOf()));
    }

    /** Takes it away, or marks it as withdrawn if a country has seen it. */
    void withdraw(UUID id) {
        Condition sent = DSL.exists(DSL.selectOne().from(SENT_PART).where(SENT_PART.FINDING.eq(id)));
        sql.update(FINDING)
                .set(FINDING.WITHDRAWN, true)
                .where(FINDING.ID.eq(id), sent)
                .execute();
        sql.deleteFrom(FINDING).where(FINDING.ID.eq(id), DSL.not(sent)).execute();
    }
}
