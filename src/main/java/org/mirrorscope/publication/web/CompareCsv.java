package org.mirrorscope.publication.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.mirrorscope.document.table.SafeCell;
import org.mirrorscope.publication.web.ComparePage.Cell;
import org.mirrorscope.publication.web.ComparePage.Row;
import org.mirrorscope.publication.web.ComparePage.SectionTable;

/**
 * Countries side by side as a table for spreadsheets: a line for each variable, five columns for each country.
 *
 * @param note what every line says of the data, for example that they are invented; empty if nothing
 */
record CompareCsv(ComparePage page, String note) {

    String write() {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(header());
            for (SectionTable section : page.sections()) {
                for (Row row : section.rows()) {
                    csv.writeRecord(
                            line(section, row).stream().map(SafeCell::text).toList());
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private List<String> header() {
        List<String> header = new ArrayList<>(List.of("section", "variable", "question", "differs"));
        for (String country : page.chosen().split(",", -1)) {
            header.addAll(List.of(
                    country, country + "_as_of", country + "_source", country + "_old", country + "_sources_differ"));
        }
        header.add("note");
        return header;
    }

    private List<String> line(SectionTable section, Row row) {
        List<String> line = new ArrayList<>(List.of(
                section.title(),
                row.variable(),
                row.label(),
                row.differs() ? "yes" : row.apart() ? "not compared" : "no"));
        for (Cell cell : row.cells()) {
            line.add(String.join("; ", cell.answer().lines()));
            line.add(cell.day());
            line.add(cell.source());
            line.add(cell.day().isEmpty() ? "" : cell.old() ? "yes" : "no");
            line.add(cell.others().stream()
                    .map(other -> other.words() + " (" + other.source() + ", " + other.day() + ")")
                    .collect(Collectors.joining("; ")));
        }
        line.add(note);
        return line;
    }
}
