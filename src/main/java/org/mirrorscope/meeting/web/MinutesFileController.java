package org.mirrorscope.meeting.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.document.XmlText;
import org.mirrorscope.document.pdf.PdfDocuments;
import org.mirrorscope.meeting.Agendas;
import org.mirrorscope.meeting.Agreements;
import org.mirrorscope.meeting.Attendances;
import org.mirrorscope.meeting.Meeting;
import org.mirrorscope.meeting.Meetings;
import org.mirrorscope.meeting.Minutes;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shell.Reader;
import org.mirrorscope.shell.RefusedRequest;
import org.mirrorscope.shell.SiteSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Minutes as files: as PDF to be kept, as DOCX to be worked on. */
@Controller
class MinutesFileController {

    private static final String FILE = "/minutes.{form}";
    private static final MediaType DOCX =
            MediaType.valueOf("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(ContentType.Html);

    private final Meetings meetings;
    private final Agendas agendas;
    private final Minutes minutes;
    private final Agreements agreements;
    private final Attendances attendances;
    private final MinuteViews views;
    private final ObjectProvider<SiteSource> sites;
    private final Clock clock;

    MinutesFileController(
            Meetings meetings,
            Agendas agendas,
            Minutes minutes,
            Agreements agreements,
            Attendances attendances,
            MinuteViews views,
            ObjectProvider<SiteSource> sites,
            Clock clock) {
        this.meetings = meetings;
        this.agendas = agendas;
        this.minutes = minutes;
        this.agreements = agreements;
        this.attendances = attendances;
        this.views = views;
        this.sites = sites;
        this.clock = clock;
    }

    @GetMapping(Addresses.MEETING + FILE)
    ResponseEntity<byte[]> ofOffice(@PathVariable String id, @PathVariable String form, SignedIn who, Reader reader) {
        Meeting meeting = meetings.find(who, Addresses.meeting(id)).orElseThrow(MinutesFileController::unknown);
        PrintedMinutes printed = printer(who, meeting, Addresses.OFFICE, reader)
                .ofOffice(minutes.of(who, meeting.id()), agreements.of(who, meeting));
        return file(printed, meeting, form, reader);
    }

    @GetMapping(Addresses.MY_MEETING + FILE)
    ResponseEntity<byte[]> ofCountry(
            @PathVariable String country,
            @PathVariable String id,
            @PathVariable String form,
            SignedIn who,
            Reader reader) {
        CountryCode code = new CountryCode(country);
        Meeting meeting = meetings.find(who, Addresses.meeting(id), code).orElseThrow(MinutesFileController::unknown);
        PrintedMinutes printed = printer(who, meeting, Addresses.of(code), reader)
                .ofCountry(code, agendas.of(who, meeting.id(), code), agreements.of(who, meeting.id(), code));
        return file(printed, meeting, form, reader);
    }

    private static RefusedRequest unknown() {
        return RefusedRequest.notFound("meeting/unknown");
    }

    private MinutesPrinter printer(SignedIn who, Meeting meeting, String path, Reader reader) {
        SiteSource site = sites.getIfAvailable();
        return new MinutesPrinter(
                reader,
                views.of(who, reader, meeting, path),
                meeting,
                attendances.of(who, meeting),
                site != null && site.site().synthetic());
    }

    private ResponseEntity<byte[]> file(PrintedMinutes printed, Meeting meeting, String form, Reader reader) {
        byte[] content = switch (form) {
            case "pdf" -> pdf(printed, reader);
            case "docx" -> new MinutesText(printed, reader).docx(clock.instant());
            default -> throw unknown();
        };
        return ResponseEntity.ok()
                .contentType(form.equals("pdf") ? MediaType.APPLICATION_PDF : DOCX)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("minutes-" + meeting.day() + "." + form, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(content);
    }

    private static byte[] pdf(PrintedMinutes printed, Reader reader) {
        StringOutput xhtml = new StringOutput();
        TEMPLATES.render(
                "meeting/printedMinutes.jte",
                Map.of("page", printed, "reader", reader, "paper", new Paper(reader)),
                xhtml);
        return PdfDocuments.of(XmlText.fit(xhtml.toString()));
    }
}
