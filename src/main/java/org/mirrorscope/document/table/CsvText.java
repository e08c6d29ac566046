package org.mirrorscope.document.table;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.shared.Place;
import org.mirrorscope.shared.Problem;

/** The text of a CSV file: strictly in UTF-8, unless its author names another encoding. Nothing is guessed. */
final class CsvText {

    private CsvText() {}

    static Optional<String> decode(byte[] content, String name, @Nullable String encoding, Consumer<Problem> problems) {
        Charset charset = StandardCharsets.UTF_8;
        if (encoding != null) {
            try {
                charset = Charset.forName(encoding);
            } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
                problems.accept(Problem.problem(Place.of(name), "document/csv.encodingUnknown", encoding));
                return Optional.empty();
            }
        } else if (isUtf16(content)) {
            problems.accept(Problem.problem(Place.of(name), "document/csv.utf16"));
            return Optional.empty();
        }
        return strictly(content, name, charset, problems);
    }

    private static Optional<String> strictly(byte[] content, String name, Charset charset, Consumer<Problem> problems) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.wrap(content);
        CharBuffer text = CharBuffer.allocate((int) Math.ceil(content.length * (double) decoder.maxCharsPerByte()) + 1);
        CoderResult result = decoder.decode(bytes, text, true);
        if (!result.isError()) {
            result = decoder.flush(text);
        }
        text.flip();
        int nul = text.toString().indexOf('\0');
        if (result.isError()) {
            int line = lineAt(text.toString(), text.length());
            problems.accept(Problem.problem(Place.line(name, line), "document/csv.encoding", charset.name()));
            return Optional.empty();
        }
        if (nul >= 0) {
            problems.accept(Problem.problem(Place.line(name, lineAt(text.toString(), nul)), "document/csv.binary"));
            return Optional.empty();
        }
        String decoded = text.toString();
        return Optional.of(decoded.startsWith("\uFEFF") ? decoded.substring(1) : decoded);
    }

    private static boolean isUtf16(byte[] content) {
        return content.length > 1
                && ((content[0] == (byte) 0xFF && content[1] == (byte) 0xFE)
                        || (content[0] == (byte) 0xFE && content[1] == (byte) 0xFF));
    }

    private static int lineAt(String text, int position) {
        int line = 1;
        for (int i = 0; i < position; i++) {
            char letter = text.charAt(i);
            boolean breaks =
                    letter == '\n' || (letter == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'));
            line += breaks ? 1 : 0;
        }
        return line;
    }
}
