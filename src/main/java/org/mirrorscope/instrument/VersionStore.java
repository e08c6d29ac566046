package org.mirrorscope.instrument;

import static org.mirrorscope.instrument.db.Tables.VERSION;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The table of published versions. */
@Component
class VersionStore {

    private final DSLContext sql;

    /** What was read before, by checksum: the same text is the same instrument, whatever becomes of the row. */
    private final Map<String, Instrument> read = new ConcurrentHashMap<>();

    /** What was published never changes; what a transaction that still may fail has seen is not kept. */
    private final Map<VersionId, Instrument> published = new ConcurrentHashMap<>();

    VersionStore(DSLContext sql) {
        this.sql = sql;
    }

    /** Adds a version unless there is one of its name; says whether it did. */
    boolean add(Instrument version) {
        String yaml = InstrumentYaml.write(version);
        return sql.insertInto(VERSION)
                        .set(VERSION.INSTRUMENT, version.id().instrument())
                        .set(VERSION.VERSION_, version.id().version())
                        .set(VERSION.YAML, yaml)
                        .set(VERSION.CHECKSUM, checksum(yaml))
                        .set(VERSION.PUBLISHED_AT, OffsetDateTime.now(Clock.systemUTC()))
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /** Whether the version of that name has this very content. */
    boolean holds(Instrument version) {
        return find(version.id()).filter(version::equals).isPresent();
    }

    Optional<Instrument> find(VersionId id) {
        Instrument known = published.get(id);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Instrument> found = sql.select(VERSION.CHECKSUM)
                .from(VERSION)
                .where(named(id))
                .fetchOptional(VERSION.CHECKSUM)
                .map(this::instrument);
        if (TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            found.ifPresent(instrument -> published.put(id, instrument));
        }
        return found;
    }

    Map<VersionId, Instrument> all() {
        Map<VersionId, Instrument> versions = new LinkedHashMap<>();
        sql.select(VERSION.INSTRUMENT, VERSION.VERSION_, VERSION.CHECKSUM)
                .from(VERSION)
                .orderBy(VERSION.INSTRUMENT, VERSION.VERSION_)
                .forEach(row -> versions.put(new VersionId(row.value1(), row.value2()), instrument(row.value3())));
        return versions;
    }

    /** The text is long and is asked for again and again, so it leaves the database once. */
    private Instrument instrument(String checksum) {
        return read.computeIfAbsent(checksum, unknown -> InstrumentYaml.parse(text(unknown)));
    }

    private String text(String checksum) {
        return Objects.requireNonNull(sql.select(VERSION.YAML)
                .from(VERSION)
                .where(VERSION.CHECKSUM.eq(checksum))
                .limit(1)
                .fetchSingle(VERSION.YAML));
    }

    private static Condition named(VersionId id) {
        return VERSION.INSTRUMENT.eq(id.instrument()).and(VERSION.VERSION_.eq(id.version()));
    }

    private static String checksum(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
