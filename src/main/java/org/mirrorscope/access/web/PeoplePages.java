package org.mirrorscope.access.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.access.Deed;
import org.mirrorscope.access.Holding;
import org.mirrorscope.access.Seat;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.access.web.PeoplePage.Group;
import org.mirrorscope.access.web.PeoplePage.Row;
import org.mirrorscope.mail.EmailAddress;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shell.Reader;

/** Makes the lists of who sits where. */
final class PeoplePages {

    static final String OFFICE = "/office/people";

    private final Reader reader;
    private final SignedIn who;
    private final LocalDate today;
    private final Set<EmailAddress> unreachable;
    private final String done;

    /** @param unreachable the addresses from which mail comes back */
    PeoplePages(Reader reader, SignedIn who, LocalDate today, Set<EmailAddress> unreachable, String done) {
        this.reader = reader;
        this.who = who;
        this.today = today;
        this.unreachable = unreachable;
        this.done = done;
    }

    static String pathOf(CountryCode country) {
        return "/my/" + country + "/people";
    }

    /** The page of a seat for this list. */
    static String pathOf(Seat seat, boolean ofOffice) {
        return (ofOffice ? "/office/seats/" : "/my/" + seat.country() + "/seats/") + seat.id();
    }

    PeoplePage ofAll(List<Holding> history) {
        boolean may = who.may(Deed.PLACE_PEOPLE);
        return new PeoplePage(
                reader.text("access/people.title"),
                reader.text("access/people.description"),
                OFFICE,
                reader.text(
                        "access/people.lead",
                        history.stream()
                                .filter(holding -> holding.covers(today))
                                .map(holding -> holding.person().id())
                                .distinct()
                                .count()),
                done,
                may ? reader.link(OFFICE + "/invite") : "",
                may ? reader.link(OFFICE + "/import") : "",
                groups(history, true));
    }

    PeoplePage of(CountryCode country, List<Holding> history) {
        String path = pathOf(country);
        return new PeoplePage(
                reader.text("access/country.title", reader.name(country)),
                reader.text("access/country.description", reader.name(country)),
                path,
                reader.text("access/country.lead"),
                done,
                who.mayNameColleagues(country) ? reader.link(path + "/invite") : "",
                "",
                groups(history, false));
    }

    private List<Group> groups(List<Holding> history, boolean ofOffice) {
        Map<Seat, List<Holding>> seats = new LinkedHashMap<>();
        history.forEach(holding ->
                seats.computeIfAbsent(holding.seat(), seat -> new ArrayList<>()).add(holding));
        Map<String, List<Row>> groups = new LinkedHashMap<>();
        seats.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(order()))
                .forEach(seat -> groups.computeIfAbsent(title(seat.getKey().country()), title -> new ArrayList<>())
                        .add(row(seat.getKey(), seat.getValue(), ofOffice)));
        return groups.entrySet().stream()
                .map(group -> new Group(group.getKey(), group.getValue()))
                .toList();
    }

    private Comparator<Seat> order() {
        Comparator<@Nullable CountryCode> officeFirst = Comparator.nullsFirst(reader.byName());
        return Comparator.<Seat, @Nullable CountryCode>comparing(Seat::country, officeFirst)
                .thenComparing(Seat::role)
                .thenComparing(seat -> seat.id().id());
    }

    private String title(@Nullable CountryCode country) {
        return country == null ? reader.text("access/office") : reader.name(country);
    }

    private Row row(Seat seat, List<Holding> history, boolean ofOffice) {
        Optional<Holding> now =
                history.stream().filter(holding -> holding.covers(today)).findFirst();
        Optional<Holding> next = history.stream()
                .filter(holding -> holding.from().isAfter(today) && !holding.neverBegan())
                .min(Comparator.comparing(Holding::from));
        boolean mayEdit = ofOffice && who.may(Deed.PLACE_PEOPLE);
        return new Row(
                reader.text("access/role." + seat.role().code()),
                reader.link(pathOf(seat, ofOffice)),
                now.map(holding -> holding.person().name()).orElse(""),
                now.map(holding -> holding.person().address().text()).orElse(""),
                now.filter(holding -> unreachable.contains(holding.person().address()))
                        .isPresent(),
                now.filter(holding -> mayEdit)
                        .map(holding ->
                                reader.link(OFFICE + "/" + holding.person().id()))
                        .orElse(""),
                now.map(this::time).orElse(""),
                next.map(holding -> reader.text(
                                "access/people.next", holding.person().name(), reader.date(holding.from())))
                        .orElse(""));
    }

    private String time(Holding holding) {
        LocalDate to = holding.to();
        return to == null
                ? reader.text("access/people.since", reader.date(holding.from()))
                : reader.text("access/people.between", reader.date(holding.from()), reader.date(to));
    }
}
