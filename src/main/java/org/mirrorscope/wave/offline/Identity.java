package org.mirrorscope.wave.offline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mirrorscope.document.sheet.FormBook;
import org.mirrorscope.document.table.ReadBook;
import org.mirrorscope.instrument.VersionId;
import org.mirrorscope.platform.Refusal;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.wave.OpenReturn;

/**
 * Whose answers a workbook takes, and what stood in each cell when it was made.
 *
 * @param wave the wave's id
 * @param country the country's two letters
 * @param version the questionnaire
 * @param language of its texts
 * @param blank whether the cells were left empty whatever was saved; then an empty cell says nothing
 * @param numbers the number of the entry that stood in each cell, by stored variable; none where nothing was saved
 */
record Identity(
        String wave, String country, VersionId version, Locale language, boolean blank, Map<String, Integer> numbers) {

    /** Grows when older workbooks cannot be read any more. */
    private static final String FORM = "1";

    private static final String ENTRY = "entry";

    static Identity of(OpenReturn shown, Locale language, boolean blank) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        shown.draft().entries().forEach((variable, entry) -> numbers.put(variable, entry.number()));
        return new Identity(
                shown.wave().id().id(), shown.country().alpha2(), shown.asked().id(), language, blank, numbers);
    }

    List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("form", FORM));
        rows.add(List.of("wave", wave));
        rows.add(List.of("country", country));
        rows.add(List.of("instrument", version.instrument()));
        rows.add(List.of("version", version.version()));
        rows.add(List.of("language", language.toLanguageTag()));
        rows.add(List.of("blank", String.valueOf(blank)));
        numbers.forEach((variable, number) -> rows.add(List.of(ENTRY, variable, number.toString())));
        return rows;
    }

    /** @throws Refusal if it is no workbook of ours */
    static Identity read(ReadBook book) {
        ReadBook.Sheet sheet = book.sheet(FormBook.IDENTITY).orElseThrow(() -> new Refusal("wave/offline.identity"));
        Map<String, String> facts = new LinkedHashMap<>();
        Map<String, Integer> numbers = new LinkedHashMap<>();
        for (ReadBook.Row row : sheet.rows()) {
            if (row.text(0).equals(ENTRY) && row.text(2).matches("\\d{1,8}")) {
                numbers.put(row.text(1), Integer.valueOf(row.text(2)));
            } else {
                facts.put(row.text(0), row.text(1));
            }
        }
        if (facts.containsKey("version") && !facts.containsKey("wave")) {
            throw new Refusal("wave/offline.nobodys");
        }
        if (!FORM.equals(facts.get("form"))) {
            throw new Refusal("wave/offline.identity");
        }
        return new Identity(
                facts.getOrDefault("wave", ""),
                facts.getOrDefault("country", ""),
                new VersionId(facts.getOrDefault("instrument", ""), facts.getOrDefault("version", "")),
                Locale.forLanguageTag(facts.getOrDefault("language", "en")),
                "true".equals(facts.get("blank")),
                numbers);
    }

    /** @throws Refusal if the workbook is for something else than this return */
    void requireFor(OpenReturn shown) {
        CountryCode here = shown.country();
        if (!country.equals(here.alpha2())) {
            throw new Refusal("wave/offline.country", country, here.alpha2());
        }
        if (!wave.equals(shown.wave().id().id())) {
            throw new Refusal("wave/offline.wave", wave, shown.wave().id().id());
        }
        if (!version.equals(shown.asked().id())) {
            throw new Refusal(
                    "wave/offline.version",
                    version.toString(),
                    shown.asked().id().toString());
        }
    }

    int number(String variable) {
        return numbers.getOrDefault(variable, 0);
    }
}
