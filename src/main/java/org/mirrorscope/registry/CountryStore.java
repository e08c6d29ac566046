package org.mirrorscope.registry;

import static org.mirrorscope.registry.db.Tables.CODE;
import static org.mirrorscope.registry.db.Tables.COUNTRY;
import static org.mirrorscope.registry.db.Tables.GROUPED;
import static org.mirrorscope.registry.db.Tables.INITIATIVE;
import static org.mirrorscope.registry.db.Tables.SPELL;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.mirrorscope.document.ValueJson;
import org.mirrorscope.instrument.Code;
import org.mirrorscope.registry.db.tables.records.InitiativeRecord;
import org.mirrorscope.shared.CountryCode;
import org.springframework.stereotype.Component;

/** The tables of the initiative and its countries. */
@Component
class CountryStore {

    private static final String PARTICIPATION = "participation";
    private static final String COMMUNITY = "community";
    private static final String WORKING_GROUP = "working_group";

    private final DSLContext sql;

    CountryStore(DSLContext sql) {
        this.sql = sql;
    }

    /** Until the transaction ends, only readers pass. */
    void holdOthersOff() {
        sql.execute("lock table {0} in share row exclusive mode", INITIATIVE);
    }

    Optional<Initiative> initiative() {
        return sql.selectFrom(INITIATIVE).fetchOptional().map(this::initiative);
    }

    private Initiative initiative(InitiativeRecord row) {
        Map<String, List<Code>> codes = sql.selectFrom(CODE)
                .orderBy(CODE.POSITION)
                .fetchGroups(
                        CODE.LIST,
                        code -> new Code(
                                code.getCode(),
                                ValueJson.readText(code.getLabel().data())));
        return new Initiative(
                row.getId(),
                ValueJson.readText(row.getName().data()),
                row.getShortName(),
                List.of(row.getLanguages()),
                row.getSynthetic(),
                row.getSource(),
                List.of(row.getGroupings()),
                codes.getOrDefault(PARTICIPATION, List.of()),
                codes.getOrDefault(COMMUNITY, List.of()),
                codes.getOrDefault(WORKING_GROUP, List.of()));
    }

    void write(Initiative initiative) {
        InitiativeRecord row = new InitiativeRecord();
        row.setId(initiative.id());
        row.setName(JSONB.jsonb(ValueJson.write(initiative.name())));
        row.setShortName(initiative.shortName());
        row.setLanguages(initiative.languages().toArray(String[]::new));
        row.setSynthetic(initiative.synthetic());
        row.setSource(initiative.source());
        row.setGroupings(initiative.groupings().toArray(String[]::new));
        sql.insertInto(INITIATIVE)
                .set(row)
                .onConflict(INITIATIVE.ID)
                .doUpdate()
                .set(row)
                .execute();
        sql.deleteFrom(CODE).execute();
        write(PARTICIPATION, initiative.participation());
        write(COMMUNITY, initiative.communities());
        write(WORKING_GROUP, initiative.workingGroups());
    }

    private void write(String list, List<Code> codes) {
        for (int position = 0; position < codes.size(); position++) {
            Code code = codes.get(position);
            sql.insertInto(CODE)
                    .set(CODE.LIST, list)
                    .set(CODE.POSITION, position)
                    .set(CODE.CODE_, code.code())
                    .set(CODE.LABEL, JSONB.jsonb(ValueJson.write(code.label())))
                    .execute();
        }
    }

    /** Three statements, however many countries. */
    SortedMap<CountryCode, Country> countries() {
        Map<String, List<Spell>> spells = sql.selectFrom(SPELL)
                .orderBy(SPELL.COUNTRY, SPELL.POSITION)
                .fetchGroups(
                        SPELL.COUNTRY,
                        spell -> new Spell(spell.getParticipation(), spell.getFirstDay(), spell.getLastDay()));
        Map<String, Map<String, String>> groups = new LinkedHashMap<>();
        sql.selectFrom(GROUPED)
                .orderBy(GROUPED.COUNTRY, GROUPED.GROUPING)
                .forEach(row -> groups.computeIfAbsent(row.getCountry(), country -> new LinkedHashMap<>())
                        .put(row.getGrouping(), row.getValue()));
        SortedMap<CountryCode, Country> countries = new TreeMap<>();
        for (String code : sql.select(COUNTRY.CODE).from(COUNTRY).fetch(COUNTRY.CODE)) {
            CountryCode country = new CountryCode(code);
            countries.put(
                    country,
                    new Country(
                            country,
                            spells.getOrDefault(code, List.of()),
                            Map.copyOf(groups.getOrDefault(code, Map.of()))));
        }
        return countries;
    }

    /** From now on the country's participation is the office's, and no pack's. */
    void keepSpells(CountryCode country) {
        sql.update(COUNTRY)
                .set(COUNTRY.SPELLS_BY_OFFICE, true)
                .where(COUNTRY.CODE.eq(country.alpha2()))
                .execute();
    }

    /** The countries whose participation is the office's. */
    Set<CountryCode> keptByOffice() {
        return sql.select(COUNTRY.CODE)
                .from(COUNTRY)
                .where(COUNTRY.SPELLS_BY_OFFICE.isTrue())
                .fetchSet(row -> new CountryCode(row.value1()));
    }

    void write(Country country) {
        String code = country.code().alpha2();
        sql.insertInto(COUNTRY).set(COUNTRY.CODE, code).onConflictDoNothing().execute();
        sql.deleteFrom(SPELL).where(SPELL.COUNTRY.eq(code)).execute();
        for (int position = 0; position < country.spells().size(); position++) {
            Spell spell = country.spells().get(position);
            sql.insertInto(SPELL)
                    .set(SPELL.COUNTRY, code)
                    .set(SPELL.POSITION, position)
                    .set(SPELL.PARTICIPATION, spell.participation())
                    .set(SPELL.FIRST_DAY, spell.from())
                    .set(SPELL.LAST_DAY, spell.to())
                    .execute();
        }
        sql.deleteFrom(GROUPED).where(GROUPED.COUNTRY.eq(code)).execute();
        country.groups()
                .forEach((grouping, value) -> sql.insertInto(GROUPED)
                        .set(GROUPED.COUNTRY, code)
                        .set(GROUPED.GROUPING, grouping)
                        .set(GROUPED.VALUE, value)
                        .execute());
    }
}
