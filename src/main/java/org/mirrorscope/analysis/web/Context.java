package org.mirrorscope.analysis.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.analysis.Claims;
import org.mirrorscope.analysis.Findings;
import org.mirrorscope.analysis.Group;
import org.mirrorscope.analysis.Wording;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shared.LocalizedText;
import org.mirrorscope.shell.Reader;
import org.mirrorscope.wave.Wave;

/** What every page of findings needs: the figures, the reader, and the words of the reader's language. */
record Context(Findings findings, Reader reader, Wording words, Claims claims, CountryNames names) {

    static Context of(Findings findings, Reader reader) {
        return new Context(
                findings,
                reader,
                Wording.of(reader.messages()),
                Claims.in(reader.messages()),
                CountryNames.in(reader.language()));
    }

    String text(String name, Object... arguments) {
        return words.text(name, arguments);
    }

    String text(LocalizedText text) {
        return reader.text(text);
    }

    /** The page above that of a wave: all findings, or the office's wave as long as its results are not public. */
    Choice above(Wave wave) {
        return wave.published()
                ? new Choice(text("findings.title"), reader.link(Addresses.FINDINGS), false)
                : new Choice(
                        text("unpublished.above", text(wave.title())),
                        reader.link(Addresses.OFFICE + "/" + wave.id().id()),
                        false);
    }

    /** What stands beside a picture, which also leaves the page: as long as results are not public it says so. */
    String marked(Wave wave, String words) {
        return wave.published() ? words : words + " " + text("unpublished.lead");
    }

    /** Countries in the reader's alphabetical order, each with the address of its page. */
    List<NamedCountry> named(Collection<CountryCode> countries) {
        return names.sorted(countries).stream()
                .map(country -> new NamedCountry(names.name(country), countryPage(country)))
                .toList();
    }

    /** Their names in one line. */
    String listed(Collection<CountryCode> countries) {
        return words.list(names.names(countries));
    }

    String countryPage(CountryCode country) {
        return reader.link("/countries/" + country.alpha2());
    }

    /** What the reader sees of a group; empty for all countries. */
    String groupName(@Nullable Group group) {
        return group == null ? "" : group.value();
    }

    /**
     * One row of links for each grouping.
     *
     * @param address from a group, or null for all countries, to the path that shows it
     */
    List<Switch> groupSwitches(@Nullable Group current, Function<@Nullable Group, String> address) {
        List<Switch> switches = new ArrayList<>();
        for (String grouping : findings.dataset().initiative().groupings()) {
            List<Choice> choices = new ArrayList<>();
            choices.add(new Choice(text("group.all"), reader.link(address.apply(null)), current == null));
            findings.groups().stream()
                    .filter(group -> group.grouping().equals(grouping))
                    .map(group -> new Choice(group.value(), reader.link(address.apply(group)), group.equals(current)))
                    .forEach(choices::add);
            if (choices.size() > 1) {
                switches.add(new Switch(words.sentence(grouping.replace('_', ' ')), choices));
            }
        }
        return switches;
    }
}
