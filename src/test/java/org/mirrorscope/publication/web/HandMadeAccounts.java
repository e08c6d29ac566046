package org.mirrorscope.publication.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mirrorscope.instrument.Drafts.ordered;
import static org.mirrorscope.instrument.Drafts.question;
import static org.mirrorscope.instrument.Drafts.version;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.mirrorscope.analysis.Dataset;
import org.mirrorscope.analysis.Findings;
import org.mirrorscope.analysis.HandMade;
import org.mirrorscope.instrument.Kind;
import org.mirrorscope.instrument.Visibility;
import org.mirrorscope.registry.Author;
import org.mirrorscope.registry.Source;
import org.mirrorscope.registry.Statement;
import org.mirrorscope.registry.group.Body;
import org.mirrorscope.registry.group.BodyKind;
import org.mirrorscope.registry.group.ContactPoint;
import org.mirrorscope.registry.group.GroupLink;
import org.mirrorscope.registry.group.Kept;
import org.mirrorscope.registry.group.LinkKind;
import org.mirrorscope.registry.group.MirrorGroup;
import org.mirrorscope.registry.group.Shown;
import org.mirrorscope.shared.Answer;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shared.NewId;
import org.mirrorscope.shell.Reader;

/** Accounts of countries that a test makes up, and what stands on the paper that is made of one. */
final class HandMadeAccounts {

    static final CountryCode AT = new CountryCode("AT");
    static final LocalDate MEETING = LocalDate.of(2022, 3, 3);

    private HandMadeAccounts() {}

    static Dataset small() {
        return HandMade.of("AT FI SE")
                .wave(
                        "2020",
                        version(
                                "1",
                                question("status", ordered("none", "low", "high")),
                                question("words", new Kind.LongText())),
                        "status low high -")
                .dataset();
    }

    /** What everybody may know of Austria on the day of the meeting, where something was said besides its returns. */
    static CountryAccount austria(Dataset dataset, Statement... besides) {
        return CountryAccount.of(
                Reader.of(Locale.ENGLISH),
                Findings.over(dataset),
                Objects.requireNonNull(dataset.countries().get(AT)),
                new RecordsOfReturns(dataset, MEETING, besides),
                MEETING);
    }

    static Statement told(String variable, Answer answer, LocalDate day, Visibility visibility) {
        return new Statement(
                AT, variable, answer, day, Instant.EPOCH, new Source.Meeting("m1", day), "AT lead", visibility);
    }

    static CountryAccount account(LocalDate today, Statement... told) {
        return account(AT, today, MirrorGroup.NONE, told);
    }

    static CountryAccount account(CountryCode country, LocalDate today, MirrorGroup group, Statement... told) {
        Dataset dataset = small();
        return CountryAccount.of(
                Reader.of(Locale.ENGLISH),
                Findings.over(dataset),
                Objects.requireNonNull(dataset.countries().get(country)),
                new RecordsOfReturns(dataset, today, told).with(group),
                today);
    }

    static <T extends Shown> Kept<T> kept(T what, boolean byOffice) {
        return new Kept<>(what, 1, new Author("p", "Ana", "AT lead", byOffice), Instant.parse("2022-03-01T00:00:00Z"));
    }

    static MirrorGroup group(String name, int bodies) {
        List<Kept<Body>> all = IntStream.range(0, bodies)
                .mapToObj(number -> kept(
                        new Body(
                                NewId.next(),
                                BodyKind.SUB_GROUP,
                                name,
                                name,
                                List.of("WG1"),
                                number,
                                "",
                                MEETING,
                                null,
                                Visibility.PUBLIC),
                        false))
                .toList();
        ContactPoint contact =
                new ContactPoint(name, name, "https://example.org/" + name, name, null, null, Visibility.PUBLIC);
        GroupLink link = new GroupLink(
                NewId.next(), LinkKind.OTHER, name, "https://example.org/" + name, false, Visibility.PUBLIC);
        return new MirrorGroup(all, kept(contact, true), List.of(kept(link, false)), List.of());
    }

    static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
