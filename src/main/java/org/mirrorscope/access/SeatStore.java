package org.mirrorscope.access;

import static org.mirrorscope.access.db.Tables.HOLDING;
import static org.mirrorscope.access.db.Tables.PERSON;
import static org.mirrorscope.access.db.Tables.SEAT;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.access.db.tables.records.SeatRecord;
import org.mirrorscope.shared.CountryCode;
import org.springframework.stereotype.Component;

/** The tables of seats and of who holds them when. */
@Component
class SeatStore {

    private final DSLContext sql;

    SeatStore(DSLContext sql) {
        this.sql = sql;
    }

    /** Until the transaction ends, nobody else who calls this passes: so that holdings of a seat never overlap. */
    void holdOthersOff() {
        sql.execute("select pg_advisory_xact_lock(hashtext('access.holding'))");
    }

    Optional<Seat> find(SeatId id) {
        return sql.selectFrom(SEAT).where(SEAT.ID.eq(id.id())).fetchOptional(SeatStore::seat);
    }

    /** The seat of a country with a role of which there is one. */
    Optional<Seat> single(CountryCode country, Role role) {
        return sql.selectFrom(SEAT)
                .where(SEAT.COUNTRY.eq(country.alpha2()), SEAT.ROLE.eq(role.code()))
                .fetchOptional(SeatStore::seat);
    }

    void add(Seat seat) {
        CountryCode country = seat.country();
        sql.insertInto(SEAT)
                .set(SEAT.ID, seat.id().id())
                .set(SEAT.COUNTRY, country == null ? null : country.alpha2())
                .set(SEAT.ROLE, seat.role().code())
                .execute();
    }

    /** A person and the seats that the person holds. */
    record Seated(Person person, List<Seat> seats) {}

    /** A person with every seat held on a day; empty if there is no such person. One statement, as every request asks. */
    Optional<Seated> withSeats(PersonId id, LocalDate day) {
        Result<Record> rows = sql.select(PERSON.fields())
                .select(SEAT.fields())
                .from(PERSON)
                .leftJoin(HOLDING)
                .on(
                        HOLDING.PERSON.eq(PERSON.ID),
                        HOLDING.FIRST_DAY.le(day),
                        HOLDING.LAST_DAY.isNull().or(HOLDING.LAST_DAY.ge(day)))
                .leftJoin(SEAT)
                .on(SEAT.ID.eq(HOLDING.SEAT))
                .where(PERSON.ID.eq(id.id()))
                .fetch();
        return rows.stream()
                .findFirst()
                .map(first -> new Seated(
                        PersonStore.person(first.into(PERSON)),
                        rows.stream()
                                .filter(row -> row.get(SEAT.ID) != null)
                                .map(row -> seat(row.into(SEAT)))
                                .toList()));
    }

    List<Holding> all() {
        return holdings(DSL.noCondition());
    }

    List<Holding> of(CountryCode country) {
        return holdings(SEAT.COUNTRY.eq(country.alpha2()));
    }

    List<Holding> of(SeatId seat) {
        return holdings(SEAT.ID.eq(seat.id()));
    }

    /** Latest first. */
    private List<Holding> holdings(Condition which) {
        return sql.select(SEAT.fields())
                .select(PERSON.fields())
                .select(HOLDING.FIRST_DAY, HOLDING.LAST_DAY)
                .from(HOLDING)
                .join(SEAT)
                .on(HOLDING.SEAT.eq(SEAT.ID))
                .join(PERSON)
                .on(HOLDING.PERSON.eq(PERSON.ID))
                .where(which)
                .orderBy(HOLDING.FIRST_DAY.desc(), HOLDING.LAST_DAY.desc().nullsFirst(), SEAT.ID)
                .fetch(SeatStore::holding);
    }

    /** Somebody who gave a seat away on the day of getting it may get it back that day: of these two times one is kept. */
    void add(Holding holding) {
        sql.insertInto(HOLDING)
                .set(HOLDING.SEAT, holding.seat().id().id())
                .set(HOLDING.PERSON, holding.person().id().id())
                .set(HOLDING.FIRST_DAY, holding.from())
                .set(HOLDING.LAST_DAY, holding.to())
                .onConflict(HOLDING.SEAT, HOLDING.FIRST_DAY, HOLDING.PERSON)
                .doUpdate()
                .set(HOLDING.LAST_DAY, holding.to())
                .execute();
    }

    void end(Holding holding, LocalDate last) {
        sql.update(HOLDING)
                .set(HOLDING.LAST_DAY, last)
                .where(
                        HOLDING.SEAT.eq(holding.seat().id().id()),
                        HOLDING.PERSON.eq(holding.person().id().id()),
                        HOLDING.FIRST_DAY.eq(holding.from()))
                .execute();
    }

    private static Holding holding(Record row) {
        return new Holding(
                seat(row.into(SEAT)),
                PersonStore.person(row.into(PERSON)),
                row.get(HOLDING.FIRST_DAY),
                row.get(HOLDING.LAST_DAY));
    }

    private static Seat seat(SeatRecord row) {
        return new Seat(
                new SeatId(row.getId()),
                country(row.getCountry()),
                Role.ofCode(row.getRole()).orElseThrow());
    }

    private static @Nullable CountryCode country(@Nullable String code) {
        return code == null ? null : new CountryCode(code);
    }
}
