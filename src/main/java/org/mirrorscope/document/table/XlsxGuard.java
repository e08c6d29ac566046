package org.mirrorscope.document.table;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.mirrorscope.shared.Place;
import org.mirrorscope.shared.Problem;

/** Looks at a workbook file before anything parses it: what it really is, and how much it would unpack to. */
final class XlsxGuard {

    private static final int MOST_ENTRIES = 5_000;
    private static final long MOST_BYTES = 250_000_000;
    /** Below this nothing is a bomb, however well it is packed. */
    private static final long HARMLESS_BYTES = 20_000_000;

    private static final int MOST_TIMES = 150;
    private static final int PROLOG_BYTES = 65_536;

    private final Path file;
    private final String name;

    private final long mostBytes;

    XlsxGuard(Path file, String name) {
        this(file, name, MOST_BYTES);
    }

    /** @param mostBytes how much it may unpack to */
    XlsxGuard(Path file, String name, long mostBytes) {
        this.file = file;
        this.name = name;
        this.mostBytes = mostBytes;
    }

    /** Why the file is not to be opened; empty if it may be. */
    Optional<Problem> objection() throws IOException {
        byte[] head = new byte[8];
        try (InputStream stream = Files.newInputStream(file)) {
            int read = stream.readNBytes(head, 0, head.length);
            if (read < head.length) {
                return objection("document/xlsx.notWorkbook");
            }
        }
        if (ReadableWorkbook.isOLE2Header(head)) {
            return objection(isEncrypted() ? "document/xlsx.encrypted" : "document/xlsx.old");
        }
        if (!Tables.isZip(head)) {
            return objection("document/xlsx.notWorkbook");
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.getEntry("xl/workbook.xml") == null ? objection("document/xlsx.notWorkbook") : unpack(zip);
        } catch (ZipException damaged) {
            return objection("document/xlsx.damaged", Tables.said(damaged));
        }
    }

    private Optional<Problem> unpack(ZipFile zip) throws IOException {
        if (zip.size() > MOST_ENTRIES) {
            return objection("document/xlsx.bomb");
        }
        long packed = Files.size(file);
        long unpacked = 0;
        for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
            ZipEntry entry = entries.nextElement();
            ByteArrayOutputStream prolog = new ByteArrayOutputStream();
            unpacked = inflated(zip, entry, unpacked, packed, prolog);
            if (unpacked < 0) {
                return objection("document/xlsx.bomb");
            }
            boolean xml = entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels");
            if (xml && hasDoctype(prolog.toByteArray())) {
                return objection("document/xlsx.doctype", entry.getName());
            }
        }
        return Optional.empty();
    }

    /** The bytes unpacked so far with this entry; negative as soon as they are too many. */
    private long inflated(ZipFile zip, ZipEntry entry, long before, long packed, ByteArrayOutputStream prolog)
            throws IOException {
        long sum = before;
        byte[] buffer = new byte[16_384];
        try (InputStream stream = zip.getInputStream(entry)) {
            for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
                sum += read;
                if (prolog.size() < PROLOG_BYTES) {
                    prolog.write(buffer, 0, read);
                }
                if (sum > mostBytes || (sum > HARMLESS_BYTES && sum > packed * MOST_TIMES)) {
                    return -1;
                }
            }
        }
        return sum;
    }

    /** A workbook never declares a document type; whoever does wants entities expanded or files fetched. */
    private static boolean hasDoctype(byte[] prolog) {
        try {
            XMLStreamReader reader = SafeXml.reader(new ByteArrayInputStream(prolog));
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamReader.DTD) {
                    return true;
                }
                if (event == XMLStreamReader.START_ELEMENT) {
                    return false;
                }
            }
            return false;
        } catch (XMLStreamException malformed) {
            // whether it can be read is for the reader to find out; a hidden declaration is not let through
            return new String(prolog, StandardCharsets.ISO_8859_1)
                    .replace("\0", "")
                    .contains("<!DOCTYPE");
        }
    }

    /** Office encrypts a workbook into a stream of this name inside an OLE file. */
    private boolean isEncrypted() throws IOException {
        byte[] content = Files.readAllBytes(file);
        return new String(content, StandardCharsets.ISO_8859_1)
                .contains(new String(
                        "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1));
    }

    private Optional<Problem> objection(String cause, Object... arguments) {
        return Optional.of(Problem.problem(Place.of(name), cause, arguments));
    }
}
