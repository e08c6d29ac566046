package org.mirrorscope.platform;

import java.time.Instant;
import java.util.Optional;

/**
 * A kind of work that is done later and is not forgotten when the program ends. A module implements it as a bean, and
 * asks {@link Jobs} for each piece.
 */
public interface Job {

    /** The kind's name, {@code module.name}; kept in the database with each piece. */
    String name();

    /**
     * Does one piece. It may be run again after a crash, so it first looks what is done already. An exception is logged,
     * and the piece is tried again after a pause that grows.
     *
     * @param id which piece, as {@link Jobs#at} was told
     * @return when to go on with it; empty when it is done
     */
    Optional<Instant> run(String id);
}
