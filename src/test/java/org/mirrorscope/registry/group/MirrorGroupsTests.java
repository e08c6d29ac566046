package org.mirrorscope.registry.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mirrorscope.registry.Places.ES;
import static org.mirrorscope.registry.Places.FR;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mirrorscope.access.Audit;
import org.mirrorscope.access.Cast;
import org.mirrorscope.access.Role;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.document.upload.MadeFiles;
import org.mirrorscope.instrument.Visibility;
import org.mirrorscope.platform.Refusal;
import org.mirrorscope.platform.StoreTest;
import org.mirrorscope.registry.Countries;
import org.mirrorscope.registry.Places;
import org.mirrorscope.shared.Messages;
import org.mirrorscope.shared.NewId;
import org.mirrorscope.shell.RefusedRequest;
import org.springframework.beans.factory.annotation.Autowired;

@StoreTest
class MirrorGroupsTests {

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    @Autowired
    private Countries countries;

    @Autowired
    private MirrorGroups groups;

    @Autowired
    private Bodies bodies;

    @Autowired
    private ContactPoints contacts;

    @Autowired
    private GroupLinks links;

    @Autowired
    private Documents documents;

    @Autowired
    private Audit audit;

    private final SignedIn lead = Cast.signedIn("Ana Lead", ES, Role.LEAD);
    private final SignedIn deputy = Cast.signedIn("Dan Deputy", ES, Role.DEPUTY);
    private final SignedIn reader = Cast.signedIn("Rita Reader", ES, Role.READER);
    private final SignedIn french = Cast.signedIn("Fay French", FR, Role.LEAD);
    private final SignedIn office = Cast.office();
    private final UUID id = NewId.next();

    @BeforeEach
    void adopt() {
        countries.adopt(Places.initiative("one"), List.of(Places.country(ES), Places.country(FR)));
    }

    private Body body(BodyKind kind, List<String> mirrored, @Nullable LocalDate since, @Nullable LocalDate until) {
        return new Body(
                id,
                kind,
                " Steering\n group ",
                "Decides.",
                mirrored,
                12,
                "nmg@example.org",
                since,
                until,
                Visibility.PUBLIC);
    }

    private static ContactPoint contact(String address, String holder, @Nullable LocalDate until) {
        return new ContactPoint("Secretariat", "Institute", address, holder, null, until, Visibility.PUBLIC);
    }

    private Documents.Typed document(Visibility visibility, String name, byte[] content) {
        return new Documents.Typed(id, DocumentKind.STRATEGY, "Strategy", "es", visibility, name, content);
    }

    @Test
    void keepsABodyWithEverythingThatItWas() {
        bodies.save(lead, ES, body(BodyKind.SUB_GROUP, List.of("WG1", "WG2"), TODAY.minusYears(2), null), 0);
        bodies.save(deputy, ES, body(BodyKind.STEERING_GROUP, List.of("WG1"), TODAY.minusYears(2), null), 1);

        assertThat(groups.publicly(ES).bodies()).singleElement().satisfies(kept -> {
            assertThat(kept.revision()).isEqualTo(2);
            assertThat(kept.what().name()).isEqualTo("Steering group");
            assertThat(kept.what().workingGroups())
                    .as("only a sub-group mirrors")
                    .isEmpty();
            assertThat(kept.author().seat()).isEqualTo("ES deputy");
            assertThat(kept.author().ofOffice()).isFalse();
        });
        List<Kept<Body>> history = groups.history(reader, ES).body(id);
        assertThat(history).extracting(Kept::revision).containsExactly(2, 1);
        assertThat(history.getLast().what().workingGroups()).containsExactly("WG2", "WG1");
        assertThat(history.getLast().what().contact()).as("forgotten").isEmpty();
        assertThat(history.getFirst().what().contact()).isEqualTo("nmg@example.org");
        assertThat(audit.latest(null, ES, 1).getFirst().sentence(Messages.in(Locale.ENGLISH)))
                .contains("Steering group");
    }

    @Test
    void endsABodyAndKeepsItBehindTheOthers() {
        bodies.save(lead, ES, body(BodyKind.STEERING_GROUP, List.of(), null, TODAY.minusDays(1)), 0);
        UUID other = NewId.next();
        bodies.save(
                lead,
                ES,
                new Body(other, BodyKind.OTHER, "Forum", "", List.of(), null, "", null, TODAY, Visibility.PUBLIC),
                0);
        assertThat(groups.publicly(ES).bodies())
                .extracting(kept -> kept.what().id())
                .containsExactly(other, id);
        assertThat(groups.publicly(ES).bodies())
                .extracting(kept -> kept.what().endedBefore(TODAY))
                .containsExactly(false, true);
    }

    @Test
    void marksWhatTheOfficeEnteredUntilTheCountrySaysIt() {
        Body body = body(BodyKind.STEERING_GROUP, List.of(), null, null);
        bodies.save(office, ES, body, 0);
        assertThat(groups.publicly(ES).bodies().getFirst().author().ofOffice()).isTrue();
        bodies.save(office, ES, body, 1);
        assertThat(groups.history(office, ES).bodies()).as("nothing new").hasSize(1);
        bodies.save(lead, ES, body, 1);
        assertThat(groups.publicly(ES).bodies().getFirst().author().ofOffice()).isFalse();
        bodies.save(office, ES, body, 2);
        assertThat(groups.publicly(ES).bodies().getFirst().author().ofOffice())
                .as("what the country said stays its word")
                .isFalse();
    }

    @Test
    void refusesWhatMakesNoSense() {
        refused("workingGroups.none", () -> bodies.save(lead, ES, body(BodyKind.SUB_GROUP, List.of(), null, null), 0));
        refused(
                "workingGroups.unknown",
                () -> bodies.save(lead, ES, body(BodyKind.SUB_GROUP, List.of("WG99"), null, null), 0));
        refused(
                "until.before",
                () -> bodies.save(lead, ES, body(BodyKind.OTHER, List.of(), TODAY, TODAY.minusDays(1)), 0));
        refused("contact.wrong", () -> bodies.save(lead, ES, withContact("javascript:alert(1)"), 0));
        refused("address.none", () -> contacts.save(lead, ES, contact(" ", "", null), 0));
        refused("address.wrong", () -> contacts.save(lead, ES, contact("call me", "", null), 0));
        refused("until.future", () -> contacts.save(lead, ES, contact("", "", TODAY.plusDays(1)), 0));
        for (String wrong : List.of(
                "",
                "javascript:alert(1)",
                "ftp://example.org",
                "https://",
                "//example.org",
                "https://example.org/" + "x".repeat(2_000))) {
            refused("link.wrong", () -> links.save(lead, ES, link(LinkKind.WEBSITE, "", wrong, false), 0));
        }
        refused("label.none", () -> links.save(lead, ES, link(LinkKind.OTHER, " ", "https://example.org", false), 0));
        refused(
                "label.long",
                () -> links.save(lead, ES, link(LinkKind.OTHER, "x".repeat(201), "https://example.org", false), 0));
        assertThat(groups.of(lead, ES).isEmpty()).isTrue();
    }

    private Body withContact(String contact) {
        return new Body(id, BodyKind.OTHER, "Forum", "", List.of(), null, contact, null, null, Visibility.PUBLIC);
    }

    private GroupLink link(LinkKind kind, String label, String address, boolean removed) {
        return new GroupLink(id, kind, label, address, removed, Visibility.PUBLIC);
    }

    @Test
    void whoeverComesSecondLosesNothingSilently() {
        bodies.save(lead, ES, body(BodyKind.STEERING_GROUP, List.of(), null, null), 0);
        refused("changed", () -> bodies.save(deputy, ES, body(BodyKind.OTHER, List.of(), null, null), 0));
        assertThat(groups.publicly(ES).bodies().getFirst().what().contact()).isNotEmpty();
        refused("changed", () -> bodies.save(french, FR, body(BodyKind.OTHER, List.of(), null, null), 1));
    }

    @Test
    void forgetsFormerContacts() {
        contacts.save(lead, ES, contact("old@example.org", "Olga Old", null), 0);
        contacts.save(lead, ES, contact("https://example.org/form", "", null), 1);
        Kept<ContactPoint> now = Objects.requireNonNull(groups.publicly(ES).contact());
        assertThat(now.what().address()).isEqualTo("https://example.org/form");
        assertThat(groups.history(lead, ES).contacts().getLast().what()).isEqualTo(contact("", "", null));
        contacts.save(lead, ES, contact("any@example.org", "Any One", TODAY), 2);
        assertThat(groups.publicly(ES).contact()).isNull();
        assertThat(groups.history(lead, ES).contacts())
                .hasSize(3)
                .allSatisfy(kept ->
                        assertThat(kept.what().address() + kept.what().holder()).isEmpty());
    }

    @Test
    void removesALinkAndKeepsItsHistory() {
        links.save(lead, ES, link(LinkKind.STRATEGY, "", "https://example.org/strategy", false), 0);
        assertThat(groups.publicly(ES).links()).hasSize(1);
        links.save(lead, ES, link(LinkKind.STRATEGY, "", "https://example.org/strategy", true), 1);
        assertThat(groups.publicly(ES).links()).isEmpty();
        assertThat(groups.history(lead, ES).link(id)).hasSize(2);
    }

    @Test
    void keepsEveryVersionOfADocumentWithItsChecksum() {
        byte[] pdf = MadeFiles.pdf();
        documents.save(lead, ES, document(Visibility.PUBLIC, "../strategy.pdf", pdf), 0);
        documents.save(lead, ES, document(Visibility.PUBLIC, "", new byte[0]), 1);
        documents.save(lead, ES, document(Visibility.PUBLIC, "strategy.txt", MadeFiles.text("abc")), 1);

        GroupDocument now = groups.publicly(ES).documents().getFirst().what();
        assertThat(now.file().sha256())
                .as("FIPS 180-2, appendix B.1")
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        List<Kept<GroupDocument>> versions = groups.history(reader, ES).document(id);
        assertThat(versions).hasSize(2);
        StoredFile first = versions.getLast().what().file();
        assertThat(first.name()).isEqualTo("strategy.pdf");
        assertThat(documents.content(first)).isEqualTo(pdf);

        refused("reason.none", () -> documents.withdraw(lead, ES, id, " ", 2));
        refused("changed", () -> documents.withdraw(lead, ES, id, "Wrong", 1));
        documents.withdraw(lead, ES, id, "It was a draft.", 2);
        assertThat(groups.of(lead, ES).documents()).isEmpty();
        assertThat(groups.history(lead, ES).document(id).getFirst().what().withdrawn())
                .isEqualTo("It was a draft.");
        refused("changed", () -> documents.withdraw(lead, ES, id, "Again", 3));
    }

    @Test
    void refusesFilesThatCannotBeTaken() {
        refused("file.none", () -> documents.save(lead, ES, document(Visibility.PUBLIC, "", new byte[0]), 0));
        refused("file.empty", () -> documents.save(lead, ES, document(Visibility.PUBLIC, "x.pdf", new byte[0]), 0));
        refused(
                "file.disguised",
                () -> documents.save(lead, ES, document(Visibility.PUBLIC, "x.pdf", MadeFiles.text("no")), 0));
        assertThatThrownBy(
                        () -> documents.save(lead, ES, document(Visibility.PUBLIC, "x.txt", new byte[10_000_001]), 0))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.sentence(Messages.in(Locale.ENGLISH)))
                                .contains("11 MB", "10 MB is the most"));
    }

    @Test
    void showsEachReaderWhatIsForThatReader() {
        for (Visibility visibility : Visibility.values()) {
            UUID document = NewId.next();
            documents.save(
                    lead,
                    ES,
                    new Documents.Typed(
                            document,
                            DocumentKind.OTHER,
                            visibility.name(),
                            "en",
                            visibility,
                            "a.txt",
                            MadeFiles.text("for " + visibility)),
                    0);
            links.save(
                    lead,
                    ES,
                    new GroupLink(
                            NewId.next(), LinkKind.OTHER, visibility.name(), "https://example.org", false, visibility),
                    0);
            bodies.save(
                    lead,
                    ES,
                    new Body(
                            NewId.next(),
                            BodyKind.OTHER,
                            visibility.name(),
                            "",
                            List.of(),
                            null,
                            "",
                            null,
                            null,
                            visibility),
                    0);
        }
        assertThat(titles(groups.publicly(ES))).containsExactly("PUBLIC");
        assertThat(titles(groups.of(french, ES))).containsExactly("PUBLIC", "COUNTRIES");
        for (SignedIn all : List.of(lead, reader, office)) {
            assertThat(titles(groups.of(all, ES))).containsExactly("PUBLIC", "COUNTRIES", "OFFICE");
        }
        contacts.save(
                lead,
                ES,
                new ContactPoint("Desk", "Institute", "desk@example.org", "", null, null, Visibility.COUNTRIES),
                0);
        assertThat(groups.publicly(ES).contact()).isNull();
        assertThat(groups.of(french, ES).contact()).isNotNull();
    }

    private static List<String> titles(MirrorGroup group) {
        List<String> titles =
                group.documents().stream().map(kept -> kept.what().title()).toList();
        assertThat(group.links()).extracting(kept -> kept.what().label()).isEqualTo(titles);
        assertThat(group.bodies()).extracting(kept -> kept.what().name()).isEqualTo(titles);
        return titles;
    }

    @Test
    void isKeptByTheCountrysLeadAndDeputyAndTheOfficeAlone() {
        Body body = body(BodyKind.STEERING_GROUP, List.of(), null, null);
        for (SignedIn other : List.of(reader, french, Cast.signedIn("Ivo", null, Role.ANALYST))) {
            assertThatThrownBy(() -> bodies.save(other, ES, body, 0)).isInstanceOf(RefusedRequest.class);
            assertThatThrownBy(() -> contacts.save(other, ES, contact("a@example.org", "", null), 0))
                    .isInstanceOf(RefusedRequest.class);
            assertThatThrownBy(() -> links.save(other, ES, link(LinkKind.WEBSITE, "", "https://example.org", false), 0))
                    .isInstanceOf(RefusedRequest.class);
            assertThatThrownBy(
                            () -> documents.save(other, ES, document(Visibility.PUBLIC, "a.pdf", MadeFiles.pdf()), 0))
                    .isInstanceOf(RefusedRequest.class);
        }
        assertThatThrownBy(() -> groups.history(french, ES)).isInstanceOf(RefusedRequest.class);
    }

    private static void refused(String key, ThrowingCallable deed) {
        assertThatThrownBy(deed)
                .as(key)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("registry-group/" + key));
    }
}
