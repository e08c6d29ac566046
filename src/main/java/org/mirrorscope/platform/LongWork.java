package org.mirrorscope.platform;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;

/** The long work that is going on in the program now, so that pages can show it. */
@Component
public final class LongWork {

    private final List<Piece> pieces = new CopyOnWriteArrayList<>();

    /**
     * How far a piece of work is.
     *
     * @param stage the key of the sentence that says what is being done
     * @param done units done in this stage
     * @param total units in this stage; 0 while that is not known
     */
    public record Standing(String stage, long done, long total) {}

    /** One piece of work under way: tell it how far you are, and close it when the work has ended, well or badly. */
    public final class Piece implements Progress, AutoCloseable {

        private volatile Standing standing;

        private Piece(Standing standing) {
            this.standing = standing;
        }

        @Override
        public void at(String stage, long done, long total) {
            standing = new Standing(stage, done, total);
        }

        @Override
        public void close() {
            pieces.remove(this);
        }
    }

    /**
     * Work begins.
     *
     * @param stage the key of the sentence that says what is being done first
     */
    public Piece begin(String stage) {
        Piece piece = new Piece(new Standing(stage, 0, 0));
        pieces.add(piece);
        return piece;
    }

    /** How far each piece of work under way is, oldest first; empty when nothing is going on. */
    public List<Standing> standing() {
        return pieces.stream().map(piece -> piece.standing).toList();
    }
}
