package org.mirrorscope.registry.group;

import static org.mirrorscope.registry.db.Tables.DOCUMENT;
import static org.mirrorscope.registry.db.Tables.DOCUMENT_FILE;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.SelectJoinStep;
import org.mirrorscope.document.upload.FileType;
import org.mirrorscope.shared.CountryCode;
import org.springframework.stereotype.Component;

/** The tables of the mirror groups' documents and of their files. */
@Component
class DocumentStore extends RevisionStore<GroupDocument> {

    private static final List<SelectField<?>> WITHOUT_CONTENT =
            List.of(DOCUMENT_FILE.NAME, DOCUMENT_FILE.TYPE, DOCUMENT_FILE.SIZE, DOCUMENT_FILE.SHA256);

    DocumentStore(DSLContext sql) {
        super(sql, DOCUMENT);
    }

    @Override
    SelectJoinStep<? extends Record> select() {
        return sql.select(DOCUMENT.fields())
                .select(WITHOUT_CONTENT)
                .from(DOCUMENT)
                .join(DOCUMENT_FILE)
                .on(DOCUMENT_FILE.ID.eq(DOCUMENT.FILE));
    }

    @Override
    Map<Field<?>, Object> columns(GroupDocument document) {
        Map<Field<?>, Object> row = new HashMap<>();
        row.put(DOCUMENT.ID, document.id());
        row.put(DOCUMENT.KIND, document.kind().code());
        row.put(DOCUMENT.TITLE, document.title());
        row.put(DOCUMENT.LANGUAGE, document.language());
        row.put(DOCUMENT.FILE, document.file().id());
        row.put(DOCUMENT.WITHDRAWN, document.withdrawn());
        return row;
    }

    @Override
    GroupDocument read(Record row) {
        return new GroupDocument(
                row.get(DOCUMENT.ID),
                value(DocumentKind.class, row.get(DOCUMENT.KIND)),
                row.get(DOCUMENT.TITLE),
                row.get(DOCUMENT.LANGUAGE),
                new StoredFile(
                        row.get(DOCUMENT.FILE),
                        row.get(DOCUMENT_FILE.NAME),
                        value(FileType.class, row.get(DOCUMENT_FILE.TYPE)),
                        row.get(DOCUMENT_FILE.SIZE),
                        row.get(DOCUMENT_FILE.SHA256)),
                row.get(DOCUMENT.WITHDRAWN),
                visibility(row));
    }

    void addFile(CountryCode country, StoredFile file, byte[] content) {
        sql.insertInto(DOCUMENT_FILE)
                .set(DOCUMENT_FILE.ID, file.id())
                .set(DOCUMENT_FILE.COUNTRY, country.alpha2())
                .set(DOCUMENT_FILE.NAME, file.name())
                .set(DOCUMENT_FILE.TYPE, code(file.type()))
                .set(DOCUMENT_FILE.SIZE, file.size())
                .set(DOCUMENT_FILE.SHA256, file.sha256())
                .set(DOCUMENT_FILE.CONTENT, content)
                .execute();
    }

    byte[] content(UUID file) {
        return Objects.requireNonNull(
                sql.select(DOCUMENT_FILE.CONTENT)
                        .from(DOCUMENT_FILE)
                        .where(DOCUMENT_FILE.ID.eq(file))
                        .fetchOne(DOCUMENT_FILE.CONTENT),
                "files stay");
    }
}
