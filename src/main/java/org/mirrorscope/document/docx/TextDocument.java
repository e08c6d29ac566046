package org.mirrorscope.document.docx;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * A text for a word processor: on A4, in real styles, so that whoever goes on with it changes a style and not each
 * heading, and screen readers find their way.
 *
 * @param title the first line, and the title in the file's properties
 * @param language of the text
 * @param foot what stands at the foot of every page, beside the page's number; may be empty
 * @param made when the document was made
 * @param blocks from top to bottom
 */
public record TextDocument(String title, Locale language, String foot, Instant made, List<Block> blocks) {

    /** A piece of the text. A line break within its words is one in the document; no words stand for markup. */
    public sealed interface Block {}

    /** @param level from 1 for the parts of the document to 3 */
    public record Heading(int level, String text) implements Block {
        public Heading {
            if (level < 1 || level > 3) {
                throw new IllegalArgumentException("no heading of level " + level);
            }
        }
    }

    /** Words; an empty line between them begins another paragraph. */
    public record Paragraph(String text) implements Block {}

    /** Words beside the text, smaller: where something comes from, when it was said. */
    public record Aside(String text) implements Block {}

    /** Words that nobody should miss, in a frame. */
    public record Notice(String text) implements Block {}

    /** Points without an order. */
    public record Points(List<String> items) implements Block {
        public Points {
            items = List.copyOf(items);
        }
    }

    /**
     * A table. Its heads are repeated on every page, and no row is divided between two.
     *
     * @param summary what the table shows, for those who do not see it
     * @param rows each with as many cells as there are heads
     */
    public record Table(String summary, List<String> heads, List<List<String>> rows) implements Block {
        public Table {
            heads = List.copyOf(heads);
            rows = rows.stream().map(List::copyOf).toList();
            for (List<String> row : rows) {
                if (row.size() != heads.size()) {
                    throw new IllegalArgumentException("a row of " + row.size() + " below " + heads.size() + " heads");
                }
            }
        }
    }

    public TextDocument {
        blocks = List.copyOf(blocks);
    }

    /** The document as a file. */
    public byte[] docx() {
        return new TextWriter(this).write();
    }
}
