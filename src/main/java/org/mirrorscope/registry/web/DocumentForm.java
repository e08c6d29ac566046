package org.mirrorscope.registry.web;

import static org.mirrorscope.registry.web.GroupForm.typed;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.instrument.Visibility;
import org.mirrorscope.registry.group.DocumentKind;
import org.mirrorscope.registry.group.DocumentSize;
import org.mirrorscope.registry.group.Documents;
import org.mirrorscope.registry.group.GroupDocument;
import org.mirrorscope.registry.group.GroupHistory;
import org.mirrorscope.registry.group.GroupWords;
import org.mirrorscope.registry.group.Kept;
import org.mirrorscope.registry.web.FormField.Option;
import org.mirrorscope.registry.web.FormField.Type;
import org.mirrorscope.shared.CountryCode;
import org.springframework.stereotype.Component;

/** The form for a document. */
@Component
class DocumentForm implements GroupForm {

    /** Those of the European Union and its neighbours in which national documents are written. */
    private static final List<String> LANGUAGES = List.of(
            "bg", "cs", "da", "de", "el", "en", "es", "et", "fi", "fr", "ga", "hr", "hu", "is", "it", "lt", "lv", "mt",
            "nl", "no", "pl", "pt", "ro", "sk", "sl", "sr", "sv", "tr", "uk");

    private final Documents documents;
    private final DocumentSize size;

    DocumentForm(Documents documents, DocumentSize size) {
        this.documents = documents;
        this.size = size;
    }

    @Override
    public String part() {
        return "documents";
    }

    @Override
    public List<Kept<GroupDocument>> history(GroupHistory history, UUID id) {
        return history.document(id);
    }

    @Override
    public Sent kept(GroupHistory history, UUID id) {
        return history.document(id).stream()
                .findFirst()
                .map(kept -> kept(kept.what()))
                .orElse(Sent.NOTHING);
    }

    private static Sent kept(GroupDocument document) {
        return new Sent(Map.of(
                "documentKind", List.of(document.kind().code()),
                "title", List.of(document.title()),
                "language", List.of(document.language()),
                "visibility", List.of(document.visibility().name().toLowerCase(Locale.ROOT))));
    }

    @Override
    public List<FormField> fields(GroupWords words, Sent sent) {
        return List.of(
                typed(words, "title", Type.LINE, sent),
                GroupForm.oneOf(words, "documentKind", "document", DocumentKind.class, sent),
                GroupForm.oneOf(words, "language", languages(words, sent.text("language"))),
                new FormField(
                        "file",
                        words.reader().text("registry-group/field.file"),
                        words.reader().text("registry-group/hint.file", size.most()),
                        Type.FILE,
                        "",
                        List.of()),
                GroupForm.visibility(words, sent));
    }

    private static List<Option> languages(GroupWords words, String chosen) {
        Locale reader = words.reader().language();
        return LANGUAGES.stream()
                .map(code -> GroupForm.option(code, Locale.of(code).getDisplayLanguage(reader), chosen))
                .sorted(Comparator.comparing(Option::label, Collator.getInstance(reader)))
                .toList();
    }

    @Override
    public String line(GroupWords words, Kept<?> kept) {
        if (!(kept.what() instanceof GroupDocument document)) {
            return "";
        }
        String withdrawn = document.withdrawn() == null
                ? ""
                : words.reader().text("registry-group/document.withdrawn", document.withdrawn());
        return Stream.of(
                        document.title(),
                        words.facts(document),
                        words.visibility(document.visibility()),
                        "SHA-256 " + document.file().sha256(),
                        withdrawn)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    @Override
    public String file(Kept<?> kept) {
        return "/" + kept.revision();
    }

    @Override
    public void save(SignedIn who, CountryCode country, UUID id, Sent sent) {
        Documents.Typed document = new Documents.Typed(
                id,
                sent.choice("documentKind", DocumentKind.class),
                sent.text("title"),
                sent.text("language"),
                sent.choice("visibility", Visibility.class),
                sent.fileName(),
                sent.content());
        documents.save(who, country, document, sent.follows());
    }
}
