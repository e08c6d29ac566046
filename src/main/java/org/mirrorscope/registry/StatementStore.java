package org.mirrorscope.registry;

import static org.mirrorscope.registry.db.Tables.STATEMENT;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.document.ValueJson;
import org.mirrorscope.instrument.Visibility;
import org.mirrorscope.platform.BulkCopy;
import org.mirrorscope.registry.db.tables.records.StatementRecord;
import org.mirrorscope.shared.Answer;
import org.mirrorscope.shared.AnswerValue;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shared.Missing;
import org.mirrorscope.shared.NewId;
import org.springframework.stereotype.Component;

/** The table of statements. */
@Component
class StatementStore {

    private static final String VALUE = "value";
    private static final String RETURN = "return";
    private static final String COPY = """
            copy registry.statement (id, country, variable, state, value, as_of, recorded_at,
                    source, source_reference, source_revision, source_day, confirmed_by, visibility) from stdin""";

    private final DSLContext sql;

    StatementStore(DSLContext sql) {
        this.sql = sql;
    }

    void add(Collection<Statement> statements) {
        Map<AnswerValue, String> written = new HashMap<>();
        sql.connection(connection ->
                BulkCopy.copy(connection, COPY, statements.stream().map(statement -> row(statement, written))));
    }

    /** @param written the JSON of values that came before, since answers repeat */
    private static List<@Nullable String> row(Statement statement, Map<AnswerValue, String> written) {
        Answer answer = statement.answer();
        return Arrays.asList(
                NewId.next().toString(),
                statement.country().alpha2(),
                statement.variable(),
                answer instanceof Missing missing ? missing.code() : VALUE,
                answer instanceof AnswerValue value ? written.computeIfAbsent(value, ValueJson::write) : null,
                statement.asOf().toString(),
                statement.recordedAt().toString(),
                statement.source().kind(),
                statement.source().reference(),
                statement.source() instanceof Source.Return(String _, int revision) ? Integer.toString(revision) : null,
                day(statement.source()),
                statement.confirmedBy(),
                code(statement.visibility()));
    }

    /** One statement. The database takes, of each variable, the first row in the order that says what holds. */
    SortedMap<String, Statement> profile(CountryCode country, Visibility reader, @Nullable Instant moment) {
        Condition known = moment == null
                ? DSL.noCondition()
                : STATEMENT.RECORDED_AT.le(OffsetDateTime.ofInstant(moment, ZoneOffset.UTC));
        return profile(country, seenBy(reader).and(known));
    }

    SortedMap<String, Statement> profileAsOf(CountryCode country, Visibility reader, LocalDate day) {
        return profile(country, seenBy(reader).and(STATEMENT.AS_OF.le(day)));
    }

    /** As {@link #recent} for the public, and of the returns only what is named. */
    SortedMap<String, List<Statement>> publicFacts(CountryCode country, Collection<Extent> returns, int days) {
        Condition counts = STATEMENT.SOURCE.ne(RETURN);
        counts = counts.or(STATEMENT.SOURCE_REFERENCE.in(
                returns.stream().filter(Extent::isWhole).map(Extent::wave).toList()));
        for (Extent limited :
                returns.stream().filter(extent -> !extent.isWhole()).toList()) {
            counts = counts.or(within(limited));
        }
        return recent(country, seenBy(Visibility.PUBLIC).and(counts), days);
    }

    private static Condition within(Extent extent) {
        Condition within = STATEMENT.SOURCE_REVISION.le(extent.revision());
        for (Map.Entry<String, Integer> variable : extent.earlier().entrySet()) {
            within = within.and(
                    STATEMENT.VARIABLE.ne(variable.getKey()).or(STATEMENT.SOURCE_REVISION.le(variable.getValue())));
        }
        return STATEMENT.SOURCE_REFERENCE.eq(extent.wave()).and(within);
    }

    private SortedMap<String, Statement> profile(CountryCode country, Condition which) {
        SortedMap<String, Statement> profile = new TreeMap<>();
        sql.select(STATEMENT.fields())
                .distinctOn(STATEMENT.VARIABLE)
                .from(STATEMENT)
                .where(STATEMENT.COUNTRY.eq(country.alpha2()), which)
                .orderBy(STATEMENT.VARIABLE, STATEMENT.AS_OF.desc(), STATEMENT.RECORDED_AT.desc(), STATEMENT.ID.desc())
                .coerce(STATEMENT)
                .forEach(row -> profile.put(row.getVariable(), statement(row)));
        return profile;
    }

    List<Statement> history(CountryCode country, String variable, Visibility reader) {
        return sql.selectFrom(STATEMENT)
                .where(STATEMENT.COUNTRY.eq(country.alpha2()), STATEMENT.VARIABLE.eq(variable), seenBy(reader))
                .orderBy(STATEMENT.AS_OF.desc(), STATEMENT.RECORDED_AT.desc(), STATEMENT.ID.desc())
                .fetch(StatementStore::statement);
    }

    /**
     * The facts that can matter today: of each variable those that were true in the last days before the latest. One
     * statement.
     *
     * @return by variable, what holds first
     */
    SortedMap<String, List<Statement>> recent(CountryCode country, Visibility reader, int days) {
        return recent(country, seenBy(reader), days);
    }

    private SortedMap<String, List<Statement>> recent(CountryCode country, Condition which, int days) {
        Field<LocalDate> latest = DSL.max(STATEMENT.AS_OF)
                .over(DSL.partitionBy(STATEMENT.VARIABLE))
                .as("latest");
        Table<?> facts = DSL.select(STATEMENT.fields())
                .select(latest)
                .from(STATEMENT)
                .where(STATEMENT.COUNTRY.eq(country.alpha2()), which)
                .asTable(STATEMENT.getName());
        SortedMap<String, List<Statement>> recent = new TreeMap<>();
        Field<LocalDate> asOf = of(facts, STATEMENT.AS_OF);
        sql.select(facts.fields(STATEMENT.fields()))
                .from(facts)
                .where(asOf.ge(DSL.localDateSub(of(facts, latest), DSL.val(days))))
                .orderBy(
                        asOf.desc(),
                        of(facts, STATEMENT.RECORDED_AT).desc(),
                        of(facts, STATEMENT.ID).desc())
                .coerce(STATEMENT)
                .forEach(row -> recent.computeIfAbsent(row.getVariable(), none -> new ArrayList<>())
                        .add(statement(row)));
        return recent;
    }

    List<Statement> publicBetweenWaves(CountryCode country) {
        return sql.selectFrom(STATEMENT)
                .where(STATEMENT.COUNTRY.eq(country.alpha2()), seenBy(Visibility.PUBLIC), STATEMENT.SOURCE.ne(RETURN))
                .orderBy(STATEMENT.AS_OF.desc(), STATEMENT.RECORDED_AT.desc(), STATEMENT.ID.desc())
                .fetch(StatementStore::statement);
    }

    private static <T> Field<T> of(Table<?> facts, Field<T> column) {
        return Objects.requireNonNull(facts.field(column));
    }

    private static Condition seenBy(Visibility reader) {
        return STATEMENT.VISIBILITY.in(Arrays.stream(Visibility.values())
                .filter(visibility -> visibility.compareTo(reader) <= 0)
                .map(StatementStore::code)
                .toList());
    }

    private static Statement statement(StatementRecord row) {
        JSONB value = row.getValue();
        Answer answer = VALUE.equals(row.getState())
                ? ValueJson.readValue(value.data())
                : Missing.ofCode(row.getState()).orElseThrow();
        return new Statement(
                new CountryCode(row.getCountry()),
                row.getVariable(),
                answer,
                row.getAsOf(),
                row.getRecordedAt().toInstant(),
                source(row),
                row.getConfirmedBy(),
                Visibility.valueOf(row.getVisibility().toUpperCase(Locale.ROOT)));
    }

    private static Source source(StatementRecord row) {
        return switch (row.getSource()) {
            case RETURN -> new Source.Return(row.getSourceReference(), row.getSourceRevision());
            case "meeting" -> new Source.Meeting(row.getSourceReference(), row.getSourceDay());
            case "update" -> new Source.Update(row.getSourceReference(), row.getSourceDay());
            case "settlement" -> new Source.Settlement(row.getSourceReference(), row.getSourceDay());
            default -> throw new IllegalStateException("unknown source " + row.getSource());
        };
    }

    private static @Nullable String day(Source source) {
        return switch (source) {
            case Source.Return _ -> null;
            case Source.Meeting(String _, LocalDate day) -> day.toString();
            case Source.Update(String _, LocalDate day) -> day.toString();
            case Source.Settlement(String _, LocalDate day) -> day.toString();
        };
    }

    private static String code(Visibility visibility) {
        return visibility.name().toLowerCase(Locale.ROOT);
    }
}
