package org.mirrorscope.analysis;

import java.util.List;
import org.mirrorscope.instrument.Direction;
import org.mirrorscope.shared.CountryCode;

/**
 * The panel by which way each country moved.
 *
 * @param direction where {@link Direction#NONE}, the words are higher and lower, else improved and worsened
 * @param up improved; where there is no direction, higher
 * @param same gave the same answer again
 * @param down worsened; where there is no direction, lower
 */
public record Moves(Direction direction, List<CountryCode> up, List<CountryCode> same, List<CountryCode> down) {

    /** Whether improved and worsened are the words, not higher and lower. */
    public boolean judged() {
        return direction != Direction.NONE;
    }

    /** How many moved at all. */
    public int moved() {
        return up.size() + down.size();
    }
}
