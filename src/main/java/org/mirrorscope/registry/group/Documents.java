package org.mirrorscope.registry.group;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.document.upload.Inspected;
import org.mirrorscope.document.upload.SentFiles;
import org.mirrorscope.instrument.Visibility;
import org.mirrorscope.platform.Refusal;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shared.NewId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The documents of the mirror groups. Every file that was ever taken stays. */
@Component
public class Documents {

    /** ISO 639-1. */
    private static final List<String> LANGUAGES = List.of(Locale.getISOLanguages());

    private final DocumentStore store;
    private final DocumentSize size;
    private final Keeping keeping;

    Documents(DocumentStore store, DocumentSize size, Keeping keeping) {
        this.store = store;
        this.size = size;
        this.keeping = keeping;
    }

    /**
     * What was typed about a document.
     *
     * @param id a new one for a new document
     * @param fileName the name of the file as it was sent
     * @param content the file; empty to leave the one that is there
     */
    public record Typed(
            UUID id,
            DocumentKind kind,
            String title,
            String language,
            Visibility visibility,
            String fileName,
            byte[] content) {}

    /**
     * Takes a document, another version of it, or other words about it.
     *
     * @param follows the revision that the person saw; 0 for a new document
     * @throws Refusal if something makes no sense, the file cannot be taken, or somebody changed it meanwhile
     */
    @Transactional
    public void save(SignedIn who, CountryCode country, Typed typed, int follows) {
        keeping.require(who, country);
        @Nullable Kept<GroupDocument> before = latest(country, typed.id());
        Keeping.requireLatest(before, follows);
        String title = Words.required("title", Words.line("title", typed.title()));
        if (!LANGUAGES.contains(typed.language())) {
            throw new Refusal(Words.BUNDLE + "language.unknown", typed.language());
        }
        boolean sent = typed.content().length > 0 || !typed.fileName().isEmpty();
        if (before == null && !sent) {
            throw new Refusal(Words.BUNDLE + "file.none");
        }
        StoredFile file = sent || before == null
                ? take(country, typed.fileName(), typed.content())
                : before.what().file();
        GroupDocument document =
                new GroupDocument(typed.id(), typed.kind(), title, typed.language(), file, null, typed.visibility());
        if (keeping.keep(who, country, store, before, follows, document)) {
            keeping.note(who, country, "document", document.id(), title, file.name(), file.sha256());
        }
    }

    private StoredFile take(CountryCode country, String name, byte[] content) {
        size.require(content);
        return switch (SentFiles.inspect(name, content)) {
            case Inspected.Refused(var objection) ->
                throw new Refusal(Words.BUNDLE + "file." + objection.name().toLowerCase(Locale.ROOT));
            case Inspected.Fine(var cleaned, var type) -> {
                StoredFile file = new StoredFile(NewId.next(), cleaned, type, content.length, sha256(content));
                store.addFile(country, file, content);
                yield file;
            }
        };
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException none) {
            throw new IllegalStateException(none);
        }
    }

    /**
     * Shows a document no more. Its files and what was said about it stay.
     *
     * @param follows the revision that the person saw
     * @throws Refusal if no reason is given, or somebody changed it meanwhile
     */
    @Transactional
    public void withdraw(SignedIn who, CountryCode country, UUID id, String reason, int follows) {
        keeping.require(who, country);
        @Nullable Kept<GroupDocument> before = latest(country, id);
        if (before == null || before.what().withdrawn() != null) {
            throw new Refusal(Words.BUNDLE + "changed");
        }
        GroupDocument document = before.what();
        String why = Words.required("reason", Words.text("reason", reason));
        GroupDocument withdrawn = new GroupDocument(
                id,
                document.kind(),
                document.title(),
                document.language(),
                document.file(),
                why,
                document.visibility());
        if (keeping.keep(who, country, store, before, follows, withdrawn)) {
            keeping.note(who, country, "withdrawn", id, document.title(), why);
        }
    }

    private @Nullable Kept<GroupDocument> latest(CountryCode country, UUID id) {
        return Keeping.latest(store.of(country), id, GroupDocument::id).orElse(null);
    }

    /** The content of a file that the reader may see. */
    @Transactional(readOnly = true)
    public byte[] content(StoredFile file) {
        return store.content(file.id());
    }
}
