package org.mirrorscope.platform;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Many rows on their way into a table by PostgreSQL's COPY, whose text form this writes: the database takes a row in
 * while the next is being made, and checks everything that it checks of other rows.
 */
public final class BulkCopy {

    private static final int AT_ONCE = 1 << 16;

    private BulkCopy() {}

    /**
     * Adds rows in the connection's transaction; until it returns, the connection does nothing else.
     *
     * @param command {@code copy <table> (<columns>) from stdin}
     * @param rows each with one text for each column, as the column's type is written; null where there is nothing
     * @throws SQLException if the database refuses a row; then none is added, and the transaction cannot go on
     */
    public static void copy(Connection connection, String command, Stream<List<@Nullable String>> rows)
            throws SQLException {
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(command);
        try {
            StringBuilder lines = new StringBuilder();
            for (Iterator<List<@Nullable String>> each = rows.iterator(); each.hasNext(); ) {
                addLine(lines, each.next());
                if (lines.length() >= AT_ONCE) {
                    send(lines, copy);
                }
            }
            send(lines, copy);
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private static void send(StringBuilder lines, CopyIn copy) throws SQLException {
        byte[] bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        lines.setLength(0);
    }

    private static void addLine(StringBuilder lines, List<@Nullable String> row) {
        char separator = 0;
        for (String cell : row) {
            if (separator != 0) {
                lines.append(separator);
            }
            addCell(lines, cell);
            separator = '\t';
        }
        lines.append('\n');
    }

    private static void addCell(StringBuilder lines, @Nullable String cell) {
        if (cell == null) {
            lines.append("\\N");
            return;
        }
        for (int i = 0; i < cell.length(); i++) {
            char letter = cell.charAt(i);
            switch (letter) {
                case '\\' -> lines.append("\\\\");
                case '\t' -> lines.append("\\t");
                case '\n' -> lines.append("\\n");
                case '\r' -> lines.append("\\r");
                default -> lines.append(letter);
            }
        }
    }
}
