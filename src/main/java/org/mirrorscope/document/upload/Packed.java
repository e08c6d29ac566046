package org.mirrorscope.document.upload;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Office files, which are packed folders. All of one is unpacked once, and counted, before anything is believed. */
final class Packed {

    /** No honest file of the size that is taken unpacks to more; a tenth of it is allowed at any rate of packing. */
    private static final long MOST = 200_000_000;

    private static final int HIGHEST_RATE = 100;
    private static final int MOST_ENTRIES = 5_000;
    private static final int BLOCK = 1 << 16;
    private static final int MOST_OF_A_LIST = 1_000_000;

    private static final String CONTENT_TYPES = "[content_types].xml";
    private static final String MIMETYPE = "mimetype";
    private static final String MANIFEST = "meta-inf/manifest.xml";

    /** Visual Basic, ActiveX and Excel 4 macros of Office; Basic and other scripts of OpenDocument. */
    private static final Pattern CODE =
            Pattern.compile("(.*/)?(vba[^/]*\\.(bin|xml)|activex/.*|macrosheets/.*)|basic/.*|scripts/.*");

    private static final String DOCX_MAIN = "wordprocessingml.document.main+xml";
    private static final String XLSX_MAIN = "spreadsheetml.sheet.main+xml";

    private final byte[] content;
    private final Map<String, String> lists = new HashMap<>();
    private boolean code;
    private long unpacked;

    private Packed(byte[] content) {
        this.content = content;
    }

    /** What is in a packed file: its type, or why it is not taken. */
    static Seen look(byte[] content) {
        Packed packed = new Packed(content);
        try {
            return packed.unpack().<Seen>map(Seen.Not::new).orElseGet(packed::judged);
        } catch (IOException | RuntimeException broken) {
            return new Seen.Not(Objection.BROKEN);
        }
    }

    private Optional<Objection> unpack() throws IOException {
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .get()) {
            int entries = 0;
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                if (++entries > MOST_ENTRIES) {
                    return Optional.of(Objection.BOMB);
                }
                if (entry.getGeneralPurposeBit().usesEncryption()) {
                    return Optional.of(Objection.LOCKED);
                }
                String name = entry.getName().replace('\\', '/').toLowerCase(Locale.ROOT);
                code |= CODE.matcher(name).matches() && !entry.isDirectory();
                try (InputStream from = zip.getInputStream(entry)) {
                    if (!count(name, from)) {
                        return Optional.of(Objection.BOMB);
                    }
                }
            }
        }
        return Optional.empty();
    }

    private boolean count(String name, InputStream from) throws IOException {
        boolean listed = name.equals(CONTENT_TYPES) || name.equals(MIMETYPE) || name.equals(MANIFEST);
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        byte[] block = new byte[BLOCK];
        for (int read = from.read(block); read >= 0; read = from.read(block)) {
            unpacked += read;
            if (unpacked > MOST || unpacked > MOST / 10 && unpacked / HIGHEST_RATE > content.length) {
                return false;
            }
            if (listed && kept.size() < MOST_OF_A_LIST) {
                kept.write(block, 0, read);
            }
        }
        if (listed) {
            lists.put(name, kept.toString(StandardCharsets.UTF_8));
        }
        return true;
    }

    private Seen judged() {
        String types = lists.getOrDefault(CONTENT_TYPES, "");
        if (code || types.toLowerCase(Locale.ROOT).contains("macroenabled")) {
            return new Seen.Not(Objection.MACROS);
        }
        if (lists.getOrDefault(MANIFEST, "").contains("encryption-data")) {
            return new Seen.Not(Objection.LOCKED);
        }
        if (types.contains(DOCX_MAIN)) {
            return new Seen.As(FileType.DOCX);
        }
        if (types.contains(XLSX_MAIN)) {
            return new Seen.As(FileType.XLSX);
        }
        return lists.getOrDefault(MIMETYPE, "").strip().equals(FileType.ODT.mediaType())
                ? new Seen.As(FileType.ODT)
                : new Seen.Not(Objection.UNKNOWN);
    }
}
