package org.mirrorscope.access.web;

import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.mirrorscope.access.InvitationDraft;
import org.mirrorscope.access.Person;
import org.mirrorscope.access.Role;
import org.mirrorscope.access.web.InvitePage.Choice;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shell.Frame;
import org.mirrorscope.shell.Reader;

/** What can be chosen in forms about people. */
final class Choices {

    private Choices() {}

    static List<Choice> languages(String chosen) {
        return Person.LANGUAGES.stream()
                .map(tag -> new Choice(tag, Frame.nameOf(Locale.of(tag)), tag.equals(chosen)))
                .toList();
    }

    static List<Choice> roles(Reader reader, Stream<Role> roles, String chosen) {
        return roles.map(role -> new Choice(
                        role.code(),
                        reader.text("access/role." + role.code()),
                        role.code().equals(chosen)))
                .toList();
    }

    /** The office, then the countries in the reader's alphabet. */
    static List<Choice> places(Reader reader, SortedSet<CountryCode> countries, String chosen) {
        Stream<Choice> office = Stream.of(new Choice(
                InvitationDraft.OFFICE, reader.text("access/office"), InvitationDraft.OFFICE.equals(chosen)));
        return Stream.concat(
                        office,
                        countries.stream()
                                .sorted(reader.byName())
                                .map(country -> new Choice(
                                        country.alpha2(),
                                        reader.name(country),
                                        country.alpha2().equals(chosen))))
                .toList();
    }
}
