package org.mirrorscope.registry.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.mirrorscope.access.Deed;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.registry.Countries;
import org.mirrorscope.registry.group.Documents;
import org.mirrorscope.registry.group.GroupDocument;
import org.mirrorscope.registry.group.Kept;
import org.mirrorscope.registry.group.MirrorGroup;
import org.mirrorscope.registry.group.MirrorGroups;
import org.mirrorscope.registry.group.StoredFile;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shell.RefusedRequest;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;

/** The files of the mirror groups' documents. A browser saves them and never opens one in the page. */
@Controller
class DocumentController {

    private static final String UNKNOWN = "registry-group/document.unknown";
    private static final String NOTHING_RUNS = "default-src 'none'; sandbox";
    private static final String REVISION = "/documents/{id}/{revision:[0-9]{1,6}}";

    private final Countries countries;
    private final MirrorGroups groups;
    private final Documents documents;

    DocumentController(Countries countries, MirrorGroups groups, Documents documents) {
        this.countries = countries;
        this.groups = groups;
        this.documents = documents;
    }

    /** For everybody. A cache asks each time whether it is still shown. */
    @GetMapping("/countries/{country:[A-Z]{2}}/documents/{id}")
    ResponseEntity<byte[]> forEverybody(@PathVariable String country, @PathVariable String id) {
        MirrorGroup group = groups.publicly(new CountryCode(country));
        return send(latest(group.documents(), id), CacheControl.noCache().cachePublic());
    }

    /** For whoever has a seat. */
    @GetMapping(GroupController.OTHERS + "/documents/{id}")
    ResponseEntity<byte[]> forCountries(@PathVariable String country, @PathVariable String id, SignedIn who) {
        who.requireSomewhere(Deed.SEE_AMONG_COUNTRIES);
        MirrorGroup group = groups.of(who, new CountryCode(country));
        return send(latest(group.documents(), id), CacheControl.noStore());
    }

    /** Of any revision, for the country and the office. */
    @GetMapping({Where.MY_GROUP + REVISION, Where.OFFICE_GROUP + REVISION})
    ResponseEntity<byte[]> revision(
            @PathVariable String country,
            @PathVariable String id,
            @PathVariable int revision,
            @RequestAttribute(Where.PATTERN) String pattern,
            SignedIn who) {
        Where where = Where.of(who, country, pattern, countries);
        List<Kept<GroupDocument>> revisions =
                groups.history(who, where.country()).document(Histories.id(id, UNKNOWN));
        return send(
                revisions.stream()
                        .filter(kept -> kept.revision() == revision)
                        .findFirst()
                        .orElseThrow(() -> RefusedRequest.notFound(UNKNOWN)),
                CacheControl.noStore());
    }

    private static Kept<GroupDocument> latest(List<Kept<GroupDocument>> shown, String id) {
        UUID known = Histories.id(id, UNKNOWN);
        return shown.stream()
                .filter(kept -> kept.what().id().equals(known))
                .findFirst()
                .orElseThrow(() -> RefusedRequest.notFound(UNKNOWN));
    }

    private ResponseEntity<byte[]> send(Kept<GroupDocument> kept, CacheControl keeping) {
        StoredFile file = kept.what().file();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .cacheControl(keeping)
                .eTag("\"" + file.sha256() + "\"")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", NOTHING_RUNS)
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(documents.content(file));
    }
}
