package org.mirrorscope.instrument.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.access.Deed;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.instrument.Concordance;
import org.mirrorscope.instrument.Draft;
import org.mirrorscope.instrument.DraftId;
import org.mirrorscope.instrument.Instrument;
import org.mirrorscope.instrument.InstrumentDrafts;
import org.mirrorscope.instrument.InstrumentDrafts.Brought;
import org.mirrorscope.instrument.Instruments;
import org.mirrorscope.instrument.PartRules;
import org.mirrorscope.instrument.VersionId;
import org.mirrorscope.instrument.web.InstrumentsPage.DraftRow;
import org.mirrorscope.instrument.web.InstrumentsPage.Published;
import org.mirrorscope.instrument.web.InstrumentsPage.VersionRow;
import org.mirrorscope.shared.LocalizedText;
import org.mirrorscope.shell.PersonalPage;
import org.mirrorscope.shell.Reader;
import org.mirrorscope.shell.SeeOther;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The list of questionnaires, and the three ways to start a draft: empty, as a copy, from a file. */
@Controller
class InstrumentsController {

    private static final Typed NOTHING = new Typed(Map.of());

    private final InstrumentDrafts drafts;
    private final Instruments instruments;
    private final SiteLanguages languages;

    InstrumentsController(InstrumentDrafts drafts, Instruments instruments, SiteLanguages languages) {
        this.drafts = drafts;
        this.instruments = instruments;
        this.languages = languages;
    }

    @GetMapping(Addresses.INSTRUMENTS)
    InstrumentsPage instruments(SignedIn who, Reader reader) {
        who.require(Deed.SEE_OFFICE);
        return page(who, reader, NOTHING, Map.of(), List.of());
    }

    @PostMapping(Addresses.INSTRUMENTS + "/start")
    PersonalPage start(@RequestParam Map<String, String> sent, SignedIn who, Reader reader) {
        who.require(Deed.EDIT_INSTRUMENTS);
        Typed typed = new Typed(sent);
        Map<String, String> errors = new LinkedHashMap<>();
        VersionId id = new VersionId(typed.text("instrument"), typed.text("version"));
        PartRules.of(id).forEach(wrong -> errors.put(wrong.part(), wrong.sentence(reader.messages())));
        Optional<LocalizedText> title = typed.localized("title", languages.tags(), null);
        if (title.isEmpty()) {
            errors.put("title." + languages.tags().getFirst(), reader.text("instrument-pages/error.text"));
        }
        return errors.isEmpty()
                ? to(drafts.start(id, title.orElseThrow(), who))
                : page(who, reader, typed, errors, List.of());
    }

    @PostMapping(Addresses.INSTRUMENTS + "/copy")
    PersonalPage copy(@RequestParam Map<String, String> sent, SignedIn who, Reader reader) {
        who.require(Deed.EDIT_INSTRUMENTS);
        Typed typed = new Typed(sent);
        VersionId from = new VersionId(typed.text("instrument"), typed.text("from"));
        VersionId id = new VersionId(from.instrument(), typed.text("copy"));
        Map<String, String> errors = new LinkedHashMap<>();
        PartRules.of(id).stream()
                .filter(wrong -> wrong.part().equals("version"))
                .forEach(wrong -> errors.put(copyField(from), wrong.sentence(reader.messages())));
        if (errors.isEmpty() && instruments.find(id).isPresent()) {
            errors.put(copyField(from), reader.text("instrument/check.versionTaken", id.version()));
        }
        return errors.isEmpty()
                ? to(drafts.copy(from, id.version(), who))
                : page(who, reader, typed, errors, List.of());
    }

    /** The field beside a version into which the copy's name is typed. */
    static String copyField(VersionId from) {
        return "copy-" + from.instrument() + "-" + from.version();
    }

    @PostMapping(Addresses.INSTRUMENTS + "/bring")
    PersonalPage bring(@RequestParam(required = false) @Nullable MultipartFile file, SignedIn who, Reader reader)
            throws IOException {
        who.require(Deed.EDIT_INSTRUMENTS);
        if (file == null || file.isEmpty()) {
            return page(who, reader, NOTHING, Map.of("file", reader.text("instrument-pages/error.file")), List.of());
        }
        String name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        Brought brought = drafts.bring(name, file.getBytes(), who);
        List<String> problems = brought.problems().stream()
                .map(problem -> problem.place() + ": " + problem.sentence(reader.messages()))
                .toList();
        return brought.draft()
                .<PersonalPage>map(InstrumentsController::to)
                .orElseGet(() -> page(
                        who,
                        reader,
                        NOTHING,
                        Map.of("file", reader.text("instrument-pages/error.brought", name, problems.size())),
                        problems));
    }

    private static PersonalPage to(DraftId id) {
        return new SeeOther(Addresses.draft(id));
    }

    private InstrumentsPage page(
            SignedIn who, Reader reader, Typed typed, Map<String, String> errors, List<String> problems) {
        return new InstrumentsPage(
                reader.text("instrument-pages/list.title"),
                reader.text("instrument-pages/list.description"),
                Addresses.INSTRUMENTS,
                who.mayEditInstruments(),
                drafts.open().stream().map(draft -> row(draft, reader)).toList(),
                published(reader),
                languages.all(),
                typed,
                errors,
                problems);
    }

    private static DraftRow row(Draft draft, Reader reader) {
        return new DraftRow(
                draft.content().id().toString(),
                reader.text(draft.content().title()),
                reader.link(Addresses.draft(draft.id())),
                Moments.of(draft.editedAt(), reader));
    }

    private List<Published> published(Reader reader) {
        Map<String, List<Instrument>> byName = instruments.all().values().stream()
                .sorted(Comparator.comparing(
                                (Instrument version) -> version.id().version())
                        .reversed())
                .collect(
                        Collectors.groupingBy(version -> version.id().instrument(), TreeMap::new, Collectors.toList()));
        List<Published> published = new ArrayList<>();
        byName.forEach((name, versions) -> published.add(new Published(
                name,
                reader.text(versions.getFirst().title()),
                versions.stream().map(version -> row(version, reader)).toList())));
        return published;
    }

    private static VersionRow row(Instrument version, Reader reader) {
        return new VersionRow(
                version.id().instrument(),
                version.id().version(),
                reader.link(Addresses.version(version.id())),
                version.questions().count(),
                version.concordances().stream().map(Concordance::against).collect(Collectors.joining(", ")));
    }
}
