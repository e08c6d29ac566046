package org.mirrorscope.wave;

import static org.mirrorscope.wave.db.Tables.ENTRY;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.document.ValueJson;
import org.mirrorscope.shared.AnswerValue;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.wave.db.tables.records.EntryRecord;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The table of what was saved in the cells of returns. Nothing in it ever changes, and the entries of a cell count from 1
 * without a gap. So what was read of a return once is remembered, and from then on only what came since is read.
 */
@Component
class EntryStore {

    /** Each holds one country's answers, so this many take some megabytes. */
    private static final int MOST = 200;

    private final DSLContext sql;
    private final Cache<Key, Holding> known =
            Caffeine.newBuilder().maximumSize(MOST).build();

    EntryStore(DSLContext sql) {
        this.sql = sql;
    }

    private record Key(WaveId wave, CountryCode country) {}

    /**
     * What holds in the cells of a return.
     *
     * @param latest when the latest of it was saved
     */
    private record Holding(SortedMap<String, Entry> entries, Instant latest) {

        static Holding of(SortedMap<String, Entry> entries) {
            Instant latest = entries.values().stream()
                    .map(Entry::at)
                    .max(Comparator.naturalOrder())
                    .orElse(Instant.EPOCH);
            return new Holding(Collections.unmodifiableSortedMap(entries), latest);
        }

        /** How many entries there must be for it to be all. */
        int saved() {
            return entries.values().stream().mapToInt(Entry::number).sum();
        }
    }

    /** What holds in every cell of a return, by stored variable. */
    SortedMap<String, Entry> holding(WaveId wave, CountryCode country) {
        Key key = new Key(wave, country);
        Holding now = Optional.ofNullable(known.getIfPresent(key))
                .flatMap(before -> since(key, before))
                .orElseGet(() -> all(key));
        if (TransactionSynchronizationManager.isCurrentTransactionReadOnly()) { // another may still be undone
            known.put(key, now);
        }
        return now.entries();
    }

    private Holding all(Key key) {
        SortedMap<String, Entry> entries = new TreeMap<>();
        var holding = sql.selectFrom(ENTRY)
                .where(of(key))
                .orderBy(ENTRY.VARIABLE, ENTRY.NUMBER.desc())
                .getQuery();
        holding.addDistinctOn(ENTRY.VARIABLE);
        holding.forEach(row -> entries.put(row.getVariable(), entry(row)));
        return Holding.of(entries);
    }

    /**
     * What was saved since is what was saved later; empty if that is not all, as two people's transactions need not end
     * in the order in which they began.
     */
    private Optional<Holding> since(Key key, Holding before) {
        var all = DSL.selectCount().from(ENTRY).where(of(key)).asTable("all", "saved");
        var rows = sql.select(ENTRY.fields())
                .select(all.field("saved", int.class))
                .from(all)
                .leftJoin(ENTRY)
                .on(of(key), ENTRY.AT.gt(before.latest().atOffset(ZoneOffset.UTC)))
                .orderBy(ENTRY.NUMBER)
                .fetch();
        SortedMap<String, Entry> entries = new TreeMap<>(before.entries());
        rows.stream()
                .filter(row -> row.get(ENTRY.VARIABLE) != null)
                .map(row -> entry(row.into(ENTRY)))
                .forEach(entry -> entries.put(entry.variable(), entry));
        Holding now = Holding.of(entries);
        return rows.getFirst().get("saved", int.class) == now.saved() ? Optional.of(now) : Optional.empty();
    }

    /** What holds in every cell of every return to a wave. */
    Map<CountryCode, List<Entry>> holding(WaveId wave) {
        return sql.select()
                .distinctOn(ENTRY.COUNTRY, ENTRY.VARIABLE)
                .from(ENTRY)
                .where(ENTRY.WAVE.eq(wave.id()))
                .orderBy(ENTRY.COUNTRY, ENTRY.VARIABLE, ENTRY.NUMBER.desc())
                .coerce(ENTRY)
                .fetchGroups(row -> new CountryCode(row.getCountry()), EntryStore::entry);
    }

    /** Everything that was ever saved in a cell, earliest first. */
    List<Entry> history(WaveId wave, CountryCode country, String variable) {
        return sql.selectFrom(ENTRY)
                .where(of(wave, country), ENTRY.VARIABLE.eq(variable))
                .orderBy(ENTRY.NUMBER)
                .fetch(EntryStore::entry);
    }

    /** What was saved in a cell from a number on, by number. */
    SortedMap<Integer, Entry> from(WaveId wave, CountryCode country, String variable, int number) {
        SortedMap<Integer, Entry> entries = new TreeMap<>();
        sql.selectFrom(ENTRY)
                .where(of(wave, country), ENTRY.VARIABLE.eq(variable), ENTRY.NUMBER.ge(number))
                .forEach(row -> entries.put(row.getNumber(), entry(row)));
        return entries;
    }

    private static Condition of(Key key) {
        return of(key.wave(), key.country());
    }

    private static Condition of(WaveId wave, CountryCode country) {
        return ENTRY.WAVE.eq(wave.id()).and(ENTRY.COUNTRY.eq(country.alpha2()));
    }

    /** Adds an entry, unless somebody else added one of its number just before; says whether it did. */
    boolean add(WaveId wave, CountryCode country, Entry entry) {
        Writer writer = entry.writer();
        SaidColumns columns = SaidColumns.of(entry.said());
        return sql.insertInto(ENTRY)
                        .set(ENTRY.WAVE, wave.id())
                        .set(ENTRY.COUNTRY, country.alpha2())
                        .set(ENTRY.VARIABLE, entry.variable())
                        .set(ENTRY.NUMBER, entry.number())
                        .set(ENTRY.STATE, columns.state())
                        .set(ENTRY.VALUE, json(columns.value()))
                        .set(ENTRY.REASON, columns.reason())
                        .set(ENTRY.CARRIED_FROM, columns.carriedFrom())
                        .set(ENTRY.PERSON, writer == null ? null : writer.person())
                        .set(ENTRY.NAME, writer == null ? null : writer.name())
                        .set(ENTRY.SEAT, writer == null ? null : writer.seat())
                        .set(ENTRY.AT, entry.at().atOffset(ZoneOffset.UTC))
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    static Entry entry(EntryRecord row) {
        return new Entry(
                row.getVariable(),
                row.getNumber(),
                SaidColumns.said(row.getState(), value(row.getValue()), row.getReason(), row.getCarriedFrom()),
                row.getPerson() == null ? null : new Writer(row.getPerson(), row.getName(), row.getSeat()),
                row.getAt().toInstant());
    }

    static @Nullable JSONB json(@Nullable AnswerValue value) {
        return value == null ? null : JSONB.jsonb(ValueJson.write(value));
    }

    static @Nullable AnswerValue value(@Nullable JSONB json) {
        return json == null ? null : ValueJson.readValue(json.data());
    }
}
