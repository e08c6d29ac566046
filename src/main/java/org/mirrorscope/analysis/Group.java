package org.mirrorscope.analysis;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.registry.Country;

/**
 * The countries of one group, for example {@code region:EUR}. Where a result's group is null, all countries are meant.
 *
 * @param grouping one of the initiative's groupings
 * @param value the group's name in that grouping
 */
public record Group(String grouping, String value) implements Comparable<Group> {

    /** Reads what {@link #toString} writes, and {@code grouping=value} too; empty if it is of neither form. */
    public static Optional<Group> parse(String text) {
        int sign = text.replace('=', ':').indexOf(':');
        return sign < 1 || sign == text.length() - 1
                ? Optional.empty()
                : Optional.of(new Group(
                        text.substring(0, sign).strip(),
                        text.substring(sign + 1).strip()));
    }

    /** Whether a country belongs to it; a country without a group in that grouping does not. */
    boolean has(@Nullable Country country) {
        return country != null && value.equals(country.groups().get(grouping));
    }

    @Override
    public int compareTo(Group other) {
        int byGrouping = grouping.compareTo(other.grouping);
        return byGrouping != 0 ? byGrouping : value.compareTo(other.value);
    }

    /** As addresses, files and the command line write it: {@code grouping:value}. */
    @Override
    public String toString() {
        return grouping + ":" + value;
    }
}
