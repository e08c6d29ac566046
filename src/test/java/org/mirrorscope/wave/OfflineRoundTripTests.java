package org.mirrorscope.wave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mirrorscope.registry.Places.ES;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;
import org.mirrorscope.instrument.Drafts;
import org.mirrorscope.instrument.Instrument;
import org.mirrorscope.instrument.Kind;
import org.mirrorscope.platform.Refusal;
import org.mirrorscope.shared.AnswerValue;
import org.mirrorscope.shared.LocalizedText;
import org.mirrorscope.wave.offline.OfflineBook;
import org.mirrorscope.wave.offline.OfflineFile;

/** Workbooks with every kind of question, taken away, filled in by other programs and read again. */
class OfflineRoundTripTests {

    private static final Instrument ASKED = Drafts.version(
            "9",
            Drafts.question("status", Drafts.ordered("none", "planned", "works")),
            Drafts.question("model", new Kind.Choice(Drafts.codes("small", "big"))),
            Drafts.question("agreed", new Kind.YesNo()),
            Drafts.question("groups", Drafts.choices("a", "b", "c")),
            Drafts.question("members", Drafts.number()),
            Drafts.question("budget", Drafts.number()),
            Drafts.question("since", new Kind.Year()),
            Drafts.question("met", new Kind.Date()),
            Drafts.question("name", new Kind.Text()),
            Drafts.question("mission", new Kind.LongText()),
            Drafts.question("site", new Kind.Url()),
            Drafts.question("share", new Kind.Levels(Drafts.codes("x", "y"), Drafts.codes("low", "high"))),
            Drafts.question(
                    "practice",
                    new Kind.Repeat(List.of(
                            Drafts.question("title", new Kind.Text()), Drafts.question("good", new Kind.YesNo())))),
            Drafts.question("wish", new Kind.Text()),
            Drafts.question("old", new Kind.Text()),
            Drafts.question("secret", Drafts.number()));

    private final Map<String, Said> there = new LinkedHashMap<>();

    /** Each kind with what a person would have typed on the page. */
    private void fill() {
        say("status", Surveyed.code("works"));
        say("model", Surveyed.code("big"));
        say("agreed", Surveyed.code("no"));
        say("groups", Surveyed.several("a", "c"));
        say("members", new AnswerValue.Amount(new BigDecimal("12.5")));
        say("budget", new AnswerValue.Amount(new BigDecimal("12345678901234567890.5")));
        say("since", new AnswerValue.Year(2019));
        say("met", new AnswerValue.Day(LocalDate.of(2022, 2, 28)));
        say("name", Surveyed.text("=SUM(A1) & <b> \u0001 ñ 𝒜"));
        say("mission", Surveyed.text("One line\nand another,\n\nand -12"));
        say("site", Surveyed.text("https://example.org/?a=1&b=2"));
        say("share.x", Surveyed.code("high"));
        say("share.y", Surveyed.code("low"));
        say("practice", entry("Visits"));
        there.put("wish", new Said.Unknown());
        there.put("old", new Said.Carried(Surveyed.text("As before"), Surveyed.THEN));
        there.put("secret", new Said.Withheld(Surveyed.number(7), "Not agreed"));
    }

    private void say(String variable, AnswerValue value) {
        there.put(variable, new Said.Given(value));
    }

    private static AnswerValue entry(String title) {
        return new AnswerValue.Entries(List.of(Map.of("title", Surveyed.text(title), "good", Surveyed.code("yes"))));
    }

    @Test
    void aWorkbookThatNobodyTouchedChangesNothingWhoeverSavedIt() {
        fill();
        for (Locale language : List.of(Locale.ENGLISH, Locale.of("es"))) {
            byte[] book = OfflineBook.xlsx(shown(), language, false, List.of("About"), variable -> "note");
            assertThat(read(book)).isEmpty();
            assertThat(read(FilledIn.by(book, hands -> {})))
                    .as("saved by Apache POI")
                    .isEmpty();
        }
    }

    @Test
    void aWorkbookSurvivesLibreOffice() {
        fill();
        byte[] saved = FilledIn.savedByLibreOffice(book(false));
        assertThat(read(saved)).as("saved by LibreOffice").isEmpty();
        byte[] changed = FilledIn.savedByLibreOffice(FilledIn.by(
                book(false),
                hands -> hands.answer("members", 13.25)
                        .answer("status", "planned")
                        .instead("old", "Still true")
                        .answer("groups#b", "Yes")));
        assertThat(said(read(changed)))
                .isEqualTo(Map.of(
                        "members", new Said.Given(new AnswerValue.Amount(new BigDecimal("13.25"))),
                        "status", new Said.Given(Surveyed.code("planned")),
                        "old", new Said.Given(Surveyed.text("As before")),
                        "groups", new Said.Given(Surveyed.several("a", "b", "c"))));
        FilledIn.by(saved, hands -> {
            assertThat(hands.book().getSheetVisibility(hands.book().getSheetIndex("mirrorscope")))
                    .isEqualTo(SheetVisibility.HIDDEN);
            assertThat(hands.cell("status", FilledIn.ANSWER).getCellStyle().getLocked())
                    .isFalse();
        });
    }

    @Test
    void itsStructureIsProtectedAndItsCellsOfferTheirLabels() {
        fill();
        FilledIn.by(book(false), hands -> {
            XSSFSheet sheet = hands.book().getSheetAt(1);
            assertThat(sheet.getProtect()).isTrue();
            assertThat(sheet.isColumnHidden(0)).isTrue();
            assertThat(hands.cell("status", FilledIn.ANSWER).getCellStyle().getLocked())
                    .isFalse();
            assertThat(hands.cell("status", 2).getCellStyle().getLocked()).isTrue();
            assertThat(hands.cell("status", FilledIn.ANSWER).getStringCellValue())
                    .isEqualTo("works");
            assertThat(hands.cell("met", FilledIn.ANSWER)
                            .getLocalDateTimeCellValue()
                            .toLocalDate())
                    .isEqualTo(LocalDate.of(2022, 2, 28));
            assertThat(sheet.getDataValidations())
                    .anyMatch(list -> list.getRegions()
                                    .getCellRangeAddress(0)
                                    .isInRange(hands.cell("status", FilledIn.ANSWER))
                            && list.getValidationConstraint().getFormula1().contains("lists"));
            assertThat(hands.book().isSheetHidden(hands.book().getSheetIndex("lists")))
                    .isTrue();
        });
    }

    @Test
    void everyKindOfAnswerComesBack() {
        byte[] filled = FilledIn.by(
                book(true),
                hands -> hands.answer("status", " Works ")
                        .answer("model", "small")
                        .answer("agreed", "Yes")
                        .answer("groups#", "Yes")
                        .answer("members", "3,5")
                        .answer("budget", "1 200")
                        .answer("since", 2019)
                        .answer("met", "5.3.2022")
                        .answer("name", "Ana")
                        .answer("mission", "To\nmirror")
                        .answer("site", "https://example.org")
                        .answer("share.x", "high")
                        .instead("share.y", "Don't know")
                        .answer("practice#2#title", "Visits")
                        .answer("practice#2#good", "Yes")
                        .instead("wish", "Does not apply")
                        .instead("secret", "Do not publish")
                        .reason("secret", "Not agreed")
                        .answer("secret", 7));
        Map<String, Said> expected = new HashMap<>();
        expected.put("status", new Said.Given(Surveyed.code("works")));
        expected.put("model", new Said.Given(Surveyed.code("small")));
        expected.put("agreed", new Said.Given(Surveyed.code("yes")));
        expected.put("groups", new Said.Given(Surveyed.several()));
        expected.put("members", new Said.Given(new AnswerValue.Amount(new BigDecimal("3.5"))));
        expected.put("budget", new Said.Given(Surveyed.number(1200)));
        expected.put("since", new Said.Given(new AnswerValue.Year(2019)));
        expected.put("met", new Said.Given(new AnswerValue.Day(LocalDate.of(2022, 3, 5))));
        expected.put("name", new Said.Given(Surveyed.text("Ana")));
        expected.put("mission", new Said.Given(Surveyed.text("To\nmirror")));
        expected.put("site", new Said.Given(Surveyed.text("https://example.org")));
        expected.put("share.x", new Said.Given(Surveyed.code("high")));
        expected.put("share.y", new Said.Unknown());
        expected.put("practice", new Said.Given(entry("Visits")));
        expected.put("wish", new Said.NotApplicable());
        expected.put("secret", new Said.Withheld(Surveyed.number(7), "Not agreed"));
        assertThat(said(read(filled))).isEqualTo(expected);
    }

    @Test
    void whatIsEmptiedInAFilledWorkbookIsEmptiedAndInABlankOneIsNot() {
        fill();
        Map<String, Said> said = said(read(FilledIn.by(
                book(false),
                hands -> hands.answer("name", "")
                        .answer("groups#a", "")
                        .answer("groups#c", "")
                        .answer("old", "")
                        .instead("wish", ""))));
        assertThat(said)
                .isEqualTo(Map.of("name", new Said.Blank(), "groups", new Said.Blank(), "wish", new Said.Blank()));
        assertThat(read(book(true))).isEmpty();
    }

    @Test
    void whatCannotBeReadIsNamedWithItsCell() {
        fill();
        byte[] filled = FilledIn.by(book(false), hands -> {
            hands.answer("status", "Sort of");
            hands.cell("members", FilledIn.ANSWER).setCellFormula("6*2");
            hands.answer("name", "=1+1");
            hands.answer("since", "about 2019");
            hands.answer("met", "03/04/2022");
            hands.answer("mission", "x".repeat(20_001));
            hands.answer("groups#", "Yes");
            hands.instead("site", "Don't know").answer("site", "https://else.example");
            hands.answer("old", "Not as before").instead("old", "Still true");
            hands.instead("share.x", "Do not publish");
            hands.reason("agreed", "Because");
            hands.cell("budget", FilledIn.ANSWER).setCellErrorValue((byte) 42);
            var percent = hands.book().createCellStyle();
            percent.setDataFormat(hands.book().createDataFormat().getFormat("0%"));
            hands.answer("secret", 0.5).cell("secret", FilledIn.ANSWER).setCellStyle(percent);
            int row = hands.row("model").getRowNum();
            hands.book().getSheetAt(1).addMergedRegion(new CellRangeAddress(row, row, 3, 4));
        });
        assertThat(unread(read(filled)))
                .isEqualTo(Map.ofEntries(
                        Map.entry("status", "wave/offline.choice"),
                        Map.entry("members", "wave/offline.formula"),
                        Map.entry("name", "wave/offline.equals"),
                        Map.entry("since", "instrument-answers/typed.year"),
                        Map.entry("met", "instrument-answers/typed.day"),
                        Map.entry("mission", "wave/offline.long"),
                        Map.entry("groups", "instrument-answers/typed.none"),
                        Map.entry("site", "wave/offline.both"),
                        Map.entry("old", "wave/offline.still"),
                        Map.entry("share.x", "wave-pages/form.reason"),
                        Map.entry("agreed", "wave/offline.reasonAlone"),
                        Map.entry("budget", "document/xlsx.errorCell"),
                        Map.entry("secret", "wave/offline.percent"),
                        Map.entry("model", "wave/offline.merged")));
        assertThat(read(filled)).allSatisfy(line -> {
            assertThat(line.sheet()).isEqualTo("All");
            assertThat(line.cell()).matches("[D-F]\\d+");
        });
    }

    @Test
    void linesThatWereMovedAreFoundAndDoubledOrLostOnesAreNamed() {
        fill();
        byte[] moved = FilledIn.by(book(false), hands -> {
            hands.answer("name", "Bea");
            XSSFSheet sheet = hands.book().getSheetAt(1);
            sheet.shiftRows(3, sheet.getLastRowNum(), 4);
            hands.row("status").setHeightInPoints(40);
        });
        assertThat(said(read(moved))).isEqualTo(Map.of("name", new Said.Given(Surveyed.text("Bea"))));
        byte[] broken = FilledIn.by(book(false), hands -> {
            hands.cell("status", 0).setCellValue("model");
            hands.cell("site", 0).setCellValue("nobody");
            hands.cell("groups#b", 0).setCellValue("");
        });
        assertThat(read(broken))
                .allMatch(UploadLine.Unread.class::isInstance)
                .extracting(line -> ((UploadLine.Unread) line).key())
                .contains("wave/offline.missing", "wave/offline.twice", "wave/offline.unknown", "wave/offline.part");
        byte[] swapped = FilledIn.by(book(false), hands -> {
            hands.cell("#head", 3).setCellValue("Question");
        });
        assertThat(read(swapped))
                .extracting(line -> ((UploadLine.Unread) line).key())
                .containsExactly("wave/offline.columns");
    }

    @Test
    void refusesWhatIsNoWorkbookForThisReturn() throws IOException {
        fill();
        Map<String, Consumer<FilledIn>> deeds = new TreeMap<>(Map.of(
                "wave/offline.wave", hands -> hands.fact("wave", "then"),
                "wave/offline.country", hands -> hands.fact("country", "FR"),
                "wave/offline.version", hands -> hands.fact("version", "8"),
                "wave/offline.codes",
                        hands -> hands.book()
                                .getSheet("lists")
                                .getRow(1)
                                .getCell(5)
                                .setCellValue("works"),
                "wave/offline.identity",
                        hands -> hands.book().removeSheetAt(hands.book().getSheetIndex("mirrorscope"))));
        deeds.forEach((key, deed) -> assertThatThrownBy(() -> read(FilledIn.by(book(false), deed)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key)));
        assertThatThrownBy(() -> read("a,b\n1,2\n3,4,5\n".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("document/xlsx.notWorkbook"));
        assertThatThrownBy(() -> read(bomb()))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("document/xlsx.bomb"));
    }

    /** A workbook in which a part unpacks to far more than it is. */
    private byte[] bomb() throws IOException {
        var bytes = new java.io.ByteArrayOutputStream();
        try (var zip = new java.util.zip.ZipOutputStream(bytes)) {
            zip.putNextEntry(new java.util.zip.ZipEntry("xl/workbook.xml"));
            byte[] spaces = " ".repeat(1_000_000).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 80; i++) {
                zip.write(spaces);
            }
        }
        return bytes.toByteArray();
    }

    private byte[] book(boolean blank) {
        return OfflineBook.xlsx(shown(), Locale.ENGLISH, blank, List.of("Spain"), variable -> "");
    }

    private OpenReturn shown() {
        TreeMap<String, Entry> entries = new TreeMap<>();
        there.forEach(
                (variable, said) -> entries.put(variable, new Entry(variable, 3, said, Surveyed.ANA, Surveyed.START)));
        DraftReturn draft = new DraftReturn(
                Surveyed.NOW, ES, ReturnStatus.IN_PROGRESS, null, null, entries, List.of(), List.of(), List.of());
        Wave wave = new Wave(
                Surveyed.NOW,
                ASKED.id(),
                LocalizedText.of("Now"),
                LocalDate.of(2026, 1, 10),
                null,
                false,
                new TreeSet<>(List.of(ES)));
        return new OpenReturn(
                new Schedule(wave, WaveState.OPEN, Surveyed.DEADLINE),
                ASKED,
                draft,
                DraftCheck.of(ASKED, draft),
                null,
                List.of(),
                true);
    }

    private List<UploadLine> read(byte[] xlsx) {
        try {
            Path file = Files.createTempFile("offline", ".xlsx");
            try {
                Files.write(file, xlsx);
                return OfflineFile.read(file, "answers.xlsx", shown(), this::earlier);
            } finally {
                Files.delete(file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Optional<Said> earlier(String variable, int number) {
        return number == 0 ? Optional.of(new Said.Blank()) : Optional.ofNullable(there.get(variable));
    }

    private static Map<String, Said> said(List<UploadLine> lines) {
        assertThat(lines).allMatch(UploadLine.Proposal.class::isInstance);
        return lines.stream()
                .map(UploadLine.Proposal.class::cast)
                .collect(Collectors.toMap(UploadLine.Proposal::variable, UploadLine.Proposal::said));
    }

    private static Map<String, String> unread(List<UploadLine> lines) {
        assertThat(lines).allMatch(UploadLine.Unread.class::isInstance);
        return lines.stream()
                .map(UploadLine.Unread.class::cast)
                .collect(Collectors.toMap(line -> String.valueOf(line.variable()), UploadLine.Unread::key));
    }
}
