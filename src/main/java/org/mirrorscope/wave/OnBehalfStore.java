package org.mirrorscope.wave;

import static org.mirrorscope.wave.db.Tables.ENTRY;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.mirrorscope.shared.CountryCode;
import org.springframework.stereotype.Component;

/** The history of the cells in which the office ever entered something for a country. */
@Component
class OnBehalfStore {

    private final DSLContext sql;

    OnBehalfStore(DSLContext sql) {
        this.sql = sql;
    }

    /** By country, by stored variable, everything that was saved in the cell, earliest first. One statement. */
    Map<CountryCode, Map<String, List<Entry>>> cells(WaveId wave) {
        var theirs = ENTRY.as("theirs");
        Map<CountryCode, Map<String, List<Entry>>> cells = new HashMap<>();
        sql.selectFrom(ENTRY)
                .where(
                        ENTRY.WAVE.eq(wave.id()),
                        DSL.exists(DSL.selectOne()
                                .from(theirs)
                                .where(
                                        theirs.WAVE.eq(ENTRY.WAVE),
                                        theirs.COUNTRY.eq(ENTRY.COUNTRY),
                                        theirs.VARIABLE.eq(ENTRY.VARIABLE),
                                        theirs.SEAT.like("office %"))))
                .orderBy(ENTRY.COUNTRY, ENTRY.VARIABLE, ENTRY.NUMBER)
                .forEach(row -> cells.computeIfAbsent(new CountryCode(row.getCountry()), none -> new HashMap<>())
                        .computeIfAbsent(row.getVariable(), none -> new ArrayList<>())
                        .add(EntryStore.entry(row)));
        return cells;
    }
}
