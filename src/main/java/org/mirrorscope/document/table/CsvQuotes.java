package org.mirrorscope.document.table;

import java.util.Optional;

/** Finds the first quote of a CSV text that is not closed, or that is closed in the middle of a cell. */
final class CsvQuotes {

    /**
     * A quote that went wrong.
     *
     * @param line the line on which it was opened
     * @param cause the key of the sentence
     */
    record Fault(int line, String cause) {}

    private final String text;
    private final char separator;
    private int line = 1;
    private int at;

    private CsvQuotes(String text, char separator) {
        this.text = text;
        this.separator = separator;
    }

    static Optional<Fault> fault(String text, char separator) {
        return text.indexOf('"') < 0 ? Optional.empty() : new CsvQuotes(text, separator).search();
    }

    private Optional<Fault> search() {
        boolean cellStarts = true;
        while (at < text.length()) {
            char letter = text.charAt(at);
            if (cellStarts && letter == '"') {
                int opened = line;
                if (!skipQuoted()) {
                    return Optional.of(new Fault(opened, "document/csv.unclosedQuote"));
                }
                if (at < text.length() && !endsCell(text.charAt(at))) {
                    return Optional.of(new Fault(opened, "document/csv.afterQuote"));
                }
                cellStarts = false;
            } else {
                cellStarts = endsCell(letter);
                step(letter);
            }
        }
        return Optional.empty();
    }

    /** Goes behind the quote that closes the one here; false if there is none. */
    private boolean skipQuoted() {
        at++;
        while (at < text.length()) {
            char letter = text.charAt(at);
            if (letter != '"') {
                step(letter);
            } else if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
                at += 2;
            } else {
                at++;
                return true;
            }
        }
        return false;
    }

    private void step(char letter) {
        at++;
        if (letter == '\n' || (letter == '\r' && (at == text.length() || text.charAt(at) != '\n'))) {
            line++;
        }
    }

    private boolean endsCell(char letter) {
        return letter == separator || letter == '\n' || letter == '\r';
    }
}
