package org.mirrorscope.registry.group;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectJoinStep;
import org.jooq.Table;
import org.mirrorscope.instrument.Visibility;
import org.mirrorscope.registry.Author;
import org.mirrorscope.shared.CountryCode;

/** A table of revisions: rows are added, never changed. These columns all of them have. */
abstract class RevisionStore<T extends Shown> {

    final DSLContext sql;
    private final Table<?> table;

    RevisionStore(DSLContext sql, Table<?> table) {
        this.sql = sql;
        this.table = table;
    }

    /** The columns of the thing itself. */
    abstract Map<Field<?>, Object> columns(T what);

    abstract T read(Record row);

    /** What its rows are read from. */
    SelectJoinStep<? extends Record> select() {
        return sql.select().from(table);
    }

    /** @throws org.jooq.exception.IntegrityConstraintViolationException if the revision is there already */
    void add(CountryCode country, Kept<T> kept) {
        Map<Field<?>, Object> row = new HashMap<>(columns(kept.what()));
        row.put(field("country", String.class), country.alpha2());
        row.put(field("revision", Integer.class), kept.revision());
        row.put(field("visibility", String.class), code(kept.what().visibility()));
        row.put(field("person", String.class), kept.author().person());
        row.put(field("person_name", String.class), kept.author().name());
        row.put(field("seat", String.class), kept.author().seat());
        row.put(field("by_office", Boolean.class), kept.author().ofOffice());
        row.put(field("recorded_at", OffsetDateTime.class), kept.recordedAt().atOffset(ZoneOffset.UTC));
        sql.insertInto(table).set(row).execute();
    }

    /** Every revision of a country's, earliest first. */
    List<Kept<T>> of(CountryCode country) {
        return select().where(ofCountry(country))
                .orderBy(field("recorded_at", OffsetDateTime.class), field("revision", Integer.class))
                .fetch(this::kept);
    }

    final Condition ofCountry(CountryCode country) {
        return field("country", String.class).eq(country.alpha2());
    }

    private Kept<T> kept(Record row) {
        return new Kept<>(
                read(row),
                row.get(field("revision", Integer.class)),
                new Author(
                        row.get(field("person", String.class)),
                        row.get(field("person_name", String.class)),
                        row.get(field("seat", String.class)),
                        row.get(field("by_office", Boolean.class))),
                row.get(field("recorded_at", OffsetDateTime.class)).toInstant());
    }

    final Visibility visibility(Record row) {
        return value(Visibility.class, row.get(field("visibility", String.class)));
    }

    private <V> Field<V> field(String name, Class<V> type) {
        return Objects.requireNonNull(table.field(name, type), name);
    }

    static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    static <E extends Enum<E>> E value(Class<E> kind, String code) {
        return Enum.valueOf(kind, code.toUpperCase(Locale.ROOT));
    }
}
