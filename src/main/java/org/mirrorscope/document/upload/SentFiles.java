package org.mirrorscope.document.upload;

import java.util.Set;
import org.apache.tika.Tika;

/**
 * Looks at files that people send. What a file is, its content says; its name only tells a table from another text, and
 * whether somebody pretends.
 */
public final class SentFiles {

    private static final Set<String> PACKED =
            Set.of("application/zip", "application/x-tika-ooxml", "application/java-archive", FileType.ODT.mediaType());

    private static final Set<String> ACTIVE =
            Set.of("text/html", "application/xhtml+xml", "image/svg+xml", "application/javascript", "text/javascript");

    private static final Tika TIKA = new Tika();

    private SentFiles() {}

    /**
     * Looks at one.
     *
     * @param name as it was sent
     */
    public static Inspected inspect(String name, byte[] content) {
        if (content.length == 0) {
            return new Inspected.Refused(Objection.EMPTY);
        }
        return switch (look(content)) {
            case Seen.Not(Objection objection) -> new Inspected.Refused(named(name, objection));
            case Seen.As(FileType type) -> fine(name, type);
        };
    }

    private static Seen look(byte[] content) {
        String type = TIKA.detect(content);
        if (ACTIVE.contains(type)) {
            return new Seen.Not(Objection.ACTIVE);
        }
        if (PACKED.contains(type)) {
            return Packed.look(content);
        }
        return type.equals(FileType.PDF.mediaType())
                ? PdfLook.look(content)
                : FileType.ofMediaType(type).<Seen>map(Seen.As::new).orElseGet(() -> new Seen.Not(Objection.UNKNOWN));
    }

    /** What is of no known kind, and yet named as one, is better told so. */
    private static Objection named(String name, Objection objection) {
        boolean pretends = FileType.ofEnding(FileNames.ending(name)).isPresent();
        return objection == Objection.UNKNOWN && pretends ? Objection.DISGUISED : objection;
    }

    private static Inspected fine(String name, FileType seen) {
        String ending = FileNames.ending(name);
        FileType type = seen == FileType.TEXT && ending.equals(FileType.CSV.ending()) ? FileType.CSV : seen;
        boolean pretends =
                FileType.ofEnding(ending).filter(said -> said != type).isPresent();
        return pretends
                ? new Inspected.Refused(Objection.DISGUISED)
                : new Inspected.Fine(FileNames.cleaned(name, type), type);
    }
}
