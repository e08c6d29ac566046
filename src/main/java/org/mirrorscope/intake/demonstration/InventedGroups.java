package org.mirrorscope.intake.demonstration;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.document.pdf.PdfDocuments;
import org.mirrorscope.instrument.Visibility;
import org.mirrorscope.registry.group.Bodies;
import org.mirrorscope.registry.group.Body;
import org.mirrorscope.registry.group.BodyKind;
import org.mirrorscope.registry.group.ContactPoint;
import org.mirrorscope.registry.group.ContactPoints;
import org.mirrorscope.registry.group.DocumentKind;
import org.mirrorscope.registry.group.Documents;
import org.mirrorscope.registry.group.GroupLink;
import org.mirrorscope.registry.group.GroupLinks;
import org.mirrorscope.registry.group.LinkKind;
import org.mirrorscope.registry.group.MirrorGroups;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shared.NewId;
import org.springframework.stereotype.Component;

/** What three countries keep of their mirror groups: one much, one little, and of one what the office entered for it. */
@Component
class InventedGroups {

    private static final CountryCode MUCH = new CountryCode("ES");
    private static final CountryCode LITTLE = new CountryCode("EE");
    private static final CountryCode ON_BEHALF = new CountryCode("FR");
    private static final String SITE = "https://example.org/";

    private final MirrorGroups groups;
    private final Bodies bodies;
    private final ContactPoints contacts;
    private final GroupLinks links;
    private final Documents documents;

    InventedGroups(MirrorGroups groups, Bodies bodies, ContactPoints contacts, GroupLinks links, Documents documents) {
        this.groups = groups;
        this.bodies = bodies;
        this.contacts = contacts;
        this.links = links;
        this.documents = documents;
    }

    /** Fills in where nobody kept anything yet. */
    void fill(SignedIn office, Map<CountryCode, SignedIn> leads) {
        if (isUntouched(office, MUCH)) {
            much(leads.getOrDefault(MUCH, office));
        }
        if (isUntouched(office, LITTLE)) {
            little(leads.getOrDefault(LITTLE, office));
        }
        if (isUntouched(office, ON_BEHALF)) {
            body(office, ON_BEHALF, BodyKind.STEERING_GROUP, "Invented example: national steering group", null);
            link(office, ON_BEHALF, LinkKind.STRATEGY, "fr/strategy");
        }
    }

    private boolean isUntouched(SignedIn office, CountryCode country) {
        return groups.of(office, country).isEmpty();
    }

    private void much(SignedIn lead) {
        contact(
                lead,
                MUCH,
                "Invented example: secretariat of the mirror group",
                "Invented Institute of Genomics",
                "es");
        body(lead, MUCH, BodyKind.STEERING_GROUP, "Invented example: Grupo director", null);
        subGroup(lead, "Invented example: Ética y aspectos legales", List.of("WG2"), 9);
        subGroup(lead, "Invented example: Datos e infraestructura", List.of("WG3", "WG4", "WG5"), 14);
        body(lead, MUCH, BodyKind.SECRETARIAT, "Invented example: first secretariat", LocalDate.of(2022, 12, 31));
        link(lead, MUCH, LinkKind.STRATEGY, "es/strategy");
        link(lead, MUCH, LinkKind.WEBSITE, "es");
        link(lead, MUCH, LinkKind.NATIONAL_PAGE, "es/implementation");
        document(
                lead,
                "Ejemplo inventado: términos de referencia del grupo espejo",
                Visibility.PUBLIC,
                "terminos-de-referencia.pdf",
                termsOfReference());
        document(
                lead,
                "Ejemplo inventado: notas para otros países",
                Visibility.COUNTRIES,
                "notas.txt",
                "Ejemplo inventado: qué funcionó al crear el grupo espejo.\n".getBytes(StandardCharsets.UTF_8));
    }

    private void little(SignedIn lead) {
        contact(lead, LITTLE, "Invented example: genomics desk", "Invented Ministry of Health", "ee");
        body(lead, LITTLE, BodyKind.STEERING_GROUP, "Invented example: steering group", null);
    }

    private void contact(SignedIn who, CountryCode country, String function, String organisation, String desk) {
        contacts.save(
                who,
                country,
                new ContactPoint(
                        function,
                        organisation,
                        "contact." + desk + "@example.org",
                        "",
                        LocalDate.of(2023, 1, 1),
                        null,
                        Visibility.PUBLIC),
                0);
    }

    private void body(SignedIn who, CountryCode country, BodyKind kind, String name, @Nullable LocalDate until) {
        bodies.save(
                who,
                country,
                new Body(
                        NewId.next(),
                        kind,
                        name,
                        "Invented example: meets four times a year and reports to the ministries.",
                        List.of(),
                        null,
                        "",
                        LocalDate.of(2019, 3, 1),
                        until,
                        Visibility.PUBLIC),
                0);
    }

    private void subGroup(SignedIn who, String name, List<String> mirrored, int members) {
        bodies.save(
                who,
                MUCH,
                new Body(
                        NewId.next(),
                        BodyKind.SUB_GROUP,
                        name,
                        "",
                        mirrored,
                        members,
                        "",
                        LocalDate.of(2021, 9, 15),
                        null,
                        Visibility.PUBLIC),
                0);
    }

    private void link(SignedIn who, CountryCode country, LinkKind kind, String page) {
        links.save(who, country, new GroupLink(NewId.next(), kind, "", SITE + page, false, Visibility.PUBLIC), 0);
    }

    private void document(SignedIn who, String title, Visibility visibility, String name, byte[] content) {
        documents.save(
                who,
                MUCH,
                new Documents.Typed(
                        NewId.next(), DocumentKind.TERMS_OF_REFERENCE, title, "es", visibility, name, content),
                0);
    }

    private static byte[] termsOfReference() {
        return PdfDocuments.of("""
                <html xmlns="http://www.w3.org/1999/xhtml" lang="es">
                <head>
                  <title>Ejemplo inventado: términos de referencia</title>
                  <meta name="subject" content="Documento inventado de la demostración" />
                  <meta name="author" content="Mirrorscope" />
                  <style>body { font-family: Inter; font-size: 11pt; }</style>
                </head>
                <body>
                  <h1>Ejemplo inventado: términos de referencia</h1>
                  <p>Este documento es inventado. Ningún país lo escribió.</p>
                </body>
                </html>
                """);
    }
}
